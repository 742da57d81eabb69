import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, check } from "./check.ts";
import { type Line, expectNothing, learn } from "./model.ts";
import { cutPower } from "./power-cut.ts";
import { type Moment, WRITER, round } from "./round.ts";
import { type FileSystem, mountSmallDisk } from "./small-disk.ts";
import { canTrace, isPrint, record } from "./trace.ts";

/**
 * `npm run crash:store -- [rounds] [cuts]`: kills a store at random moments, again and again in the same folder; then cuts its
 * power, in simulation, as often or so many times; then fills its disk.
 */
const rounds = Number(process.argv[2] ?? 20);
const cuts = Number(process.argv[3] ?? rounds);
const dataDir = await mkdtemp(join(tmpdir(), "store-crash-"));
const expected = expectNothing();
const total = { acknowledged: 0, lost: 0, torn: 0, faults: 0 };
const restarts: number[] = [];
const random = (most: number): number => Math.ceil(Math.random() * most);
const row = (...cells: readonly (string | number)[]): void =>
  console.log(cells.map((cell) => String(cell).padStart(18)).join(""));

function note(when: string, { acknowledged, lost, torn, faults, restartMs, documents }: Outcome): void {
  row(when, acknowledged, lost.length, torn.length, faults.length, restartMs.toFixed(0), documents);
  for (const problem of [...lost, ...torn, ...faults].slice(0, 20)) console.log(`  ${problem}`);
  total.acknowledged += acknowledged;
  total.lost += lost.length;
  total.torn += torn.length;
  total.faults += faults.length;
  restarts.push(restartMs);
}

/** A store that runs into a full disk, goes on trying, is killed there, and is opened again once there is room. */
async function fullDiskRound(system: FileSystem): Promise<void> {
  const disk = mountSmallDisk(32, system);
  if (!disk) {
    console.log(`The round on a full ${system} is left out: mounting a small disk takes Linux and root.`);
    return;
  }
  try {
    disk.fill(3_000_000);
    let free = 0;
    const beforeCheck = (): void => {
      free = disk.free();
      disk.relieve(16_000_000);
    };
    const moment = { afterOpeningMs: 8000 };
    const outcome = await round(disk.folder, 1, moment, expectNothing(), { beforeCheck });
    note(`${system}, ${free} B left`, outcome);
  } finally {
    disk.unmount();
  }
}

/** A store whose disk loses, at a moment, what was not synced: the same run is cut at many moments. */
async function powerCuts(): Promise<void> {
  if (!canTrace()) {
    console.log("The power cuts are left out: they take strace.");
    return;
  }
  const from = await mkdtemp(join(tmpdir(), "store-power-"));
  let acknowledged = 0;
  const trace = await record(["--import", "tsx", WRITER, from, "0"], from, (line) => {
    if (line.startsWith("done")) acknowledged++;
    return acknowledged > 400;
  });
  await rm(from, { recursive: true, force: true });
  // A fifth of the cuts fall into the making of the file, before the second line that the writer prints.
  const [, ready = trace.length] = trace.flatMap(({ kind, call }, i) =>
    kind === "begin" && isPrint(call) ? [i] : [],
  );
  for (let cut = 1; cut <= cuts; cut++) {
    const to = await mkdtemp(join(tmpdir(), "store-power-"));
    const moment = Math.ceil((cut % 5 === 0 ? ready : trace.length) * Math.random());
    const printed = await cutPower(trace, moment, { from, to, dice: Math.random });
    const known = expectNothing();
    for (const line of printed.split("\n").slice(0, -1)) learn(known, line.split(" ") as unknown as Line);
    note(`cut ${cut} of ${cuts}`, { ...(await check(to, known)), acknowledged: known.acknowledged });
    await rm(to, { recursive: true, force: true });
  }
}

row("killed after", "acknowledged", "lost", "torn", "index mismatches", "restart ms", "documents");
for (let number = 1; number <= rounds; number++) {
  const moment: Moment =
    number % 5 === 0
      ? { afterOpeningMs: random(600) }
      : { afterWrites: random(number % 3 === 0 ? 3000 : 400) };
  const when =
    "afterWrites" in moment ? `${moment.afterWrites} writes` : `opening +${moment.afterOpeningMs} ms`;
  note(when, await round(dataDir, number, moment, expected));
}
await powerCuts();
await fullDiskRound("tmpfs");
await fullDiskRound("ext4");
const median = restarts.toSorted((a, b) => a - b)[Math.floor(restarts.length / 2)] ?? 0;
row("all rounds", total.acknowledged, total.lost, total.torn, total.faults, median.toFixed(0), "");
const bad = total.lost + total.torn + total.faults > 0;
if (bad) console.log(`The data are in ${dataDir}.`);
else await rm(dataDir, { recursive: true, force: true });
process.exitCode = bad ? 1 : 0;
