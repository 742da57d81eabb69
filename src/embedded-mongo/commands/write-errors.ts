import { CommandError } from "../command-error.ts";
import { truthy } from "../bson/numbers.ts";
import { type Doc, own } from "../bson/values.ts";
import { LockHeld } from "../transactions/locks.ts";
import type { WriteView } from "../store/view.ts";

/** A write error as clients expect it in `writeErrors`. */
function writeError(index: number, error: CommandError): Doc {
  return { index, code: error.code, errmsg: error.message, ...error.details };
}

/**
 * Runs the statements of one command. A statement that fails leaves no trace and becomes a write error; after it, an
 * ordered command stops and an unordered one goes on. Conflicts and faults end the whole command.
 */
export function runStatements<T>(
  view: WriteView,
  command: Doc,
  statements: readonly T[],
  run: (statement: T, index: number) => void,
): Doc[] {
  const errors: Doc[] = [];
  const ordered = own(command, "ordered") === undefined || truthy(own(command, "ordered"));
  for (const [index, statement] of statements.entries()) {
    try {
      view.statement(() => run(statement, index));
    } catch (error) {
      if (
        !(error instanceof CommandError) ||
        error instanceof LockHeld ||
        error.code === 112 ||
        error.code === 50
      )
        throw error;
      errors.push(writeError(index, error));
      if (ordered) break;
    }
  }
  return errors;
}

/** The `writeErrors` part of a reply, when there are any. */
export function errorsPart(errors: readonly Doc[]): Doc {
  return errors.length > 0 ? { writeErrors: [...errors] } : {};
}
