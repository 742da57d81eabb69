/** As somebody reads it: a no-break space looks like any other, and a word joiner is not seen at all. */
export const spaced = (text: string): string => text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");
