import { hashKey, newApiKey } from "../adapters/crypto/index.ts";
import { createApiKeys } from "../adapters/mongo/api-keys-repository.ts";
import { createAuditLog } from "../adapters/mongo/audit-repository.ts";
import { createCommunities } from "../adapters/mongo/communities-repository.ts";
import { createOrganisations } from "../adapters/mongo/organisations-repository.ts";
import { createAccessModule, type AccessCases } from "../app/access/index.ts";
import { createI18n } from "../bot/i18n.ts";
import { LOCALES } from "../bot/locales.ts";
import type { Community } from "../domain/community/community.ts";
import type { Config } from "./config.ts";
import { openStoreBeside } from "./open-store.ts";

export interface KeyDesk {
  readonly desk: { readonly access: AccessCases; readonly communities: readonly Community[] };
  readonly close: () => Promise<void>;
}

/** A command writes about nobody, so that it needs no key to seal names with. */
function refuseToSeal(): never {
  throw new Error("a command that has no key seals nothing");
}

const NO_SEALER = {
  seal: refuseToSeal,
  fingerprint: refuseToSeal,
  open: (sealed: string) => sealed,
};

/** The keys of a store, without the rest of the product. @throws StartError when the store cannot be opened */
export async function openKeyDesk(config: Config): Promise<KeyDesk> {
  const store = await openStoreBeside(config);
  const { connection, transact } = store;
  const { languages } = createI18n({
    directory: LOCALES,
    defaultLanguage: config.defaultLanguage,
    onError: () => undefined,
  });
  const communities = createCommunities(connection, languages);
  const { cases } = createAccessModule({
    apiKeys: createApiKeys(connection),
    audit: createAuditLog(connection, NO_SEALER),
    clock: { now: () => new Date() },
    communities,
    keyMaker: { create: newApiKey, hash: hashKey },
    organisations: createOrganisations(connection, NO_SEALER),
    transact,
  });
  return { desk: { access: cases, communities: await communities.all() }, close: () => store.close() };
}
