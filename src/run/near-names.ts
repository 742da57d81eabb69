import { distanceFrom, MAX_COMPARED } from "../adapters/places/edit-distance.ts";
import { VARIABLES, type VariableName } from "./config-variables.ts";

const NAMES = Object.keys(VARIABLES) as VariableName[];

/** What people call our variables elsewhere, and what differs from them by more than a slip. */
const ELSEWHERE: ReadonlyMap<string, VariableName> = new Map([
  ["MONGOURI", "MONGODB_URI"],
  ["MONGOURL", "MONGODB_URI"],
  ["MONGODBURL", "MONGODB_URI"],
  ["MONGODBCONNECTIONSTRING", "MONGODB_URI"],
  ["TELEGRAMTOKEN", "BOT_TOKEN"],
  ["TELEGRAMBOTTOKEN", "BOT_TOKEN"],
  ["TGBOTTOKEN", "BOT_TOKEN"],
  ["TELEGRAMAPIURL", "TELEGRAM_API_ROOT"],
  ["ADMINKEY", "ADMIN_API_KEY"],
  ["APIKEY", "ADMIN_API_KEY"],
]);

/** Names that are somebody else's, although they look like ours. */
const OTHERS = new Set(["APIKEY"]);

/** From this length on two slips still leave a name recognisable. */
const LONG = 10;

/** Without case and word breaks. */
const squeeze = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, "");

function slips(one: string, other: string): number {
  if (Math.max(one.length, other.length) > MAX_COMPARED || one === "") return Infinity;
  const bytes = Buffer.from(other, "latin1");
  return distanceFrom(one).to(bytes, 0, bytes.length);
}

/**
 * The variable that a name which is none of ours may have been meant to be.
 * @param slipsMore how many wrong letters more than usual are looked past, where the name can be nobody else's
 */
export function nearName(name: string, slipsMore = 0): VariableName | undefined {
  const squeezed = squeeze(name);
  if (slipsMore === 0 && OTHERS.has(squeezed)) return undefined;
  const known = ELSEWHERE.get(squeezed);
  if (known) return known;
  const allowed = (squeezed.length < LONG ? 1 : 2) + slipsMore;
  const [nearest] = NAMES.map((ours) => ({ ours, far: slips(squeezed, squeeze(ours)) }))
    .filter(({ far }) => far <= allowed)
    .sort((a, b) => a.far - b.far);
  return nearest?.ours;
}

const isOurs = (name: string): name is VariableName => Object.hasOwn(VARIABLES, name);

/**
 * Names in the environment that were meant to be ours: what they should have set would be missing in silence.
 * @returns a line each; none for a variable that is set under its own name, too
 */
export const nearMisses = (env: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.keys(env).flatMap((name) => {
    // any-key: one of its own
    if (env[name] === undefined || isOurs(name)) return [];
    const meant = nearName(name);
    // any-key: one of our variables
    return meant === undefined || env[meant]?.trim() ? [] : [`${name} is not known: did you mean ${meant}?`];
  });

/** Names of `.env` that only scripts/compose.yaml reads. */
const OF_COMPOSE = new Set(["MONGO_MEMBERS"]);

/** Names of a `.env` file that are none of ours, a line each. */
export const strangers = (names: readonly string[], path: string): readonly string[] =>
  names.flatMap((name) => {
    if (isOurs(name) || OF_COMPOSE.has(name)) return [];
    const meant = nearName(name, 1);
    const advice = meant === undefined ? "npm start -- --help lists what it knows" : `did you mean ${meant}?`;
    return [`${path} sets ${name}, which Pomich does not know: ${advice}`];
  });
