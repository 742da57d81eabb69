import { includes, type Role } from "../../domain/access/access.ts";
import {
  ADMIN_KEY,
  hasExpired,
  isKeyName,
  keyIdOf,
  tidyKeyName,
  type ApiKey,
} from "../../domain/access/api-key.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { CommunityId, OrganisationId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { Communities } from "../communities/ports.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { ApiKeys, KeyMaker, StoredKey } from "./ports.ts";

export interface KeyWish {
  readonly name: string;
  readonly role: Role;
  /** All of them when absent. */
  readonly communities?: readonly CommunityId[];
  /** In place of communities: it is for what is this organisation's own. */
  readonly organisation?: OrganisationId;
  readonly expiresAt?: Date;
}

export type AddKeyError =
  | "key-name-invalid"
  | "key-name-taken"
  | "key-expires-in-the-past"
  | "key-reaches-nothing"
  /** It would be for communities and an organisation. */
  | "key-reaches-both"
  | "community-not-found"
  | "organisation-not-found";

export interface AddedKey {
  /** Shown this once: only its hash is stored. */
  readonly secret: string;
  readonly key: ApiKey;
}

export interface AccessCases {
  /** Who a key belongs to. Notes that it was used. */
  authenticate(secret: string): Promise<Result<ApiKey, "key-unknown" | "key-expired">>;
  /** By name, expired ones too. */
  list(): Promise<readonly ApiKey[]>;
  add(wish: KeyWish, by: Actor): Promise<Result<AddedKey, AddKeyError>>;
  /** Takes a key back at once. */
  revoke(id: string, by: Actor): Promise<Result<ApiKey, "key-not-found">>;
  /**
   * Sees to it that there is a key named "admin": the configured one takes the place of any other. Without one it generates
   * a key when the store holds none at all.
   * @returns the generated key, which cannot be shown again
   */
  ensureAdmin(configured: string | undefined): Promise<string | undefined>;
}

export interface AccessDependencies extends Pick<CoreDependencies, "audit" | "clock" | "transact"> {
  readonly apiKeys: ApiKeys;
  readonly communities: Pick<Communities, "find">;
  readonly keyMaker: KeyMaker;
  readonly organisations: Pick<Organisations, "statusOf">;
}

/** How often at most the use of a key is noted. */
const TOUCH_MS = 60_000;

const SYSTEM: Actor = { kind: "system" };

const withoutHash = ({ hash: _hash, ...key }: StoredKey): ApiKey => key;

/** What the audit log says of a key. */
const summary = ({ name, role, communities, organisation, expiresAt }: ApiKey): string =>
  [
    name,
    role,
    organisation === undefined
      ? communities
        ? `in ${communities.join(", ")}`
        : "everywhere"
      : `for organisation ${organisation}`,
    ...(expiresAt ? [`until ${expiresAt.toISOString()}`] : []),
  ].join(", ");

export function createAccessCases(deps: AccessDependencies): AccessCases {
  const { apiKeys, audit, clock, communities, keyMaker, organisations, transact } = deps;

  const writeDown = (by: Actor, action: string, key: ApiKey, tx: Tx): Promise<void> =>
    audit.add({ at: clock.now(), by, subject: `key:${key.id}`, action, to: summary(key) }, tx);

  async function store(secret: string, wish: KeyWish, by: Actor, tx: Tx): Promise<StoredKey> {
    const hash = keyMaker.hash(secret);
    // Earlier versions know no organisations: to them such a key reaches nothing.
    const reach = wish.organisation === undefined ? {} : { communities: [] };
    const key = { ...wish, ...reach, hash, id: keyIdOf(hash), createdAt: clock.now() };
    await apiKeys.insert(key, tx);
    await writeDown(by, "add-key", key, tx);
    return key;
  }

  async function remove(key: StoredKey, by: Actor, tx: Tx): Promise<void> {
    await apiKeys.remove(key.hash, tx);
    await writeDown(by, "revoke-key", key, tx);
  }

  async function wrongWith({
    name,
    expiresAt,
    communities: scope,
    organisation,
  }: KeyWish): Promise<AddKeyError | undefined> {
    if (!isKeyName(name)) return "key-name-invalid";
    if (hasExpired({ ...(expiresAt && { expiresAt }) }, clock.now())) return "key-expires-in-the-past";
    if (scope?.length === 0) return "key-reaches-nothing";
    if (organisation !== undefined) {
      if (scope) return "key-reaches-both";
      const status = await organisations.statusOf(organisation);
      return status === undefined || status === "draft" ? "organisation-not-found" : undefined;
    }
    const found = await Promise.all((scope ?? []).map((id) => communities.find(id)));
    return found.includes(undefined) ? "community-not-found" : undefined;
  }

  return {
    async authenticate(secret) {
      const key = await apiKeys.find(keyMaker.hash(secret));
      if (!key) return fail("key-unknown");
      const now = clock.now();
      if (hasExpired(key, now)) return fail("key-expired");
      if (now.getTime() - (key.lastUsedAt?.getTime() ?? 0) >= TOUCH_MS) await apiKeys.touch(key.hash, now);
      return ok(withoutHash(key));
    },
    list: async () => (await apiKeys.all()).map(withoutHash),
    async add(wish, by) {
      const tidy = { ...wish, name: tidyKeyName(wish.name) };
      const wrong = await wrongWith(tidy);
      if (wrong) return fail(wrong);
      const secret = keyMaker.create();
      return transact(async (tx) => {
        const namesake = (await apiKeys.all(tx)).some(({ name }) => name === tidy.name);
        if (namesake) return fail("key-name-taken");
        return ok({ secret, key: withoutHash(await store(secret, tidy, by, tx)) });
      });
    },
    revoke: (id, by) =>
      transact(async (tx) => {
        const key = (await apiKeys.all(tx)).find((one) => one.id === id);
        if (!key) return fail("key-not-found");
        await remove(key, by, tx);
        return ok(withoutHash(key));
      }),
    ensureAdmin(configured) {
      const generated = keyMaker.create();
      return transact(async (tx) => {
        const all = await apiKeys.all(tx);
        if (configured === undefined && all.length > 0) return undefined;
        const hash = keyMaker.hash(configured ?? generated);
        const same = all.find((key) => key.hash === hash);
        if (same?.name === ADMIN_KEY && includes(same.role, "operate")) return undefined;
        for (const key of all) if (key === same || key.name === ADMIN_KEY) await remove(key, SYSTEM, tx);
        await store(configured ?? generated, { name: ADMIN_KEY, role: "operate" }, SYSTEM, tx);
        return configured === undefined ? generated : undefined;
      });
    },
  };
}
