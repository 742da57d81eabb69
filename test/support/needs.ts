import type { SubmitError } from "../../src/app/drafts/index.ts";
import type { UseCases } from "../../src/app/use-cases.ts";
import type { ListingKind } from "../../src/domain/category/category.ts";
import type { Community } from "../../src/domain/community/community.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import type { Organisation, OrganisationRole } from "../../src/domain/organisation/organisation.ts";
import type { Actor } from "../../src/domain/shared/actor.ts";
import type { OrganisationId, PersonId } from "../../src/domain/shared/ids.ts";
import type { Result } from "../../src/domain/shared/result.ts";
import { ordinaryAnswers, type Submission } from "./create-product.ts";
import { verified } from "./organisations.ts";

export type NeedSteps = ReturnType<typeof createNeedSteps>;

/** Unlike each other: moderators have to look twice at what is called like something else. */
const NAMES = ["Ahorn", "Birke", "Eiche", "Fichte", "Kiefer", "Linde", "Pappel", "Tanne", "Ulme", "Weide"];
let names = 0;

function ownName(): string {
  const [one, other] = [names % NAMES.length, Math.floor(names / NAMES.length) % NAMES.length];
  return `${NAMES[one] ?? ""} ${NAMES[(one + other + 1) % NAMES.length] ?? ""} e. V.`;
}

/** Organisations, and what their members post for them. @param by the moderator who verifies and approves */
export function createNeedSteps(useCases: UseCases, community: Community, by: Actor) {
  async function submit(
    organisation: OrganisationId,
    author: PersonId,
    kind: ListingKind,
    { category = "other", answers = {} }: Partial<Submission> = {},
  ): Promise<Result<Listing, SubmitError>> {
    const draft = await useCases.drafts.openFor(organisation, author, kind);
    if (!draft.ok) return draft;
    const { id } = await useCases.drafts.save({
      ...draft.value,
      category,
      answers: { ...ordinaryAnswers(kind, community), ...answers },
    });
    return useCases.drafts.submit(id, author);
  }

  return {
    /** A verified organisation with a name of its own. */
    organisation(lead: PersonId, name = ownName()): Promise<Organisation> {
      names += 1;
      return verified(useCases, lead, community.id, by, { name, email: `v@verein${String(names)}.example` });
    },
    submit,
    /** The same, approved by a moderator. */
    async publish(...given: Parameters<typeof submit>): Promise<Listing> {
      const submitted = await submit(...given);
      if (!submitted.ok) throw new Error(submitted.code);
      const verdict = { action: "approve" } as const;
      const decided = await useCases.moderation.decide({ listingId: submitted.value.id, by, verdict });
      if (!decided.ok) throw new Error(decided.code);
      return decided.value;
    },
    /** Somebody joins by a lead's link. */
    async join(
      { id }: Pick<Organisation, "id">,
      lead: PersonId,
      person: PersonId,
      role: OrganisationRole = "member",
    ): Promise<void> {
      const code = await useCases.organisations.invite(id, lead, role);
      const joined = code.ok && (await useCases.organisations.join(code.value, person));
      if (!joined || !joined.ok) throw new Error("nobody joined");
    },
  };
}
