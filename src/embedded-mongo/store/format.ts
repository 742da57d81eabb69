import { EmbeddedStoreError } from "../errors.ts";
import type { Store } from "./store.ts";
import { FIRST_KEY, LAST_KEY, SPACES, type FileView, type View } from "./view.ts";

/**
 * Version of the file format, so far the only one. Raised when older programs could no longer read the file; whoever
 * raises it adds how a file of the version before is brought up to date when it is opened.
 */
const FORMAT = 1;
const KEY = Buffer.from("format");

/** The version of the file that `view` shows; undefined for a new, empty one. */
export function formatOf(view: View): number | undefined {
  return view.get("catalogue", KEY)?.readUInt32BE();
}

type FormattedStore = Pick<Store, "committed" | "writeDirectly">;

/**
 * Marks a new file.
 * @throws EmbeddedStoreError `format` for a file of another version, `unreadable` for one that holds something and no
 * version
 */
export async function assertFormat({ committed, writeDirectly }: FormattedStore): Promise<void> {
  if (formatOf(committed) !== undefined) return void assertCurrent(committed);
  if (!isEmpty(committed))
    throw new EmbeddedStoreError("unreadable", "the file holds data but does not say in which format");
  await writeDirectly((view) => view.put("catalogue", KEY, Buffer.from([0, 0, 0, FORMAT])));
}

/** Refuses another version's format (EmbeddedStoreError `format`). */
export function assertReadable(found: number): void {
  if (found !== FORMAT)
    throw new EmbeddedStoreError(
      "format",
      `the data folder has format ${found}; this version reads format ${FORMAT}`,
    );
}

/** The version of a file that is not empty; refuses another one as {@link assertReadable} does. */
export function assertCurrent(view: View): number {
  const found = formatOf(view) ?? 0;
  assertReadable(found);
  return found;
}

function isEmpty(view: FileView): boolean {
  return SPACES.every((space) => view.count(space, FIRST_KEY, LAST_KEY) === 0);
}
