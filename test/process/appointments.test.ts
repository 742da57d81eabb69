import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { PersonId, ProposalId } from "../../src/domain/shared/ids.ts";
import { KATRIN, useProduct } from "../support/product.ts";
import type { Act } from "./support/appointment-process.ts";

/** Times that something is done at once: one side in this process, the other side in another one. */
const ROUNDS = 5;

const product = useProduct();
let other: ChildProcess;

beforeAll(async () => {
  const { name } = product.store.connection;
  const program = fileURLToPath(new URL("support/appointment-process.ts", import.meta.url));
  other = fork(program, [inject("storeUri"), name], { execArgv: ["--import", "tsx"] });
  await once(other, "message");
});
afterAll(() => void other.kill());

async function elsewhere(act: Act): Promise<string> {
  other.send(act);
  const [said] = (await once(other, "message")) as [string];
  return said;
}

const DAY = "2026-05-06";

interface Pair {
  readonly id: ProposalId;
  readonly jonas: PersonId;
  readonly olena: PersonId;
}

/** Two people who were introduced, and have agreed on ten o'clock. */
async function meet(): Promise<Pair> {
  const { proposals } = product.useCases;
  const jonas = await product.person("Jonas", "de");
  const olena = await product.person("Olena");
  const offer = await product.publish(jonas, "offer", {
    category: "translation",
    answers: { spoken: ["uk", "de"], mode: ["on-site"], radius: "km-40" },
  });
  const request = await product.publish(olena, "request", {
    category: "translation",
    answers: { pair: ["uk", "de"], mode: ["on-site"], date: DAY, time: "10:00" },
  });
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  const { id } = made.value;
  for (const person of [jonas, olena]) await proposals.answer({ proposalId: id, person, answer: "accepted" });
  return { id, jonas, olena };
}

const keysTo = async (person: PersonId, { id }: Pair): Promise<readonly string[]> =>
  (await product.owedTo(person))
    .map(({ key }) => key.replace(`proposal:${id}:appointment:`, ""))
    .filter((key) => !key.startsWith("proposal:"));

const agreedIn = async ({ id }: Pair) => (await product.useCases.proposals.find(id))?.appointment;

test("both call the same appointment off at once, in two processes: one does, the other is told, and each reads it once", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const pair = await meet();
    const said = await Promise.all([
      product.useCases.appointments.callOff(pair.id, pair.jonas, "1.0"),
      elsewhere({ does: "call-off", proposalId: pair.id, person: pair.olena, edition: "1.0" }),
    ]);
    const [here, there] = [said[0].ok ? "ok" : said[0].code, said[1]];
    expect([here, there].toSorted()).toEqual(["appointment-changed", "ok"]);
    for (const [person, side] of [
      [pair.jonas, "offer"],
      [pair.olena, "request"],
    ] as const)
      expect((await keysTo(person, pair)).filter((key) => key === `1.1:${side}:off`)).toHaveLength(1);
  }
});

test("one says yes to a time while the other suggests the next: either it counts, or they are told that it has changed", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const pair = await meet();
    const { appointments } = product.useCases;
    await appointments.suggest({ proposalId: pair.id, person: pair.jonas, at: { day: DAY, time: "14:00" } });
    const next = { day: DAY, time: "16:00" };
    const [here, there] = await Promise.all([
      appointments.suggest({ proposalId: pair.id, person: pair.jonas, at: next }),
      elsewhere({ does: "accept", proposalId: pair.id, person: pair.olena, number: 1 }),
    ]);
    expect(here).toMatchObject({ ok: true });
    expect(["ok", "suggestion-changed"]).toContain(there);
    const isMoved = there === "ok";
    expect(await agreedIn(pair)).toMatchObject({
      sequence: isMoved ? 1 : 0,
      agreed: { start: new Date(`${DAY}T${isMoved ? "12" : "08"}:00:00Z`) },
      suggested: { number: 2, by: "offer" },
    });
    const moves = (await keysTo(pair.olena, pair)).filter((key) => key === "1.1:request");
    expect(moves).toHaveLength(isMoved ? 1 : 0);
  }
});
