import { QUESTIONS } from "../../src/domain/organisation/registration.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { verified } from "../support/organisations.ts";
import { LEIPZIG, ORGANISERS, VEREIN, WALKERS } from "./cast.ts";
import { press, send, type Done } from "./deeds.ts";
import type { Move } from "./moves.ts";
import { kindOf, lookAround, type Key, type Scene } from "./scene.ts";
import { oddWords, sentence, townWords } from "./words.ts";

/** Buttons of the moderators' card of an organisation, and of the list of all. */
const DECISIONS: Weights = {
  ov: 20,
  ow: 0.4,
  oz: 0.7,
  oy: 1.5,
  oc: 10,
  zk: 1,
  zl: 4,
  zc: 1.5,
};
/** Buttons of an organisation's card of a listing. */
const ON_CARDS: Weights = {
  vl: 6,
  vm: 2,
  vn: 1.5,
  vo: 5,
  vp: 2,
  vq: 5,
  vr: 0.7,
  vu: 3,
};
/** What an author presses who is told of an organisation. */
const FOR_AUTHORS: Weights = { vs: 1, vt: 8 };
/** Buttons of a rule of coverage. */
const OF_A_RULE = ["ve", "vf", "vg", "vh", "vi", "vj", "vk"];

/** Who has registered an organisation in each house. */
const registered = new WeakMap<Scene["house"], Set<number>>();
const has = ({ house, walker }: Scene): boolean => registered.get(house)?.has(walker.id) ?? false;
const hasAnybody = ({ house }: Scene): boolean => registered.has(house);

/** Begins with an organisation that moderators have verified and that is responsible for much, so that there is something to route. */
export async function foundOrganisation(house: Scene["house"]): Promise<void> {
  const { communities, organisations, people, routing } = house.engine.useCases;
  const leipzig = await communities.findByChat(LEIPZIG);
  const [id] = ORGANISERS;
  const lead = WALKERS.find((walker) => walker.id === id);
  const phone = lead && house.telegram.standIn.world.person(lead.id);
  if (!leipzig || !lead || !phone) throw new Error("there is nobody to found an organisation");
  phone.started = true;
  await people.meet({ id: personId(lead.id), firstName: lead.name, languageTag: lead.language });
  await people.consent(personId(lead.id));
  const founded = await verified(
    { organisations },
    personId(lead.id),
    leipzig.id,
    { kind: "system" },
    {
      takes: ["housing", "other", "translation", "food"],
      contact: `Petra Geheim${String(lead.id)}`,
    },
  );
  await routing.coverage.add(leipzig.id, founded.id, { kind: "system" });
  registered.set(house, new Set([lead.id]));
}

export const here = ({ blocked, started }: Scene): boolean => started && !blocked;

/** How likely each kind of button is pressed, by its prefix. */
export type Weights = Readonly<Record<string, number>>;

export const keysIn = ({ shown }: Scene, weights: Weights): readonly Key[] =>
  shown.flat().filter((key) => Object.hasOwn(weights, kindOf(key)));

export const pressOneOf = (scene: Scene, weights: Weights): Done =>
  press(
    scene,
    scene.dice.weighed(keysIn(scene, weights), (key) => weights[kindOf(key)] ?? 0),
  );

/** What somebody sees when the product is at rest. */
async function look({ house, walker, chat, language, dice }: Scene): Promise<Scene> {
  await house.rest();
  return lookAround(house, walker, chat, language, dice);
}

const newest = ({ shown }: Scene): readonly Key[] => shown.at(-1) ?? [];

async function pressed(scene: Scene, key: Key): Promise<Done> {
  const done = press(scene, key);
  await Promise.allSettled(done.presses ?? []);
  return done;
}

/** Gives a command and presses one button after the other of those that begin like this, as far as they are there. */
export async function through(scene: Scene, text: string, ways: readonly string[]): Promise<Done> {
  let done = send(scene, { text });
  for (const way of ways) {
    const now = await look(scene);
    const keys = newest(now).filter(({ data }) => data.startsWith(way));
    if (keys.length === 0) continue;
    done = await pressed(now, scene.dice.one(keys));
  }
  return done;
}

/** What somebody types about an organisation; undefined for what is skipped. */
function typed({ dice, walker: { id } }: Scene, field: string): string | undefined {
  const number = String(id);
  switch (field) {
    case "name":
      return dice.one([
        `Hilfe ${number} e. V.`,
        `<b>Amt</b> & Söhne ${number}`,
        "Willkommen in Leipzig e. V.",
      ]);
    case "address":
      return `Markt ${number}, 04109 Leipzig`;
    case "registration":
      return dice.chance(0.3) ? `VR 10${number}` : undefined;
    case "email":
      return `post@verein${number}.example`;
    case "phone":
      return dice.chance(0.5) ? `+49 341 5550${number}` : undefined;
    case "website":
      return dice.chance(0.5) ? `https://verein${number}.example` : undefined;
    default:
      return `Petra Geheim${number}`;
  }
}

