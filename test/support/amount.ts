/** Set, as in `LONG_TESTS=1 npm test`, for what a build has no time for: more of everything that is tried at random. */
const IS_LONG = Boolean(process.env["LONG_TESTS"]);

/** How much of something a test tries: `usual` in the suite, `long` when somebody wants to look longer. */
export const amount = <T>(usual: T, long: T): T => (IS_LONG ? long : usual);
