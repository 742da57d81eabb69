/** An expectation of a test was not met. */
export class Mismatch extends Error {}

/** Throws {@link Mismatch} unless the condition holds. */
export function expectThat(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Mismatch(message);
}
