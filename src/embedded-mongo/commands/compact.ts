import { Long } from "bson";
import { fail } from "../command-error.ts";
import type { Doc } from "../bson/values.ts";
import { PAGE_BYTES } from "../store/page-file.ts";
import type { CommandContext, CommandSpec } from "./context.ts";

/** `compact`: rewrites the whole file, whichever collection is named, and tells how many bytes that freed. */
async function compact({ store }: CommandContext): Promise<Doc> {
  const before = store.pages().total;
  const reason = await store.compact();
  if (reason !== undefined) fail(117, `The file cannot be compacted: ${reason}`);
  const freed = Math.max(0, before - store.pages().total) * PAGE_BYTES;
  return { bytesFreed: Long.fromNumber(freed), ok: 1 };
}

export const COMPACT_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  compact: { fields: "compact force", run: compact },
};
