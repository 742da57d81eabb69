import { trialOf } from "../support/answers.ts";
import { FICKLE } from "./cast.ts";
import { press, pressOnTwoDevices, send, type Done } from "./deeds.ts";
import { everShown, kindOf, lookAround, valueOf, type Key, type Scene } from "./scene.ts";
import {
  COMMANDS,
  contactWords,
  oddWords,
  OTHER_KINDS,
  PICTURE,
  QUERIES,
  sentence,
  townWords,
} from "./words.ts";

/** One thing somebody can do. */
export interface Move {
  readonly name: string;
  /** How likely it is here, against the others; 0 where it cannot be done. */
  readonly weight: (scene: Scene) => number;
  readonly play: (scene: Scene) => Done | Promise<Done>;
}

/** Buttons that lead out of a wizard or back in it: pressed, but not so often that nobody ever gets through. */
const DETOURS = ["_back", "_cancel", "_drop", "_keep", "_change", "_behalf", "_own"];
/** Buttons of the home menu and of notices, by how much further they lead. */
const WORTH: Readonly<Record<string, number>> = {
  wo: 4,
  ok: 8,
  py: 8,
  pw: 6,
  pn: 1.5,
  sy: 20,
  sa: 20,
  wr: 4,
  wa: 1,
  bvo: 6,
  br: 1.5,
  bl: 1,
  bd: 3,
  ba: 8,
  bq: 4,
  bg: 3,
  mc: 5,
  ma: 5,
  mh: 6,
  mt: 5,
  mp: 3,
  me: 2,
  ef: 4,
  rv: 8,
  cp: 4,
  bn: 8,
  bw: 8,
  st: 0.7,
  sx: 5,
  sd: 4,
  sv: 4,
  bo: 5,
  lg: 0.15,
  sl: 0.3,
  sp: 0.3,
  sc: 0.7,
  jw: 5,
  jf: 8,
  js: 4,
  jc: 6,
  jo: 4,
  je: 0.7,
  jx: 1,
  kr: 0.7,
  kz: 3,
  // What a helper may be asked for, and the invitations that come of it.
  hf: 12,
  ha: 5,
  da: 10,
  dk: 10,
  dh: 6,
  dd: 1.5,
  dw: 3,
  // When two people meet.
  ta: 5,
  ts: 4,
  tv: 3,
  tp: 8,
  ty: 8,
  tz: 1.5,
  tq: 1.5,
  tx: 3,
  tc: 4,
  to: 4,
  // Who comes, and who came.
  ga: 6,
  gb: 20,
  gc: 12,
  gd: 6,
  ge: 20,
  gf: 4,
  gg: 5,
  // An operator grants few of the applications: a town more has listings that nobody decides on.
  cg: 1,
  cr: 4,
};

/** Buttons that somebody waits for: they are pressed before anything else, wherever they stand. */
const AWAITED = [
  "py",
  "pw",
  "sy",
  "sa",
  "jf",
  "jc",
  "jo",
  "kz",
  "da",
  "dd",
  "dk",
  "dh",
  "dw",
  "ta",
  "ts",
  "tv",
  "tp",
  "ty",
  "tz",
  "tq",
  "tx",
  "tc",
  "to",
  "ga",
  "gb",
  "gc",
  "gd",
  "ge",
  "gf",
  "gg",
  "bvo",
  "mh",
  "mt",
  "rv",
  "bw",
  "ef",
  "ms",
  "mp",
  "mu",
  "me",
  "ma",
  "bd",
  "ba",
  "bl",
  "bn",
  "bh",
  "bo",
  "sv",
  "sd",
  "sx",
  "fw",
  "mw",
  "cg",
  "cr",
];
/** Messages in which they are looked for. */
const NEAR = 4;

const awaited = ({ shown }: Scene): readonly Key[] =>
  shown
    .slice(-NEAR)
    .flat()
    .filter((key) => AWAITED.includes(kindOf(key)));

const worthOf = (key: Key, scene: Scene): number => {
  if (kindOf(key) === "wo") return key.data.endsWith(scene.walker.side) ? 6 : 1.5;
  return WORTH[kindOf(key)] ?? 1;
};

