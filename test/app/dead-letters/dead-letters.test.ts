import { payloadOf, sealer } from "../../support/sealer.ts";
import type { Update } from "grammy/types";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { loadCatalogue } from "../../../src/adapters/catalogue/load-catalogue.ts";
import { createAuditLog } from "../../../src/adapters/mongo/audit-repository.ts";
import { ensureIndexes } from "../../../src/adapters/mongo/connect.ts";
import { createInboxStore } from "../../../src/adapters/mongo/inbox-store.ts";
import { createOutboxStore } from "../../../src/adapters/mongo/outbox-store.ts";
import { createDeadLetters } from "../../../src/adapters/mongo/dead-letters-repository.ts";
import { createPeople } from "../../../src/adapters/mongo/people-repository.ts";
import type { RunTask } from "../../../src/app/core/index.ts";
import {
  createDeadLettersModule,
  parkedTask,
  type DeadLetterCases,
} from "../../../src/app/dead-letters/index.ts";
import { createAskToSlowDown, type AskToSlowDown } from "../../../src/app/people/slow-down.ts";
import { i18n } from "../../support/i18n.ts";
import { DE, EN, UK } from "../../support/languages.ts";
import { createRender } from "../../../src/bot/render/notices.ts";
import { personId } from "../../../src/domain/shared/ids.ts";
import { laneOf } from "../../../src/inbox/index.ts";
import { createOutbox } from "../../../src/outbox/index.ts";
import { useStore } from "../../support/store.ts";
import { createTestTime, type TestTime } from "../../support/time.ts";
import { says } from "../../inbox/house.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";

const OLENA = 7;
const JONAS = 8;
const KATRIN = 101;
const TOM = 102;
const NEVER_MET = 103;
const BY = { kind: "person", id: personId(KATRIN), name: "Katrin" } as const;

const box = useStore();
let cases: DeadLetterCases;
let tellOfDeadLetters: RunTask;
let askToSlowDown: AskToSlowDown;
let time: TestTime;
let due: Date;

beforeAll(async () => {
  time = createTestTime();
  const { connection, transact } = box.store;
  const people = createPeople(connection, sealer, i18n.languages);
  const deps = {
    audit: createAuditLog(connection, sealer),
    clock: time,
    operators: [KATRIN, TOM, NEVER_MET].map(personId),
    outbox: createOutbox(createOutboxStore(connection, sealer), time),
    deadLetters: createDeadLetters(connection, sealer),
    people,
    languages: i18n.languages,
    render: createRender(i18n, await loadCatalogue()),
    transact,
  };
  const module = createDeadLettersModule(deps);
  cases = module.cases;
  tellOfDeadLetters = module.tasks["parked-updates"];
  askToSlowDown = createAskToSlowDown(deps);
  createInboxStore(connection, sealer);
  await ensureIndexes(connection);
  const met = [
    [OLENA, UK],
    [KATRIN, DE],
    [TOM, EN],
  ] as const;
  for (const [id, language] of met)
    await people.add({
      id: personId(id),
      firstName: "A",
      language,
      reachable: true,
      contact: {},
      createdAt: time.now(),
    });
});
beforeEach(async () => {
  due = time.now();
});
afterEach(async () => {
  const { connection } = box.store;
  for (const name of ["inbox", "outbox", "audit"]) await connection.collection(name).deleteMany({}, BY_TEST);
});

/** An update arrives and fails at every try. */
async function park(update: Update): Promise<void> {
  const store = createInboxStore(box.store.connection, sealer);
  const { update_id: updateId } = update;
  const at = time.now();
  await store.add([{ updateId, lane: laneOf(update), update, attempts: 0, receivedAt: at }]);
  await store.settle({ updateId, fence: 1, state: "parked", attempts: 5, at, error: "Error: poison" });
}

/** Time passes, and the task runs whenever it is due. */
async function pass(seconds: number): Promise<void> {
  const end = time.now().getTime() + seconds * 1_000;
  while (due.getTime() <= end) {
    await time.advance(Math.max(0, due.getTime() - time.now().getTime()));
    const again = await box.store.transact((tx) => tellOfDeadLetters(parkedTask(due), tx));
    due = again ?? new Date(Number.POSITIVE_INFINITY);
  }
  await time.advance(Math.max(0, end - time.now().getTime()));
}

interface Owed {
  readonly _id: string;
  readonly chatId: number;
  readonly content?: string;
}

const owedTo = async (person: number): Promise<string[]> => {
  const rows = await box.store.connection
    .collection<Owed>("outbox")
    .find({ chatId: person }, BY_TEST)
    .toArray();
  return rows.map((row) => payloadOf(row).text ?? "");
};

