import type { UseCases } from "../../app/use-cases.ts";
import type { Clock } from "../../app/core/index.ts";
import type { Community } from "../../domain/community/community.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { maskName } from "../../domain/privacy/mask-contacts.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import { ID_PATTERN, listingId, personId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { PomichContext } from "../context.ts";
import type { PlainKey } from "../i18n.ts";
import { createMembership } from "./membership.ts";

/** Why somebody may not act on a listing in this chat. */
export type Denial = "unbound" | "members-only" | "gone" | "elsewhere" | "outdated";

export const DENIALS: Readonly<Record<Denial, PlainKey>> = {
  unbound: "moderation-unbound-alert",
  "members-only": "moderation-members-only-alert",
  gone: "moderation-gone-alert",
  elsewhere: "moderation-elsewhere-alert",
  outdated: "moderation-outdated-alert",
};

/** A moderator, and the community of the group they write in. */
export interface MemberAccess {
  readonly community: Community;
  readonly by: Extract<Actor, { kind: "person" }>;
}

/** A moderator, and the listing of their own community that they act on. */
export interface ModeratorAccess extends MemberAccess {
  readonly listing: Listing;
}

/** Checks that whoever writes or presses is a member of a group bound to a community. Every press is checked anew. */
export type MemberGuard = (ctx: PomichContext) => Promise<Result<MemberAccess, "unbound" | "members-only">>;

/**
 * Checks what `MemberGuard` does, and that the listing is this community's.
 * @param submission the version of the listing that the pressed card shows; an older version is `outdated`
 */
export type ModeratorGuard = (
  ctx: PomichContext,
  listing: string,
  submission?: string,
) => Promise<Result<ModeratorAccess, Denial>>;

interface GuardDependencies {
  readonly useCases: UseCases;
  readonly clock: Clock;
}

export function createMemberGuard({ useCases, clock }: GuardDependencies): MemberGuard {
  const isMember = createMembership(clock);

  return async (ctx) => {
    const { chat, from } = ctx;
    const community = chat && (await useCases.communities.findByChat(chat.id));
    if (!community || !from) return fail("unbound");
    // An anonymous administrator writes in the group's name and has none of their own.
    const asGroup = ctx.message?.sender_chat?.id === chat.id;
    if (!asGroup && !(await isMember(ctx, chat.id, from.id))) return fail("members-only");
    const name = asGroup ? community.name : maskName(useCases.mask, from.first_name);
    return ok({ community, by: { kind: "person", id: personId(from.id), name } });
  };
}

export const createModeratorGuard =
  ({ useCases }: Pick<GuardDependencies, "useCases">, member: MemberGuard): ModeratorGuard =>
  async (ctx, id, submission) => {
    const access = await member(ctx);
    if (!access.ok) return access;
    const listing = ID_PATTERN.test(id) ? await useCases.listings.find(listingId(id)) : undefined;
    if (!listing) return fail("gone");
    if (listing.communityId !== access.value.community.id) return fail("elsewhere");
    if (submission !== undefined && submission !== String(listing.submission)) return fail("outdated");
    return ok({ ...access.value, listing });
  };