function answerByTap(scene: Scene, keys: readonly Key[]): Done {
  const { dice, walker, question } = scene;
  const at = question?.step.at;
  return press(
    scene,
    dice.weighed(keys, (key) => {
      const value = valueOf(key);
      if (value === "_submit") return 20;
      if (DETOURS.includes(value)) return 0.15;
      // Several come to a shift only: more is to be seen there.
      if (at === "category") return !walker.categories.includes(value) ? 0.4 : value === "shift" ? 20 : 8;
      if (at === "preview") return 0.5;
      if (value === "done") return 5;
      if (/Leipzig|Лейпциг/u.test(key.text)) return 5;
      return value === "_skip" ? 2 : 1;
    }),
  );
}

/** Goes on with the wizard's question, mostly sensibly. */
function answer(scene: Scene): Done {
  const { dice, question, circumstances, walker } = scene;
  if (!question || !circumstances) throw new Error("nothing is asked");
  const { step, keys } = question;
  if (step.at !== "field") return answerByTap(scene, keys);
  const { field } = step;
  if (field.kind === "text") {
    const max = dice.chance(0.9) ? field.max : 5000;
    return send(scene, { text: Array.from(sentence(dice, walker)).slice(0, max).join("") });
  }
  if ((field.kind === "town" || field.kind === "place") && dice.chance(0.3)) {
    return send(scene, { text: dice.chance(0.1) ? contactWords(dice, walker) : townWords(dice) });
  }
  if (dice.chance(0.3)) {
    const good = trialOf(field).good(field, circumstances);
    if (good.length > 0) return send(scene, { text: dice.one(good).typed });
  }
  return answerByTap(scene, keys);
}

/** Says something that is no answer to the question. */
function answerBadly(scene: Scene): Done {
  const { question, circumstances, dice } = scene;
  const field = question?.step.at === "field" ? question.step.field : undefined;
  const bad = field && circumstances ? trialOf(field).bad(field, circumstances) : [];
  return send(scene, { text: bad.length > 0 ? dice.one(bad).typed : oddWords(dice) });
}

const HALLE_OR_FAR = [
  { latitude: 51.34, longitude: 12.37 },
  { latitude: 51.48, longitude: 11.97 },
  { latitude: 48.2, longitude: 16.37 },
  { latitude: -90, longitude: 180 },
];

function media(scene: Scene): Done {
  const { dice, walker } = scene;
  const picture = (count: number): string[] => Array.from({ length: count }, () => PICTURE);
  const caption = contactWords(dice, walker);
  return send(
    scene,
    dice.one([
      { photos: picture(1) },
      { photos: picture(1), caption },
      { photos: picture(3) },
      { photos: picture(10), caption },
      { sticker: true },
      { voice: true },
      { document: { name: "<b>.pdf", base64: "JVBERg==" }, caption },
    ]),
  );
}

/** Buttons of an introduction and of what somebody wrote through the bot. */
const OF_INTRODUCTIONS = ["jw", "jq", "js", "je", "kr"];

/** Buttons of what a helper may be asked for. Whoever has begun with it goes on. */
const HELPER_WORTH: Readonly<Record<string, number>> = { hv: 1, hc: 0.5, ha: 6, hz: 0.5, hx: 0.2, hf: 3 };
const OF_HELPERS = ["hv", "hc", "hl", "ht", "hr", "hw", "hk", "hs", "ha", "hz", "hx", "hf"];
const helperKeys = ({ shown }: Scene): readonly Key[] =>
  (shown.at(-1) ?? []).filter((key) => OF_HELPERS.includes(kindOf(key)));

/** How often everybody has tried to fill in a profile in each house. */
const attempts = new WeakMap<Scene["house"], Map<number, number>>();
const MOST_ATTEMPTS = 3;
const isNewHelper = ({ house, walker }: Scene): boolean =>
  walker.side === "offer" && (attempts.get(house)?.get(walker.id) ?? 0) < MOST_ATTEMPTS;

