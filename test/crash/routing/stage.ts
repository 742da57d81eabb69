import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connectStore, type Store } from "../../../src/adapters/mongo/connect.ts";
import { personId, type OrganisationId, type PersonId } from "../../../src/domain/shared/ids.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { startEmbeddedStore } from "../../../src/embedded-mongo/index.ts";
import { createLimits, UNPACED } from "../../../src/outbox/index.ts";
import type { StandIn } from "../../../src/playground/index.ts";
import { systemTime } from "../../../src/work/index.ts";
import { createProduct, GROUP, HAS_ROOM, KATRIN, type Product } from "../../support/create-product.ts";
import { verified } from "../../support/organisations.ts";
import { startTelegram } from "../../support/telegram.ts";
import { createTestTime } from "../../support/time.ts";
import { clockOf, setAhead } from "./clock.ts";
import type { FromWorker, Order, ToWorker } from "./worker.ts";

/** A Monday morning to come: what the store forgets by the machine's clock stays. */
const START_MS = Date.parse("2031-05-05T07:00:00Z");
const HOUR_MS = 3_600_000;
/** Nobody has more listings out than this. */
const OF_AN_AUTHOR = 10;
const ROOM = {
  ...HAS_ROOM,
  answers: { ...HAS_ROOM.answers, period: { from: "2031-05-06", until: "2031-08-05" } },
};
const FIRST_MEMBER = 5_000_000;
const FIRST_GROUP = -100_700;

/** An organisation with its people; what comes to it is in its group, or in the chats of all of them, who lead it. */
export interface Office {
  readonly id: OrganisationId;
  readonly name: string;
  readonly people: readonly PersonId[];
  readonly chats: readonly number[];
}

/** Who is responsible for what, in the order of the rules: they overlap, and answer within different times. */
const OFFICES = [
  { name: "Amt", people: 6, hasGroup: true, takes: ["housing", "other"], hours: 4 },
  { name: "Verein", people: 4, hasGroup: false, takes: ["housing", "other"], hours: 4 },
  { name: "Kirche", people: 5, hasGroup: true, takes: ["other"], hours: 12 },
  { name: "Wohnen", people: 3, hasGroup: false, takes: ["housing"], hours: 4 },
  { name: "Hilfe", people: 4, hasGroup: true, takes: ["housing", "other"], hours: 4 },
  // Responsible for nothing: listings come to it only when they are handed over.
  { name: "Firma", people: 3, hasGroup: false, takes: ["housing", "other"] },
] as const;
/** Which of them is suspended. */
const SUSPENDED = 1;

/** What the suite plays on: a store, a Telegram, and two processes of the product that share them. */
export interface Stage {
  readonly store: Store;
  readonly product: Product;
  readonly standIn: StandIn;
  readonly offices: readonly Office[];
  /** The one that loses its mark. */
  readonly suspended: Office;
  /** They wait for moderators. */
  readonly listings: readonly Listing[];
  /** What processes logged as errors. */
  readonly logged: readonly string[];
  readonly now: () => Date;
  /** Sets the clock of everybody forward. */
  advance(hours: number): void;
  /** Has one process or the other do it, again where one dies before it answers. */
  order(order: Order): Promise<string>;
  /** Ends one of the two as a power cut does, and starts another in its place. */
  kill(index: number): Promise<void>;
  close(): Promise<void>;
}

/** A process of the product that can be killed. */
interface Worker {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly gone: Promise<undefined>;
}

