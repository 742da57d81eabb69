import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** A clock that is as far ahead of the machine's as a file says: all processes see it set at the same moment. */
export const clockOf = (file: string) => (): Date =>
  new Date(Date.now() + Number(readFileSync(file, "utf8")));

export function setAhead(file: string, ms: number): void {
  writeFileSync(`${file}.new`, String(ms));
  renameSync(`${file}.new`, file);
}
