import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectNothing } from "../crash/store/model.ts";
import { round } from "../crash/store/round.ts";

let dataDir = "";
const expected = expectNothing();
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "store-crash-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

// `npm run crash:store` goes on for as many rounds as one likes, at random moments.
it.each([[1, { afterWrites: 400 }] as const, [2, { afterOpeningMs: 350 }] as const])(
  "loses and tears nothing when it is killed, round %d: %j",
  async (number, moment) => {
    const { acknowledged, lost, torn, faults, restartMs } = await round(dataDir, number, moment, expected);
    console.log(`acknowledged ${acknowledged}, lost ${lost.length}, restart ${restartMs.toFixed(0)} ms`);
    expect({ lost, torn, faults }).toEqual({ lost: [], torn: [], faults: [] });
  },
);