/** From the settings through the kinds of help that they come for to the yes, as far as the buttons are there. */
async function fillIn(scene: Scene): Promise<Done> {
  const { house, walker, chat, language, dice } = scene;
  const tried = attempts.get(house) ?? new Map<number, number>();
  attempts.set(house, tried.set(walker.id, (tried.get(walker.id) ?? 0) + 1));
  let done = send(scene, { text: "/settings" });
  const kinds = walker.categories.map((slug) => `hc:${slug}:1`);
  // Most have time at short notice, too: what is asked for in a walk is mostly needed soon.
  const soon = dice.chance(0.7) ? ["hs:1"] : [];
  for (const data of ["hf", "hw", "hv:categories", ...kinds, "hf", ...soon, "ha"]) {
    await house.rest();
    house.pass(1_000);
    const now = await lookAround(house, walker, chat, language, dice);
    const keys = now.shown
      .slice(-2)
      .toReversed()
      .flat()
      .filter((one) => one.data.startsWith(data));
    const key = keys.find(({ text }) => /Leipzig|Лейпциг/u.test(text)) ?? keys[0];
    if (!key) continue;
    done = press(now, key);
    await Promise.allSettled(done.presses ?? []);
    if (data === "ha") tried.set(walker.id, MOST_ATTEMPTS);
  }
  return done;
}

/** Messages about somebody they were introduced to. */
const introductions = ({ shown }: Scene): readonly number[] =>
  shown
    .flat()
    .filter((key) => OF_INTRODUCTIONS.includes(kindOf(key)))
    .map(({ messageId }) => messageId);

/** Writes to somebody they were introduced to: mostly as an answer to a message, at times so that the bot has to ask for whom. */
function write(scene: Scene): Done {
  const { dice, walker } = scene;
  const to = dice.chance(0.8) ? { replyTo: dice.one(introductions(scene)) } : {};
  const picture = (count: number): string[] => Array.from({ length: count }, () => PICTURE);
  const said = dice.weighed(
    [
      { text: sentence(dice, walker) },
      { text: oddWords(dice) },
      { photos: picture(1), caption: sentence(dice, walker) },
      { photos: picture(3) },
      { voice: true },
      { location: dice.one(HALLE_OR_FAR) },
      { sticker: true },
      {
        text: sentence(dice, walker),
        forwarded: { type: "user", personId: walker.id } as const,
      },
    ],
    (one) => ("text" in one ? 4 : 1),
  );
  return send(scene, { ...said, ...to });
}

/** The link that some card leads to, a community's, or one that leads nowhere. */
async function deepLink({ house, dice }: Scene): Promise<string> {
  const communities = await house.engine.useCases.communities.all();
  const published = await house.store.connection.collection("listings").find().limit(20).toArray();
  return dice.one([
    ...communities.map(({ id }) => String(id)),
    ...published.map(({ _id }) => String(_id)),
    "inline",
    "nothing",
    "abcdefghijkl",
    "a".repeat(64),
    "<b>",
  ]);
}

export function edit({ house, walker, chat, dice }: Scene): Done {
  const own = house.telegram.standIn.world
    .messages(chat)
    .filter(({ from, deleted, content }) => from === walker.id && !deleted && content.kind === "text");
  if (own.length === 0) return { what: "finds nothing to edit" };
  const message = dice.chance(0.5) ? own.at(-1) : dice.one(own);
  if (!message) return { what: "finds nothing to edit" };
  const text = `${oddWords(dice).slice(0, 200)} (${String(dice.between(1, 1_000_000))})`;
  house.telegram.standIn.edit(walker.id, { chatId: chat, messageId: message.messageId, text });
  return { what: `edits ${String(message.messageId)}`, owesWord: true };
}

/** A live location of theirs that still moves. */
function live({ house, walker, chat }: Scene): number | undefined {
  const { world } = house.telegram.standIn;
  return world.messages(chat).findLast(({ from, content, date, deleted }) => {
    const period = content.kind === "location" ? (content.livePeriod ?? 0) : 0;
    return from === walker.id && !deleted && world.seconds < date + period;
  })?.messageId;
}

const here = ({ blocked, started }: Scene): boolean => started && !blocked;

