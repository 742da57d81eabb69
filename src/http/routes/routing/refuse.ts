import type { Context } from "hono";
import type { CoverageError } from "../../../app/routing/index.ts";
import type { HttpEnv } from "../../shell/dependencies.ts";
import { problem } from "../../shell/problem.ts";

/** What became of a rule that could not be added, changed or taken away. */
export function refuseRule(c: Context<HttpEnv>, code: CoverageError) {
  switch (code) {
    case "rule-not-found":
    case "organisation-not-found":
    case "too-many-rules":
      return problem(c, code);
    case "not-an-option":
      return problem(c, "rule-invalid");
  }
}