/** How much an organisation ticks at most of a question's choices. */
const MAX_TICKED = 6;
/** So many messages and presses a registration takes at most. */
const MAX_STEPS = 45;

/** Answers the question that a registration is at. */
async function answerRegistration(
  scene: Scene,
  step: number,
  ticked: Set<string>,
): Promise<Done | undefined> {
  const { dice, walker } = scene;
  const question = QUESTIONS[step];
  const keys = newest(scene);
  const next = keys.find((key) => kindOf(key) === "og");
  if (!question) {
    const sending = keys.find((key) => kindOf(key) === "os");
    return sending && pressed(scene, sending);
  }
  if (question.kind === "text") {
    if (dice.chance(0.08)) return send(scene, { text: oddWords(dice) });
    const text = typed(scene, question.field);
    return text === undefined && next ? pressed(scene, next) : send(scene, { text: text ?? "VR 4711" });
  }
  const choices = keys.filter((key) => kindOf(key) === "oa");
  const mine = choices.filter(
    ({ data, text }) =>
      !text.startsWith("✓") &&
      (data.endsWith(":de:1") || walker.categories.some((slug) => data.endsWith(`:${slug}:1`))),
  );
  const isList = question.kind !== "choice" && question.kind !== "town";
  const wishes = mine.filter(({ data }) => !ticked.has(data));
  const count = [...ticked].filter((data) => data.split(":")[2] === String(step)).length;
  if (isList && wishes.length > 0 && count < MAX_TICKED) {
    const wish = dice.one(wishes);
    ticked.add(wish.data);
    return pressed(scene, wish);
  }
  if (isList && next) return pressed(scene, next);
  const town = choices.find(({ text }) => /Leipzig|Лейпциг/u.test(text));
  const choice = town && dice.chance(0.8) ? town : choices.length > 0 ? dice.one(choices) : undefined;
  return choice && pressed(scene, choice);
}

/** From the command to the moderators, as far as the buttons are there: tap by tap nobody would ever get through. */
async function register(scene: Scene): Promise<Done> {
  const { house, walker } = scene;
  registered.set(house, (registered.get(house) ?? new Set()).add(walker.id));
  const { organisations } = house.engine.useCases;
  const ticked = new Set<string>();
  let done = await through(scene, "/organisation", ["on"]);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const now = await look(scene);
    const draft = (await organisations.ofPerson(personId(walker.id))).find(
      ({ status }) => status === "draft" || status === "rejected",
    );
    const next = draft && (await answerRegistration(now, draft.step, ticked));
    if (!next) return done;
    done = next;
  }
  return done;
}

/** The code of an invitation that nobody has used, or one that leads nowhere. */
async function invitation({ house, dice }: Scene): Promise<string> {
  const { connection } = house.store;
  const all = await connection
    .collection<{ invites?: readonly { readonly code: string }[] }>("organisations")
    .find()
    .toArray();
  const codes = all.flatMap(({ invites = [] }) => invites.map(({ code }) => code));
  return codes.length === 0 ? "abcdefghijkl" : dice.one(codes);
}

/** The bot's prompts that begin like this and wait for a reply. */
export const promptsIn = ({ house, chat }: Scene, begins: string) =>
  house.telegram.standIn.world
    .messages(chat)
    .slice(-12)
    .filter(
      ({ forceReply, deleted, content }) =>
        forceReply && !deleted && content.kind === "text" && content.body.text.startsWith(begins),
    );

export const replyTo = (scene: Scene, begins: string, text: string): Done =>
  send(scene, { text, replyTo: scene.dice.one(promptsIn(scene, begins)).messageId });

const WAYS: readonly (readonly string[])[] = [
  ["oo", "om", "oi"],
  ["oo", "om", "oi"],
  ["oo", "om", "ou", "or"],
  ["oo", "om", "ou", "ox"],
  ["oo", "om", "ol"],
  ["oo", "oq", "of"],
  // A need of the organisation, or what it gives.
  ["oo", "wf"],
  ["oo", "wf"],
  ["oo", "wf"],
  ["oo", "zt"],
  ["oo", "zq"],
  ["oo", "ze"],
  ["oo", "zo"],
  ["oo", "oe"],
  ["oo", "od"],
];

