import type { CommunitySetup } from "../../src/app/communities/cases.ts";
import type { WorldSeed } from "../../src/playground/index.ts";
import { DE, UK } from "../support/languages.ts";

/** Somebody who wanders about. What they do is drawn; what they are like is written here. */
export interface Walker {
  readonly id: number;
  readonly name: string;
  /** Of their Telegram; the bot may be told another one. */
  readonly language: string;
  readonly username?: string;
  /** Which of the two they mostly want. */
  readonly side: "offer" | "request";
  /** What they mostly come for. */
  readonly categories: readonly string[];
  /** How often they do something, against the others. */
  readonly busy: number;
  /** The groups they are in. */
  readonly groups?: readonly number[];
}

export const LEIPZIG = -1_001_000_000_001;
export const HALLE = -1_001_000_000_002;
/** A basic group, until it becomes a supergroup with another id. */
export const DRESDEN = -4_000_004;
/** A group that looks after no place. */
export const CHOIR = -1_001_000_000_003;
/** An organisation's own group, once a lead says so; it may become a supergroup with another id. */
export const VEREIN = { id: -4_000_005, title: "Verein" } as const;

const USUAL = ["housing", "ride", "translation", "shift", "other"];
const DAILY = ["other", "accompaniment", "food", "repairs", "leisure", "shift", "work"];
const LEARNED = ["health", "legal", "psychosocial", "language-course", "tutoring", "work"];
const HANDY = ["freight", "devices", "animals", "shift", "other"];

export const WALKERS: readonly Walker[] = [
  {
    id: 11,
    name: "Olena",
    language: "uk",
    username: "walker_11",
    side: "request",
    categories: USUAL,
    busy: 3,
  },
  { id: 12, name: "Тарас <b>", language: "uk", side: "request", categories: DAILY, busy: 3 },
  {
    id: 13,
    name: "محمد",
    language: "ar",
    username: "walker_13",
    side: "request",
    categories: USUAL,
    busy: 2,
  },
  {
    id: 14,
    name: "Iryna 🐈",
    language: "ru",
    username: "walker_14",
    side: "request",
    categories: LEARNED,
    busy: 2,
  },
  { id: 15, name: "Jonas", language: "de", username: "walker_15", side: "offer", categories: USUAL, busy: 3 },
  { id: 16, name: "Grace", language: "en", username: "walker_16", side: "offer", categories: DAILY, busy: 3 },
  { id: 17, name: "Uwe & Co", language: "de-AT", side: "offer", categories: USUAL, busy: 2 },
  {
    id: 18,
    name: "Zoë",
    language: "en-GB",
    username: "walker_18",
    side: "offer",
    categories: LEARNED,
    busy: 2,
  },
  {
    id: 19,
    name: "{ $name }",
    language: "de",
    username: "walker_19",
    side: "offer",
    categories: HANDY,
    busy: 2,
  },
  {
    id: 20,
    name: "Petro",
    language: "uk",
    username: "walker_20",
    side: "request",
    categories: HANDY,
    busy: 2,
  },
  {
    id: 21,
    name: "Katrin",
    language: "de",
    username: "walker_21",
    side: "offer",
    categories: USUAL,
    busy: 5,
    groups: [LEIPZIG, DRESDEN, CHOIR],
  },
  {
    id: 22,
    name: "Марія",
    language: "uk",
    username: "walker_22",
    side: "offer",
    categories: DAILY,
    busy: 5,
    groups: [LEIPZIG, HALLE, DRESDEN],
  },
  {
    id: 23,
    name: "Stranger",
    language: "en",
    username: "walker_23",
    side: "request",
    categories: USUAL,
    busy: 1,
    groups: [CHOIR],
  },
  {
    id: 24,
    name: "Sabine",
    language: "de",
    username: "walker_24",
    side: "offer",
    categories: USUAL,
    busy: 3,
    groups: [VEREIN.id],
  },
  {
    id: 25,
    name: "Оксана",
    language: "uk",
    username: "walker_25",
    side: "offer",
    categories: DAILY,
    busy: 2,
    groups: [VEREIN.id],
  },
  {
    id: 26,
    name: "Kofi",
    language: "en",
    username: "walker_26",
    side: "offer",
    categories: ["housing", "other", "childcare", "material"],
    busy: 3,
  },
];

/** They come for organisations that they lead. */
export const ORGANISERS: readonly number[] = [24, 25, 26];

/** Blocks the bot and comes back. */
export const FICKLE: readonly number[] = [14, 17, 20];
/** Comes to the moderators' group and leaves it. */
export const GUEST = 23;
export const OPERATOR = 21;

type Group = WorldSeed["groups"][number];

const group = (id: number, title: string, more: Partial<Pick<Group, "type" | "forum">> = {}): Group => ({
  id,
  title,
  type: "supergroup",
  members: WALKERS.filter(({ groups }) => groups?.includes(id)).map((walker) => walker.id),
  admins: WALKERS.filter(({ groups }) => groups?.includes(id)).map((walker) => walker.id),
  bot: "administrator",
  ...more,
});

export const SEED: WorldSeed = {
  bot: { firstName: "Pomich", username: "pomich_bot" },
  people: WALKERS.map(({ id, name, language, username }) => ({
    id,
    firstName: name,
    language,
    ...(username !== undefined && { username }),
    phone: `+49157000000${String(id)}`,
  })),
  groups: [
    group(LEIPZIG, "Leipzig"),
    group(HALLE, "Halle", { forum: true }),
    group(DRESDEN, "Dresden", { type: "group" }),
    group(CHOIR, "Choir"),
    group(VEREIN.id, VEREIN.title, { type: "group" }),
  ],
};

export const COMMUNITIES: readonly CommunitySetup[] = [
  { name: "Leipzig", center: { lat: 51.34, lon: 12.37 }, language: DE, chatId: LEIPZIG },
  { name: "Halle", center: { lat: 51.48, lon: 11.97 }, language: UK, chatId: HALLE },
  { name: "Dresden", center: { lat: 51.05, lon: 13.74 }, language: DE, chatId: DRESDEN },
];

/** Helpers are looked for by themselves in these categories. */
export const AUTOMATIC = ["shift", "accompaniment", "translation", "repairs", "other", "housing", "ride"];

/** What somebody writes of themselves that must never reach anybody else. Digits and words that stand nowhere else. */
export const contactsOf = ({ id }: Pick<Walker, "id">): readonly string[] => [
  `+49 151 777 00${String(id)}`,
  `secret${String(id)}@example.org`,
  `@secret_${String(id)}`,
  `https://t.me/secret_${String(id)}`,
];
