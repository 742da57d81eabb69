import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROLES, type Role } from "../../domain/access/access.ts";
import { ADMIN_KEY, type ApiKey } from "../../domain/access/api-key.ts";
import { nameKey, type Community } from "../../domain/community/community.ts";
import { organisationId } from "../../domain/shared/ids.ts";
import type { AccessCases, AddKeyError } from "../../app/access/index.ts";
import type { Config } from "../config.ts";
import { EXIT, StartError, type ExitCode } from "../start-error.ts";

export interface Told {
  readonly exitCode: ExitCode;
  readonly lines: readonly string[];
}

const USAGE = [
  "npm run keys                    list the keys of the admin API",
  "npm run keys -- add <name> --role metrics|read|moderate|operate [--community <name>]… [--organisation <id>] [--expires <YYYY-MM-DD>]",
  "npm run keys -- revoke <name>   take a key back at once",
  "",
  "Roles, each with those before it: metrics (only /metrics), read, moderate, operate (communities, personal data, keys).",
  "A key for an organisation sees and does what is its own. GET /api/v1/organisations tells the id.",
];

const REFUSALS: Readonly<Record<AddKeyError, string>> = {
  "key-name-invalid": "A key needs a name of at most 60 characters.",
  "key-name-taken": "There is a key of this name. Revoke it first, or take another name.",
  "key-expires-in-the-past": "This key would have expired already.",
  "key-reaches-nothing": "A key must be for one community at least.",
  "key-reaches-both": "A key is for communities or for an organisation, not both.",
  "community-not-found": "There is no such community.",
  "organisation-not-found": "There is no such organisation.",
};

const done = (...lines: string[]): Told => ({ exitCode: EXIT.ok, lines });
const wrong = (...lines: string[]): Told => ({ exitCode: EXIT.usage, lines });

const isRole = (text: string | undefined): text is Role =>
  (ROLES as readonly (string | undefined)[]).includes(text);

/** The last moment of a day, in UTC. */
function endOf(day: string): Date | undefined {
  const end = new Date(`${day}T23:59:59.999Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && end.toISOString().startsWith(day) ? end : undefined;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        role: { type: "string" },
        community: { type: "string", multiple: true },
        organisation: { type: "string" },
        expires: { type: "string" },
      },
    });
  } catch {
    return undefined;
  }
}

const dayOf = (date: Date | undefined): string => date?.toISOString().slice(0, 10) ?? "–";

function table(keys: readonly ApiKey[], communities: readonly Community[]): string[] {
  const nameOf = (id: string): string => communities.find((one) => one.id === id)?.name ?? id;
  const rows = [
    ["name", "role", "communities", "created", "expires", "last used", "id"],
    ...keys.map((key) => [
      key.name,
      key.role,
      key.organisation === undefined
        ? (key.communities?.map(nameOf).join(", ") ?? "all")
        : `organisation ${key.organisation}`,
      dayOf(key.createdAt),
      dayOf(key.expiresAt),
      key.lastUsedAt?.toISOString().slice(0, 16).replace("T", " ") ?? "–",
      key.id,
    ]),
  ];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

interface Desk {
  readonly access: AccessCases;
  readonly communities: readonly Community[];
  readonly isAdminConfigured: boolean;
}

const BY = { kind: "system" } as const;

async function add(
  { access, communities }: Desk,
  name: string,
  given: NonNullable<ReturnType<typeof parse>>,
) {
  const { role, community: wished, organisation, expires } = given.values;
  if (!isRole(role)) return wrong(`--role must be one of ${ROLES.join(", ")}.`);
  const expiresAt = expires === undefined ? undefined : endOf(expires);
  if (expires !== undefined && !expiresAt) return wrong("--expires must be a day, such as 2027-12-31.");
  const found = wished?.map((text) =>
    communities.find((one) => one.id === text || nameKey(one.name) === nameKey(text)),
  );
  if (found?.includes(undefined))
    return wrong(
      `There is no such community. There are: ${communities.map((one) => one.name).join(", ") || "none"}.`,
    );
  const added = await access.add(
    {
      name,
      role,
      ...(found && { communities: found.flatMap((one) => one?.id ?? []) }),
      ...(organisation !== undefined && { organisation: organisationId(organisation) }),
      ...(expiresAt && { expiresAt }),
    },
    BY,
  );
  return added.ok
    ? done(`Key "${added.value.key.name}" (${role}), shown this once: ${added.value.secret}`)
    : wrong(REFUSALS[added.code]);
}

async function revoke({ access, isAdminConfigured }: Desk, name: string): Promise<Told> {
  const key = (await access.list()).find((one) => one.name === name || one.id === name);
  const revoked = key && (await access.revoke(key.id, BY));
  if (!revoked?.ok) return wrong(`There is no key "${name}".`);
  const back = revoked.value.name === ADMIN_KEY && isAdminConfigured;
  return done(
    `Key "${revoked.value.name}" opens nothing any more.`,
    ...(back ? ["ADMIN_API_KEY brings it back at the next start: change it, or take it out."] : []),
  );
}

/** Does what `npm run keys` asks for, at a desk that has the keys. */
export async function serve(args: readonly string[], desk: Desk): Promise<Told> {
  const given = parse(args);
  const [verb = "list", name, ...rest] = given?.positionals ?? ["help"];
  const options = Object.keys(given?.values ?? {}).length;
  if (!given || rest.length > 0) return wrong(...USAGE);
  if (verb === "add" && name !== undefined) return add(desk, name, given);
  if (options > 0) return wrong(...USAGE);
  if (verb === "revoke" && name !== undefined) return revoke(desk, name);
  if (verb === "list" && name === undefined)
    return done(...table(await desk.access.list(), desk.communities));
  return verb === "help" && name === undefined ? done(...USAGE) : wrong(...USAGE);
}

/** The same on the store of a configuration, whether the product runs or not. */
export async function manageKeys(args: readonly string[], config: Config): Promise<Told> {
  const { dataDir, mongoUri } = config;
  if (mongoUri === undefined && !existsSync(join(dataDir, "store.mdb")))
    return {
      exitCode: EXIT.dataFolder,
      lines: [`There is no store in ${dataDir} yet: start Pomich once, or set DATA_DIR.`],
    };
  try {
    const { openKeyDesk } = await import("../key-desk.ts");
    const { desk, close } = await openKeyDesk(config);
    try {
      return await serve(args, { ...desk, isAdminConfigured: config.adminApiKey !== undefined });
    } finally {
      await close();
    }
  } catch (error) {
    const { explainRefusal } = await import("../open-store.ts");
    const known = await explainRefusal(error, config);
    if (known instanceof StartError) return { exitCode: known.exitCode, lines: [known.message] };
    throw error;
  }
}
