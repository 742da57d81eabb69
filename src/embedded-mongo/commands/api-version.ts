import { fail } from "../command-error.ts";
import { truthy } from "../bson/numbers.ts";
import { show } from "../bson/show.ts";
import { type Doc, own } from "../bson/values.ts";
import { words } from "./context.ts";

/** The commands of MongoDB's Stable API, version 1. */
const VERSION_1 = words(
  "abortTransaction aggregate commitTransaction count create createIndexes delete drop dropDatabase dropIndexes endSessions explain find findAndModify getMore hello insert killCursors killSessions listCollections listDatabases listIndexes ping refreshSessions update",
);

/** Holds a command to the API version its client asks for. Throws CommandError 9, 322 or 323 as MongoDB does. */
export function checkApiVersion(name: string, command: Doc): void {
  const version = own(command, "apiVersion");
  if (version === undefined) {
    if ("apiStrict" in command || "apiDeprecationErrors" in command)
      fail(9, "Provided apiStrict or apiDeprecationErrors without passing apiVersion");
    return;
  }
  if (version !== "1") fail(322, `API version must be "1", got ${show(version)}`);
  if (truthy(own(command, "apiStrict")) && !VERSION_1.has(name))
    fail(323, `Provided apiStrict:true, but the command ${name} is not in API Version 1`);
}