export async function openStage(count: number): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), "pomich-routing-"));
  const embedded = await startEmbeddedStore({ dataDir: join(dataDir, "store") });
  const store = await connectStore(embedded.uri, { dbName: "pomich", owner: "stage" });
  let aheadMs = START_MS - Date.now();
  const clock = join(dataDir, "clock");
  setAhead(clock, aheadMs);
  const now = clockOf(clock);
  const time = { ...systemTime, now };
  const product = await createProduct(store, { time: { ...createTestTime(START_MS), now } });
  const telegram = await startTelegram({
    time,
    limits: createLimits(UNPACED, time),
    rateLimits: false,
    seed: {
      people: [{ id: KATRIN.id, firstName: KATRIN.name, language: "de" }],
      groups: [
        {
          id: GROUP,
          title: "Leipzig",
          type: "supergroup",
          members: [KATRIN.id],
          admins: [],
          bot: "administrator",
        },
      ],
    },
  });
  const { standIn } = telegram;
  const { organisations, routing } = product.useCases;

  async function meet(firstName: string, language: string, id?: PersonId): Promise<PersonId> {
    const person = await product.person(firstName, language, id);
    standIn.addPerson({ id: person, firstName, language });
    const known = standIn.world.person(person);
    if (known) known.started = true;
    return person;
  }

  async function open(wish: (typeof OFFICES)[number], index: number): Promise<Office> {
    const ids = Array.from({ length: wish.people }, (_, n) => personId(FIRST_MEMBER + index * 100 + n));
    const people: PersonId[] = [];
    for (const id of ids) people.push(await meet(`${wish.name}${String(id % 100)}`, "de", id));
    const [lead = personId(0), ...others] = people;
    const { id } = await verified(product.useCases, lead, product.leipzig.id, KATRIN, {
      name: `${wish.name} e. V.`,
      email: `post@${wish.name.toLowerCase()}.example`,
      takes: wish.takes,
    });
    for (const person of others) {
      const invited = await organisations.invite(id, lead, wish.hasGroup ? "member" : "lead");
      const joined = invited.ok && (await organisations.join(invited.value, person));
      if (!joined || !joined.ok) throw new Error(`${wish.name} does not let anybody in`);
    }
    const chatId = FIRST_GROUP - index;
    if (wish.hasGroup) {
      standIn.addGroup({
        id: chatId,
        title: wish.name,
        type: "supergroup",
        members: people,
        admins: [lead],
        bot: "administrator",
      });
      const bound = await organisations.bindGroup(id, lead, chatId);
      if (!bound.ok) throw new Error(bound.code);
    }
    if ("hours" in wish) {
      const added = await routing.coverage.add(product.leipzig.id, id, KATRIN);
      if (!added.ok) throw new Error(added.code);
      const hours = { hours: wish.hours };
      const changed = await routing.coverage.change(added.value.id, product.leipzig.id, hours, KATRIN);
      if (!changed.ok) throw new Error(changed.code);
    }
    return { id, name: wish.name, people, chats: wish.hasGroup ? [chatId] : people };
  }

  async function submitAll(offices: readonly Office[]): Promise<readonly Listing[]> {
    // One author is in an organisation that is responsible: the own case is somebody else's to decide.
    const [own = personId(0)] = offices[0]?.people.slice(1) ?? [];
    const authors: PersonId[] = [own];
    while (authors.length < Math.ceil(count / OF_AN_AUTHOR)) authors.push(await meet("Olena", "uk"));
    const listings: Listing[] = [];
    for (let n = 0; n < count; n += 1) {
      const author = authors[n % authors.length] ?? own;
      listings.push(
        n % 3 === 0 ? await product.submit(author, "offer", ROOM) : await product.submit(author, "request"),
      );
    }
    return listings;
  }

  const offices: Office[] = [];
  for (const [index, wish] of OFFICES.entries()) offices.push(await open(wish, index));
  const suspended = offices[SUSPENDED];
  if (!suspended) throw new Error("there is nobody to suspend");
  const listings = await submitAll(offices);

  const logged: string[] = [];
  const waiting = new Map<number, (outcome: string) => void>();
  let numbers = 0;
  let isClosing = false;

  function start(index: number): Worker {
    const program = fileURLToPath(new URL("worker.ts", import.meta.url));
    const args = [embedded.uri, telegram.apiRoot, join(dataDir, `process${String(index)}`), clock];
    const child = fork(program, args, { execArgv: ["--import", "tsx"] });
    const gone = once(child, "exit").then(([code]) => {
      if (code !== null && !isClosing) logged.push(`a process ended by itself with ${String(code)}`);
      return undefined;
    });
    const ready = new Promise<void>((resolve) => {
      child.on("message", (said: FromWorker) => {
        if ("ready" in said) resolve();
        else if ("logged" in said) logged.push(said.logged);
        else waiting.get(said.number)?.(said.outcome);
      });
    });
    return { child, ready, gone };
  }

  async function tryOne({ child, ready, gone }: Worker, order: Order): Promise<string | undefined> {
    await Promise.race([ready, gone]);
    const number = (numbers += 1);
    const answered = new Promise<string>((resolve) => waiting.set(number, resolve));
    const told: ToWorker = { ...order, number };
    if (child.connected) child.send(told, () => {});
    const outcome = await Promise.race([answered, gone]);
    waiting.delete(number);
    return outcome;
  }

  const workers: [Worker, Worker] = [start(0), start(1)];
  await Promise.all(workers.map(({ ready }) => ready));

  return {
    store,
    product,
    standIn,
    offices,
    suspended,
    listings,
    logged,
    now,
    advance(hours) {
      aheadMs += hours * HOUR_MS;
      setAhead(clock, aheadMs);
    },
    async order(order) {
      for (;;) {
        const worker = workers[numbers % 2 === 0 ? 0 : 1];
        const outcome = await tryOne(worker, order);
        if (outcome !== undefined && !outcome.startsWith("failed")) return outcome;
      }
    },
    async kill(index) {
      const at = index % 2 === 0 ? 0 : 1;
      const { child, gone } = workers[at];
      child.kill("SIGKILL");
      await gone;
      workers[at] = start(at);
      await workers[at].ready;
    },
    async close() {
      isClosing = true;
      for (const { child } of workers) child.kill("SIGKILL");
      await Promise.all(workers.map(({ gone }) => gone));
      await telegram.close();
      await product.stop();
      await store.close();
      await embedded.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
