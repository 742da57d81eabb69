import { EmbeddedStoreError } from "../errors.ts";
import type { Store } from "./store.ts";
import { FIRST_KEY, LAST_KEY, SPACES, type FileView, type View, type WriteView } from "./view.ts";

/** Version of the file format; raised when older programs could no longer read the file. */
const FORMAT = 1;
const KEY = Buffer.from("format");

/** Makes of a file of one version a file of the next. */
export type Upgrade = (view: WriteView) => void;

/** From each older version to the next one. Format 1 is the first. */
const UPGRADES: Readonly<Record<number, Upgrade>> = {};

/** The version of the file that `view` shows; undefined for a new, empty one. */
export function formatOf(view: View): number | undefined {
  return view.get("catalogue", KEY)?.readUInt32BE();
}

/**
 * Marks a new file, and brings one of an older version up to this one, a version at a time and each in one commit, so
 * that it goes on from where it was interrupted.
 * @throws EmbeddedStoreError `format` for a file of a newer version, or an older one that no upgrade is known for;
 * `unreadable` for one that holds something and no version.
 */
export async function assertFormat(
  store: Pick<Store, "committed" | "writeDirectly">,
  version: number = FORMAT,
  upgrades: Readonly<Record<number, Upgrade>> = UPGRADES,
): Promise<void> {
  const mark = (view: WriteView, reached: number): void => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(reached);
    view.put("catalogue", KEY, bytes);
  };
  const found = formatOf(store.committed);
  if (found === undefined) {
    if (!isEmpty(store.committed))
      throw new EmbeddedStoreError("unreadable", "the file holds data but does not say in which format");
    await store.writeDirectly((view) => mark(view, version));
    return;
  }
  assertReadable(found, version);
  for (let from = found; from < version; from++) {
    const upgrade = upgrades[from];
    if (!upgrade)
      throw new EmbeddedStoreError("format", `there is no way from format ${from} to format ${version}`);
    await store.writeDirectly((view) => {
      upgrade(view);
      mark(view, from + 1);
    });
  }
}

/** Refuses a newer version's file (EmbeddedStoreError `format`). */
export function assertReadable(found: number, version: number = FORMAT): void {
  if (found <= version) return;
  throw new EmbeddedStoreError(
    "format",
    `the data folder has format ${found}; this version reads up to format ${version}`,
  );
}

/** Refuses a file that this version would have to upgrade before reading it (EmbeddedStoreError `format`). */
export function assertCurrent(view: View): number {
  const found = formatOf(view) ?? 0;
  assertReadable(found);
  if (found === FORMAT) return found;
  throw new EmbeddedStoreError("format", `the data have format ${found}; the next start upgrades them`);
}

function isEmpty(view: FileView): boolean {
  return SPACES.every((space) => view.count(space, FIRST_KEY, LAST_KEY) === 0);
}