/** What people do for organisations in their private chat, and with them. */
export const ORGANISATION_MOVES: readonly Move[] = [
  {
    name: "registers an organisation",
    weight: (scene) =>
      !here(scene) || scene.question ? 0 : has(scene) ? 0.3 : ORGANISERS.includes(scene.walker.id) ? 40 : 0.4,
    play: register,
  },
  {
    name: "sees to an organisation",
    weight: (scene) => (here(scene) && !scene.question ? (has(scene) ? 14 : 0.5) : 0),
    play: (scene) => through(scene, "/organisation", scene.dice.one(WAYS)),
  },
  {
    name: "follows an invitation",
    weight: (scene) => (here(scene) && !scene.question && hasAnybody(scene) ? 3 : 0),
    play: async (scene) => through(scene, `/start ${await invitation(scene)}`, ["oj"]),
  },
  {
    name: "looks in the directory",
    weight: (scene) => (here(scene) && !scene.question ? 3 : 0),
    async play(scene) {
      const { dice } = scene;
      const ways = dice.one([["ze"], ["zf", "zd"], ["zs"], ["zf", "zd", "ze"]]);
      const done = await through(scene, "/organisations", ways);
      if (!done.pressed || kindOf(done.pressed) !== "zs") return done;
      await scene.house.rest();
      return send(scene, { text: dice.one(["Hilfe", "Markt 24", "ß", oddWords(dice)]) });
    },
  },
  {
    name: "sees to a listing for the organisation",
    weight: (scene) => (here(scene) && keysIn(scene, ON_CARDS).length > 0 ? 45 : 0),
    play: (scene) => pressOneOf(scene, ON_CARDS),
  },
  {
    name: "asks an author for the organisation",
    weight: (scene) => (here(scene) && promptsIn(scene, "📥").length > 0 ? 20 : 0),
    play: (scene) => replyTo(scene, "📥", sentence(scene.dice, scene.walker)),
  },
  {
    name: "tells an organisation something",
    weight: (scene) => (here(scene) && keysIn(scene, FOR_AUTHORS).length > 0 ? 20 : 0),
    async play(scene) {
      const done = pressOneOf(scene, FOR_AUTHORS);
      await Promise.allSettled(done.presses ?? []);
      if (done.pressed && kindOf(done.pressed) === "vs") return done;
      await scene.house.rest();
      return send(scene, { text: sentence(scene.dice, scene.walker) });
    },
  },
];

const isOwnGroup = ({ house, chat }: Scene): boolean =>
  house.telegram.standIn.world.chat(chat)?.title === VEREIN.title;

/** The way back for an organisation that was suspended, wherever in the group its card is. */
const reinstating = ({ house, chat }: Scene): readonly Key[] =>
  house.telegram.standIn.world
    .messages(chat)
    .filter(({ deleted, from }) => !deleted && from === "bot")
    .flatMap(({ messageId, keyboard = [] }) =>
      keyboard
        .flat()
        .flatMap((key) =>
          "callback_data" in key && kindOf({ data: key.callback_data }) === "oc"
            ? [{ messageId, text: key.text, data: key.callback_data }]
            : [],
        ),
    );

/** The same in groups: moderators' and an organisation's own. */
export const ORGANISATION_GROUP_MOVES: readonly Move[] = [
  {
    name: "decides about an organisation",
    weight: (scene) => (keysIn(scene, DECISIONS).length > 0 ? 45 : 0),
    play: (scene) => pressOneOf(scene, DECISIONS),
  },
  {
    name: "gives an organisation its mark back",
    weight: (scene) => (hasAnybody(scene) && reinstating(scene).length > 0 ? 25 : 0),
    play: (scene) => press(scene, scene.dice.one(reinstating(scene))),
  },
  {
    name: "looks at the organisations",
    weight: (scene) => (hasAnybody(scene) && !isOwnGroup(scene) ? 3 : 0),
    play: (scene) => through(scene, "/organisations", scene.dice.chance(0.5) ? ["zc"] : []),
  },
  {
    name: "says who is responsible",
    weight: (scene) => (hasAnybody(scene) && !isOwnGroup(scene) ? 8 : 0),
    play(scene) {
      const { dice } = scene;
      const change = dice.one(OF_A_RULE);
      return through(scene, "/coverage", dice.chance(0.7) ? ["vb", "vc"] : ["vd", change]);
    },
  },
  {
    name: "names towns",
    weight: (scene) => (promptsIn(scene, "🗺").length > 0 ? 25 : 0),
    play: (scene) => replyTo(scene, "🗺", `${townWords(scene.dice)}, ${townWords(scene.dice)}`),
  },
  {
    name: "makes the group an organisation's own",
    weight: (scene) => (isOwnGroup(scene) ? 8 : 0.2),
    play: (scene) => through(scene, "/join", ["zb"]),
  },
  {
    name: "sees to a listing for the group's organisation",
    weight: (scene) => (keysIn(scene, ON_CARDS).length > 0 ? 80 : 0),
    play: (scene) => pressOneOf(scene, ON_CARDS),
  },
  {
    name: "asks an author in the group",
    weight: (scene) => (promptsIn(scene, "📥").length > 0 ? 30 : 0),
    play: (scene) => replyTo(scene, "📥", sentence(scene.dice, scene.walker)),
  },
];