/** What people do in their private chat with the bot. */
export const MOVES: readonly Move[] = [
  {
    name: "begins",
    weight: (scene) => (scene.started ? 0 : 100),
    play: async (scene) =>
      send(scene, { text: scene.dice.chance(0.5) ? "/start" : `/start ${await deepLink(scene)}` }),
  },
  {
    name: "comes back",
    weight: ({ blocked }) => (blocked ? 100 : 0),
    play(scene) {
      if (scene.dice.chance(0.5)) return send(scene, { text: "/start" });
      scene.house.telegram.standIn.block(scene.walker.id, false);
      return { what: "unblocks the bot" };
    },
  },
  { name: "answers", weight: (scene) => (here(scene) && scene.question ? 120 : 0), play: answer },
  {
    name: "writes to whom they met",
    weight: (scene) => (here(scene) && introductions(scene).length > 0 ? 25 : 0),
    play: write,
  },
  { name: "answers badly", weight: (scene) => (here(scene) ? 6 : 0), play: answerBadly },
  {
    name: "presses what is new",
    weight: (scene) => (!here(scene) || scene.shown.length === 0 ? 0 : scene.question ? 4 : 60),
    play(scene) {
      const keys = scene.shown.slice(-2).flat();
      return press(
        scene,
        scene.dice.weighed(keys, (key) => worthOf(key, scene)),
      );
    },
  },
  {
    name: "sees to what waits",
    weight: (scene) => (here(scene) && awaited(scene).length > 0 ? 35 : 0),
    play: (scene) =>
      press(
        scene,
        scene.dice.weighed(awaited(scene), (key) => worthOf(key, scene)),
      ),
  },
  {
    name: "presses what shows",
    weight: (scene) => (here(scene) && scene.shown.length > 0 ? 10 : 0),
    play: (scene) =>
      press(
        scene,
        scene.dice.weighed(scene.shown.flat(), (key) => worthOf(key, scene)),
      ),
  },
  {
    name: "presses an old button",
    weight: (scene) => (here(scene) ? 6 : 0),
    play(scene) {
      const key = everShown(scene);
      return key ? press(scene, key) : { what: "finds nothing to press" };
    },
  },
  {
    name: "presses twice",
    weight: (scene) => (here(scene) && scene.shown.length > 0 ? 5 : 0),
    play: (scene) => press(scene, scene.dice.one(scene.shown.at(-1) ?? []), 2),
  },
  {
    name: "writes something",
    weight: (scene) => (here(scene) ? 4 : 0),
    play: (scene) => send(scene, { text: oddWords(scene.dice) }),
  },
  {
    name: "types a caption",
    weight: (scene) => (here(scene) && scene.shown.length > 0 ? 4 : 0),
    play: (scene) => send(scene, { text: scene.dice.one(scene.shown.at(-1) ?? []).text }),
  },
  {
    name: "gives a command",
    weight: (scene) => (here(scene) ? (scene.question ? 4 : 14) : 0),
    play: (scene) => send(scene, { text: scene.dice.one(COMMANDS) }),
  },
  {
    name: "opens the settings",
    weight: (scene) => (here(scene) && !scene.question && scene.walker.side === "offer" ? 2 : 0),
    play: (scene) => send(scene, { text: "/settings" }),
  },
  {
    // Tap by tap it takes so long that nobody could ever be found.
    name: "fills in what they may be asked for",
    weight: (scene) => (here(scene) && !scene.question && isNewHelper(scene) ? 30 : 0),
    play: fillIn,
  },
  {
    name: "says what they may be asked for",
    weight: (scene) => (here(scene) && helperKeys(scene).length > 0 ? 60 : 0),
    play: (scene) =>
      press(
        scene,
        scene.dice.weighed(helperKeys(scene), ({ data }) => {
          const isTheirs = scene.walker.categories.some((slug) => data === `hc:${slug}:1`);
          return isTheirs ? 12 : data.startsWith("hv:categories") ? 5 : (HELPER_WORTH[kindOf({ data })] ?? 1);
        }),
      ),
  },
  {
    name: "opens the menu",
    weight: (scene) => (here(scene) && !scene.question ? 25 : 0),
    play: (scene) =>
      send(scene, {
        text: scene.dice.weighed(["/menu", "/need", "/offer", "/my", "/browse"], (command) =>
          command === (scene.walker.side === "offer" ? "/offer" : "/need") ? 5 : 1,
        ),
      }),
  },
  {
    name: "follows a link",
    weight: (scene) => (here(scene) ? 3 : 0),
    play: async (scene) => send(scene, { text: `/start ${await deepLink(scene)}` }),
  },
  {
    name: "shares a place",
    weight: (scene) => (here(scene) ? 3 : 0),
    play: (scene) => send(scene, { location: scene.dice.one(HALLE_OR_FAR) }),
  },
  {
    name: "shares where they are, live",
    weight: (scene) => (here(scene) ? 1 : 0),
    play: (scene) =>
      send(scene, { location: { ...scene.dice.one(HALLE_OR_FAR), livePeriod: 900, accuracy: 20 } }),
  },
  {
    name: "moves while sharing it",
    weight: (scene) => (here(scene) && live(scene) !== undefined ? 20 : 0),
    play(scene) {
      const { house, walker, chat, dice } = scene;
      const messageId = live(scene) ?? 0;
      const move = dice.chance(0.2) ? { stop: true } : { location: dice.one(HALLE_OR_FAR) };
      house.telegram.standIn.moveLocation(walker.id, { chatId: chat, messageId, ...move });
      return { what: `moves ${JSON.stringify(move)}` };
    },
  },
  {
    name: "sends what a bot seldom gets",
    weight: (scene) => (here(scene) ? 3 : 0),
    play: (scene) => send(scene, { other: scene.dice.one(OTHER_KINDS) }),
  },
  {
    name: "forwards something",
    weight: (scene) => (here(scene) ? 1.5 : 0),
    play: (scene) =>
      send(scene, {
        text: oddWords(scene.dice),
        forwarded: scene.dice.one([
          { type: "user", personId: scene.walker.id },
          { type: "hidden_user", name: "Somebody" },
          { type: "channel", title: "News" },
        ] as const),
      }),
  },
  {
    name: "does what this version does not know",
    weight: (scene) => (here(scene) ? 1.5 : 0),
    play({ house, walker, chat, dice }) {
      const { world } = house.telegram.standIn;
      const from = { id: walker.id, is_bot: false, first_name: walker.name };
      const kind = dice.one(["hologram", "business_hologram", "constructor", "purchased_paid_media"]);
      const about = dice.one([{ from }, { chat: { id: chat, type: "private" }, from }, {}, [], null, "x"]);
      world.queue("message", chat, { [kind]: about });
      return { what: `makes an update of the kind ${kind}` };
    },
  },
  {
    name: "presses old buttons on two devices",
    weight: (scene) => (here(scene) ? 4 : 0),
    play: pressOnTwoDevices,
  },
  { name: "sends media", weight: (scene) => (here(scene) ? 4 : 0), play: media },
  {
    name: "shares a contact",
    weight: (scene) => {
      const keyboard = scene.house.telegram.standIn.replyKeyboard(scene.chat);
      const asked = keyboard?.rows.flat().some(({ request }) => request === "contact") ?? false;
      return here(scene) ? (asked ? 60 : 0.7) : 0;
    },
    play: (scene) => send(scene, { contact: true }),
  },
  {
    name: "uses the keyboard below",
    weight: (scene) => (here(scene) && scene.house.telegram.standIn.replyKeyboard(scene.chat) ? 25 : 0),
    play(scene) {
      const keyboard = scene.house.telegram.standIn.replyKeyboard(scene.chat);
      const key = scene.dice.one(keyboard?.rows.flat() ?? []);
      if (key.request === "contact") return send(scene, { contact: true });
      return send(
        scene,
        key.request === "location" ? { location: scene.dice.one(HALLE_OR_FAR) } : { text: key.text },
      );
    },
  },
  { name: "edits", weight: (scene) => (here(scene) ? 4 : 0), play: edit },
  {
    name: "replies",
    weight: (scene) => (here(scene) && scene.shown.length > 0 ? 2 : 0),
    play: (scene) =>
      send(scene, { text: oddWords(scene.dice), replyTo: scene.dice.one(scene.shown.flat()).messageId }),
  },
  {
    name: "asks inline",
    weight: ({ started }) => (started ? 3 : 0),
    play({ house, walker, dice }) {
      const words = dice.one(QUERIES);
      return { what: `asks inline ${words}`, query: house.telegram.standIn.inlineQuery(walker.id, words) };
    },
  },
  {
    name: "blocks the bot",
    weight: (scene) => (here(scene) && FICKLE.includes(scene.walker.id) ? 2.5 : 0),
    play({ house, walker }) {
      house.telegram.standIn.block(walker.id, true);
      return { what: "blocks the bot" };
    },
  },
];
