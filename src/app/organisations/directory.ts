import type { Organisation } from "../../domain/organisation/organisation.ts";
import type { OrganisationKind } from "../../domain/register/kind.ts";
import type { CommunityId, OrganisationId } from "../../domain/shared/ids.ts";
import { plainWords } from "../../domain/shared/text.ts";
import type { Organisations } from "./ports.ts";

/** What everybody may know of a verified organisation. */
export interface PublicOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly community: CommunityId;
  readonly address: string;
  readonly email: string;
  readonly phone?: string;
  readonly website?: string;
  readonly registration?: string;
  readonly languages: readonly string[];
  readonly gives: readonly string[];
  readonly takes: readonly string[];
}

export interface DirectoryQuery {
  readonly community?: CommunityId;
  /** It gives this, or is responsible for it. */
  readonly category?: string;
  readonly language?: string;
  /** Words of its name or address. */
  readonly text?: string;
}

export interface Directory {
  /** Verified organisations, by name. */
  find(query: DirectoryQuery): Promise<readonly PublicOrganisation[]>;
  /** Undefined for one that is not verified. */
  open(id: OrganisationId): Promise<PublicOrganisation | undefined>;
}

/** An organisation as everybody sees it; undefined unless it is verified. */
export function publicOf({ id, status, answers }: Organisation): PublicOrganisation | undefined {
  const { name, kind, community, address, email, phone, website, registration } = answers;
  if (status !== "verified" || !name || !kind || !community || !address || !email) return undefined;
  return {
    id,
    name,
    kind,
    community,
    address,
    email,
    ...(phone && { phone }),
    ...(website && { website }),
    ...(registration && { registration }),
    languages: answers.languages ?? [],
    gives: answers.gives ?? [],
    takes: answers.takes ?? [],
  };
}

const matches = (
  one: PublicOrganisation,
  { community, category, language, text }: DirectoryQuery,
): boolean => {
  const words = plainWords(text ?? "")
    .split(" ")
    .filter((word) => word !== "");
  const own = plainWords(`${one.name} ${one.address}`);
  return (
    (community === undefined || one.community === community) &&
    (category === undefined || one.gives.includes(category) || one.takes.includes(category)) &&
    (language === undefined || one.languages.includes(language)) &&
    words.every((word) => own.includes(word))
  );
};

export const createDirectory = ({ organisations }: { readonly organisations: Organisations }): Directory => ({
  async find(query) {
    const verified = await organisations.withStatus("verified");
    return verified
      .flatMap((organisation) => publicOf(organisation) ?? [])
      .filter((one) => matches(one, query))
      .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  },
  async open(id) {
    const organisation = await organisations.find(id);
    return organisation && publicOf(organisation);
  },
});
