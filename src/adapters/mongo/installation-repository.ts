import { Schema, type Connection } from "mongoose";
import type { Remains } from "../../app/core/index.ts";
import { sessionOf } from "./connect.ts";
import { modelOf, SCHEMA_OPTIONS } from "./records.ts";

/** One fact about the installation itself. */
interface InstallationRecord {
  readonly _id: "remains";
  /** Counts the deletions whose remains are still in the file. */
  readonly deletions?: number;
}

export const INSTALLATION_COLLECTION = "installation";

const schema = new Schema(
  { _id: { type: String, required: true }, deletions: Number },
  { ...SCHEMA_OPTIONS, collection: INSTALLATION_COLLECTION },
);

/** What is known of the installation as a whole. */
export interface Installation extends Remains {
  /** How many deletions have left something in the file; undefined when none. */
  remains(): Promise<number | undefined>;
  /** The file was rewritten when there were so many. */
  cleared(deletions: number): Promise<void>;
}

export function createInstallation(connection: Connection): Installation {
  const model = modelOf<InstallationRecord>(connection, "Installation", schema);
  return {
    async clear(tx) {
      const options = { upsert: true, session: sessionOf(tx) };
      await model.updateOne({ _id: "remains" }, { $inc: { deletions: 1 } }, options);
    },
    async remains() {
      return (await model.findById("remains").lean<InstallationRecord>())?.deletions;
    },
    async cleared(deletions) {
      await model.deleteOne({ _id: "remains", deletions });
    },
  };
}
