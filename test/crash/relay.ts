import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connectStore } from "../../src/adapters/mongo/connect.ts";
import { personId, type PersonId } from "../../src/domain/shared/ids.ts";
import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { LEIPZIG_SEED } from "../../src/playground/index.ts";
import { buildProduct } from "../process/support/build.ts";
import { remotePhone, type RemotePhone } from "../process/support/remote-phone.ts";
import { startProduct } from "../process/support/product.ts";
import { freePort } from "../process/support/telegram.ts";
import { createProduct, KATRIN } from "../support/create-product.ts";
import { TEST_KEY } from "../support/sealer.ts";
import { createTestTime } from "../support/time.ts";
import { openBalancer } from "./balancer.ts";
import { round, type Report } from "./report.ts";
import { openTelegram, TOKEN } from "./telegram.ts";
import { createWatch } from "./watch.ts";

const PATIENCE_MS = 120_000;
const THINK_MS = { from: 1_000, to: 4_000 } as const;
/** Messages that are under way at a kill may be sent again by whoever takes over. */
const UNDER_WAY = 6;

/** Digits could be a phone number's, which the bot hides. */
const inLetters = (number: number): string =>
  Array.from(String(number), (digit) => "abcdefghij"[Number(digit)]).join("");
const WRITTEN = /word ([a-j]+) [a-j]+\./;

/** Two people who were introduced, and write through the bot. */
type Pair = readonly [RemotePhone, RemotePhone];

/**
 * Pairs write to each other through two processes behind one webhook and on one store, each person a number of messages at
 * the pace of people. Meanwhile the two are killed in turns, each time one, which is started again.
 */
export async function playRelay(scale: number): Promise<Report> {
  const pairs = Math.max(2, Math.round(12 * scale));
  const each = Math.max(3, Math.round(10 * scale));
  const turns = Math.max(2, Math.round(4 * scale));
  const folder = await mkdtemp(join(tmpdir(), "pomich-crash-"));
  const watch = createWatch();
  const telegram = await openTelegram({ watch, seed: LEIPZIG_SEED });
  const build = await buildProduct();
  const store = await startEmbeddedStore({ dataDir: join(folder, "store") });
  const ports = [await freePort(), await freePort()] as const;
  const balancer = await openBalancer(ports);
  const { standIn, sends } = telegram;
  const until = (what: string, condition: () => boolean) => watch.until(what, condition, PATIENCE_MS);
  const desk = { ...telegram, apiRoot: "", until, onCall: () => () => undefined };
  const start = (index: 0 | 1) =>
    startProduct(build.main, folder, {
      DATA_DIR: join(folder, `data${String(index)}`),
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.rootFor(`process ${String(index)}`),
      MONGODB_URI: store.uri,
      ENCRYPTION_KEY: TEST_KEY.toString("base64"),
      HTTP_PORT: String(ports[index]),
      WEBHOOK_URL: balancer.url,
      DEFAULT_LANGUAGE: "en",
    });

  /** Makes pairs of people who have both said yes to write through the bot. */
  async function introduce(): Promise<readonly Pair[]> {
    const ground = await connectStore(store.uri, { dbName: "pomich" });
    const product = await createProduct(ground, { time: createTestTime(Date.now()) });
    const { people, proposals } = product.useCases;
    const person = async (firstName: string): Promise<PersonId> => {
      const added = standIn.addPerson({ firstName, language: "en" });
      const known = standIn.world.state.people[added.id];
      if (known) known.started = true;
      return product.person(firstName, "en", personId(added.id));
    };
    const made: Pair[] = [];
    for (let number = 0; number < pairs; number += 1) {
      const [helper, seeker] = [
        await person(`Helper ${String(number)}`),
        await person(`Seeker ${String(number)}`),
      ];
      for (const id of [helper, seeker]) await people.chooseQuiet(id, { from: 0, until: 0 });
      const offer = await product.publish(helper, "offer");
      const request = await product.publish(seeker, "request");
      const proposed = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
      if (!proposed.ok) throw new Error(proposed.code);
      for (const id of [helper, seeker])
        await proposals.answer({
          proposalId: proposed.value.id,
          person: id,
          answer: "accepted",
          shares: false,
        });
      made.push([remotePhone(desk, helper), remotePhone(desk, seeker)]);
    }
    await product.stop();
    await ground.close();
    return made;
  }

  let running: ReturnType<typeof start>[] = [];
  try {
    const made = await introduce();
    running = [start(0), start(1)];
    await Promise.all(running.map((product) => product.open()));
    const texts: { readonly to: RemotePhone; readonly text: string }[] = [];
    const write = async (from: RemotePhone, to: RemotePhone): Promise<void> => {
      await from.press("Write");
      for (let number = 1; number <= each; number += 1) {
        await pause(THINK_MS.from + Math.random() * (THINK_MS.to - THINK_MS.from));
        const text = `word ${inLetters(from.id)} ${inLetters(number)}.`;
        texts.push({ to, text });
        from.say(text);
      }
    };
    const written = Promise.all(made.flatMap(([one, other]) => [write(one, other), write(other, one)]));
    for (let turn = 0; turn < turns; turn += 1) {
      const from = texts.length;
      await Promise.race([until(`turn ${String(turn)}`, () => texts.length >= from + pairs * 2), written]);
      await Promise.race([telegram.nextSend(), written]);
      const index = turn % 2 === 0 ? 0 : 1;
      await running[index]?.kill();
      running[index] = start(index);
      await running[index].open();
    }
    await written;
    const began = performance.now();
    const count = (to: RemotePhone, text: string) => to.countOf(text);
    await until("every word", () => texts.every(({ to, text }) => count(to, text) > 0)).catch(
      () => undefined,
    );
    const late = performance.now() - began;
    await Promise.all(running.map((product) => product.stop()));
    const counts = texts.map(({ to, text }) => count(to, text));
    const strangers = made
      .flat()
      .filter((phone) =>
        phone.heard().some(({ text = "" }) => WRITTEN.test(text) && !isTheirs(made, phone, text)),
      );
    return {
      counts: [
        {
          of: "relayed messages",
          all: texts.length,
          lost: counts.filter((times) => times === 0).length,
          duplicated: 0,
          ambiguous: counts.filter((times) => times > 1).length,
          ambiguousAtMost: turns * UNDER_WAY,
        },
      ],
      figures: [
        { name: "kills", value: turns },
        { name: "people who got another pair's words", value: strangers.length, atMost: 0 },
        { name: "calls that sent", value: sends.length },
        { name: "last word came after, s", value: round(late / 1_000), atMost: 10 },
      ],
    };
  } finally {
    await Promise.all(running.map((product) => product.kill()));
    await balancer.close();
    await telegram.close();
    await store.close();
    await build.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether words that somebody got are of the other one of their pair. */
function isTheirs(made: readonly Pair[], phone: RemotePhone, text: string): boolean {
  const pair = made.find(([one, other]) => one.id === phone.id || other.id === phone.id);
  const [, writer] = WRITTEN.exec(text) ?? [];
  return pair?.some(({ id }) => inLetters(id) === writer && id !== phone.id) ?? false;
}
