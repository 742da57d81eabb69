import type { Module } from "../core/index.ts";
import {
  createDeadLetterCases,
  type DeadLetterCases,
  type DeadLetterDependencies,
  type DeadLetterTaskKind,
} from "./cases.ts";

export { parkedTask, type DeadLetterCases, type UpdateVerdict } from "./cases.ts";
export type { DeadLetter, DeadLetters, UntoldDeadLetter, UpdateState } from "./ports.ts";

export function createDeadLettersModule(
  deps: DeadLetterDependencies,
): Module<DeadLetterCases, DeadLetterTaskKind> {
  const { tellOfParked, ...cases } = createDeadLetterCases(deps);
  const { deadLetters, clock } = deps;
  return {
    cases,
    tasks: { "parked-updates": tellOfParked },
    async exportOf(person) {
      const parked = await deadLetters.ofPerson(person);
      return parked.length > 0 ? { messagesThatCouldNotBeHandled: parked } : {};
    },
    async forget({ id, marks }, tx) {
      await deadLetters.forget(id, marks, clock.now(), tx);
      return [];
    },
  };
}
