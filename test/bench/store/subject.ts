import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Line } from "./measure.ts";
import { SECTIONS } from "./sections.ts";

// A fresh process: opens the embedded store or takes the given one, runs one section, and prints each line as JSON.
const began = performance.now();
const [name = "", given] = process.argv.slice(2);
const say = (line: Line): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

const folder = await mkdtemp(join(process.cwd(), "bench-"));
try {
  // As a program in a hurry does it: the store's thread starts while the driver is loaded.
  const { startEmbeddedStore } = await import("../../../src/embedded-mongo/index.ts");
  const opening = given === undefined ? startEmbeddedStore({ dataDir: folder }) : undefined;
  const { default: mongoose } = await import("mongoose");
  const driver = performance.now() - began;
  const store = await opening;
  await mongoose.connect(given ?? store?.uri ?? "", { dbName: `pomich_bench_${process.pid}` });
  await mongoose.connection.db?.command({ ping: 1 });
  const ping = performance.now() - began;
  say({ name: "first ping", figures: { ms: ping, "of it the driver": driver } });
  for await (const line of SECTIONS[name]?.run(mongoose) ?? []) say(line);
  if (given !== undefined) await mongoose.connection.dropDatabase();
  await mongoose.disconnect();
  await store?.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
