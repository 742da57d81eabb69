import { expect, it } from "vitest";
import type { OpenStore } from "../../src/run/open-store.ts";
import { assertKnownSchema, SCHEMA, upgradeStore } from "../../src/run/upgrade.ts";
import { writeSchemaVersion } from "../../src/adapters/mongo/schema-version.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { useStore } from "../support/store.ts";
import { createTestLog } from "../support/telegram.ts";

interface SchemaRecord {
  readonly _id: string;
  readonly version: number;
  readonly readableBy: number;
}

const box = useStore();
const log = { ...createTestLog(), fatal: () => undefined };
const opened = (): OpenStore => ({ ...box.store, shared: true });
const records = () => box.store.connection.collection<SchemaRecord>("installation");
const stored = () => records().findOne({ _id: "schema" }, BY_TEST);

it("numbers the form of the data, brings older data forward, and refuses newer ones with 78", async () => {
  // Two first starts at once.
  await Promise.all([upgradeStore(opened(), log), upgradeStore(opened(), log)]);
  expect(await stored()).toMatchObject({ version: SCHEMA });

  // A task where versions before forms were numbered kept it.
  await records().deleteOne({ _id: "schema" }, BY_TEST);
  const outbox = box.store.connection.collection<{ _id: string }>("outbox");
  await outbox.insertOne({ _id: "old", priority: "task", state: "owed" } as never, BY_TEST);
  // A decision that could be undone, as it was kept before it was sealed.
  const listings = box.store.connection.collection<{ _id: string }>("listings");
  await listings.insertOne({ _id: "old", before: { status: "pending" } } as never, BY_TEST);
  await upgradeStore(opened(), log);
  expect(await outbox.countDocuments({ _id: "old" }, BY_TEST)).toBe(0);
  expect(await listings.findOne({ _id: "old" }, BY_TEST)).toEqual({ _id: "old" });
  expect(await stored()).toMatchObject({ version: SCHEMA });

  // A newer program has been here, whose data this one can still work on: it starts, and the number stays.
  await writeSchemaVersion(box.store.connection, { version: SCHEMA + 1, readableBy: SCHEMA });
  await upgradeStore(opened(), log);
  expect(await stored()).toMatchObject({ version: SCHEMA + 1 });

  await writeSchemaVersion(box.store.connection, { version: SCHEMA + 2, readableBy: SCHEMA + 1 });
  for (const start of [upgradeStore(opened(), log), assertKnownSchema(opened())]) {
    await expect(start).rejects.toMatchObject({
      name: "StartError",
      exitCode: 78,
      message: expect.stringMatching(
        /^The data are of a newer Pomich .*Start the newer version again.*backup/,
      ),
    });
  }
});
