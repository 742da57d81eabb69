import type { Connection } from "mongoose";
import type { Log } from "../../app/core/index.ts";
import { nameKey, type Community } from "../../domain/community/community.ts";
import type { Point } from "../../domain/shared/geo.ts";

type Stored = Omit<Community, "id"> & { _id: string; nameKey?: string };

/**
 * Gives communities that were stored before names had to be unique what they lack: the key of their name and the time
 * zone of their place. Of several with one name all but the first get a number, which `/setup` can change. Repeating it
 * changes nothing.
 */
export async function nameCommunities(
  connection: Connection,
  timeZoneAt: (point: Point) => string,
  log: Log,
): Promise<void> {
  const collection = connection.collection<Stored>("communities");
  const all = await collection.find({}).sort({ _id: 1 }).toArray();
  const taken = new Set(all.flatMap((community) => community.nameKey ?? []));
  for (const { _id, name, center, nameKey: known } of all) {
    if (known !== undefined) continue;
    let unique = name;
    for (let number = 2; taken.has(nameKey(unique)); number += 1) unique = `${name} ${String(number)}`;
    taken.add(nameKey(unique));
    const set = { name: unique, nameKey: nameKey(unique), timeZone: timeZoneAt(center) };
    await collection.updateOne({ _id }, { $set: set });
    if (unique !== name) log.warn({ community: _id }, "a second community of one name was given a number");
  }
}
