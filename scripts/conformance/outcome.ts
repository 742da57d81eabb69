import { refusedIn } from "./refusals.ts";

/** What became of one case. */
export type Outcome =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly reason: string }
  /** It asks for something the store does not support; `reason` names that. */
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "skipped"; readonly reason: string };

/** One case of a public suite, run against the embedded store. */
export interface CaseResult {
  /** The suite's row in the report. */
  readonly suite: string;
  /** Names the case in the list of known failures; unique, and the same in every run. */
  readonly id: string;
  readonly outcome: Outcome;
}

/** The first line of an error's message: a failing case gets one line in the report. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message
    .split("\n")
    .map((each) => each.trim())
    .find((each) => each !== "");
  return (line ?? "no message").slice(0, 300);
}

/** The outcome of a case that did not pass: refused where the store has said that it does not support something. */
export function unsuccessful(reason: string, complaints: readonly string[] = []): Outcome {
  const refused = [reason, ...complaints].map(refusedIn).find((name) => name !== undefined);
  return refused === undefined ? { kind: "failed", reason } : { kind: "refused", reason: refused };
}