test("operators are told within half a minute, each in their language, with nothing about who wrote what", async () => {
  await park(says(1, OLENA, "Я живу на Садовій"));
  await pass(6);
  const [german = "", ...more] = await owedTo(KATRIN);
  expect(german).toMatch(/Etwas ließ sich nicht bearbeiten.*eine Nachricht.*<code>1<\/code>/s);
  expect(await owedTo(TOM)).toEqual([expect.stringContaining("Something could not be handled")]);
  expect([more, await owedTo(NEVER_MET)]).toEqual([[], []]);
  expect(german).not.toMatch(/Садов|\b7\b/);
});

test("a hundred at once are one alert with their number, and the next one waits for a minute", async () => {
  await pass(1);
  for (let id = 1; id <= 100; id += 1) await park(says(id, OLENA));
  await pass(31);
  expect(await owedTo(TOM)).toEqual([expect.stringContaining("100 updates are waiting in all")]);
  await park(says(101, OLENA));
  await pass(50);
  expect(await owedTo(TOM)).toHaveLength(1);
  await pass(15);
  expect(await owedTo(TOM)).toEqual([
    expect.anything(),
    expect.stringContaining("101 updates are waiting in all"),
  ]);
});

test("nobody is told of the same update twice", async () => {
  await park(says(1, OLENA));
  await pass(300);
  expect([(await owedTo(TOM)).length, (await owedTo(OLENA)).length]).toEqual([1, 1]);
});

test("what is replayed and fails again is told again", async () => {
  await park(says(1, OLENA));
  await pass(6);
  await cases.judge(1, "replay", BY);
  const store = createInboxStore(box.store.connection, sealer);
  await store.settle({ updateId: 1, fence: 2, state: "parked", attempts: 5, at: time.now(), error: "again" });
  await pass(65);
  expect(await owedTo(TOM)).toHaveLength(2);
});

test("a replayed update is first in its lane, with all its tries", async () => {
  const store = createInboxStore(box.store.connection, sealer);
  await park(says(5, OLENA));
  await park(says(3, OLENA));
  const waiting = says(9, OLENA);
  await store.add([{ updateId: 9, lane: OLENA, update: waiting, attempts: 0, receivedAt: time.now() }]);
  await cases.judge(5, "replay", BY);
  await cases.judge(3, "replay", BY);
  const rows = await store.waiting(OLENA, 10);
  expect(rows.map(({ updateId, attempts }) => [updateId, attempts])).toEqual([
    [3, 0],
    [5, 0],
    [9, 0],
  ]);
});

test("a replayed update can be finished though its lane's fences begin anew", async () => {
  const store = createInboxStore(box.store.connection, sealer);
  const at = time.now();
  await store.add([{ updateId: 1, lane: OLENA, update: says(1, OLENA), attempts: 0, receivedAt: at }]);
  await store.settle({ updateId: 1, fence: 57, state: "parked", attempts: 5, at, error: "poison" });
  await cases.judge(1, "replay", BY);
  expect(await store.settle({ updateId: 1, fence: 1, state: "done", attempts: 0, at })).toBe(true);
});

test.each<[string, Update, number]>([
  ["a message", says(1, OLENA), 1],
  ["a message of somebody nobody has met", says(1, JONAS), 1],
  [
    "a pressed button",
    {
      update_id: 1,
      callback_query: {
        id: "1",
        chat_instance: "1",
        from: { id: OLENA, is_bot: false, first_name: "A" },
        message: { message_id: 1, date: 0, chat: { id: OLENA, type: "private", first_name: "A" } },
        data: "mn",
      },
    },
    1,
  ],
  [
    "a message in a group",
    {
      update_id: 1,
      message: {
        message_id: 1,
        date: 0,
        chat: { id: -5, type: "supergroup", title: "M" },
        from: { id: OLENA, is_bot: false, first_name: "A" },
        text: "hello",
      },
    },
    0,
  ],
])("whoever is behind %s gets a kind word", async (_, update, count) => {
  await park(update);
  await pass(6);
  const keys = await box.store.connection.collection<{ _id: string }>("outbox").find({}, BY_TEST).toArray();
  expect(keys.filter(({ _id }) => _id.endsWith(":word"))).toHaveLength(count);
});

test("somebody whose ten messages failed together gets one word, in their language", async () => {
  for (let id = 1; id <= 10; id += 1) await park(says(id, OLENA));
  await pass(31);
  expect(await owedTo(OLENA)).toEqual([expect.stringContaining("Надсилати ще раз не треба")]);
});

test("whoever floods is asked to slow down once in a minute of the clock, by however many processes", async () => {
  await time.advance(60_000 - (time.now().getTime() % 60_000));
  await Promise.all([askToSlowDown(personId(OLENA)), askToSlowDown(personId(OLENA))]);
  expect(await owedTo(OLENA)).toEqual([expect.stringContaining("Зачекайте, будь ласка, трохи")]);
  await time.advance(60_000);
  await askToSlowDown(personId(OLENA));
  expect(await owedTo(OLENA)).toHaveLength(2);
});
