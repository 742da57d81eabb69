import type { UseCases } from "../../app/use-cases.ts";
import type { Community } from "../../domain/community/community.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { maskName } from "../../domain/privacy/mask-contacts.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import { ID_PATTERN, listingId, personId } from "../../domain/shared/ids.ts";
import { placeName } from "../../domain/shared/place.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { PomichContext } from "../context.ts";
import type { PlainKey } from "../i18n.ts";
import type { Membership } from "./membership.ts";

/** Why somebody may not act on a listing in this chat. */
export type Denial = "unbound" | "members-only" | "members-hidden" | "gone" | "elsewhere" | "outdated";

export const DENIALS: Readonly<Record<Denial, PlainKey>> = {
  unbound: "moderation-unbound-alert",
  "members-only": "moderation-members-only-alert",
  "members-hidden": "moderation-members-hidden-alert",
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

/**
 * Checks that whoever writes or presses is a member of a group bound to a community. Telegram is asked anew each time, so
 * that the right to decide ends with the membership.
 * @param options with `looks`, for a press that decides nothing, what Telegram said within the last minute will do
 */
export type MemberGuard = (
  ctx: PomichContext,
  options?: { readonly looks?: boolean },
) => Promise<Result<MemberAccess, "unbound" | "members-only" | "members-hidden">>;

/**
 * Checks what `MemberGuard` does, and that the listing is this community's.
 * @param submission the version of the listing that the pressed card shows; an older version is `outdated`
 * @param options as `MemberGuard` takes them
 */
export type ModeratorGuard = (
  ctx: PomichContext,
  listing: string,
  submission?: string,
  options?: { readonly looks?: boolean },
) => Promise<Result<ModeratorAccess, Denial>>;

interface GuardDependencies {
  readonly useCases: UseCases;
  readonly membership: Membership;
}

export function createMemberGuard({ useCases, membership }: GuardDependencies): MemberGuard {
  return async (ctx, { looks = false } = {}) => {
    const { chat, from } = ctx;
    const community = chat && (await useCases.communities.findByChat(chat.id));
    if (!community || !from) return fail("unbound");
    // An anonymous administrator writes in the group's name and has none of their own.
    const asGroup = ctx.message?.sender_chat?.id === chat.id;
    const standing = asGroup
      ? "administrator"
      : await membership.standingOf(ctx, chat.id, from.id, { remembered: looks });
    if (standing === "none") return fail("members-only");
    if (standing === "unknown") {
      await useCases.communities.membersHidden({ id: chat.id, title: chat.title ?? "" });
      return fail("members-hidden");
    }
    const name = asGroup
      ? placeName(community, community.language)
      : maskName(useCases.mask, from.first_name);
    return ok({ community, by: { kind: "person", id: personId(from.id), name } });
  };
}

export const createModeratorGuard =
  ({ useCases }: Pick<GuardDependencies, "useCases">, member: MemberGuard): ModeratorGuard =>
  async (ctx, id, submission, options) => {
    const access = await member(ctx, options);
    if (!access.ok) return access;
    const listing = ID_PATTERN.test(id) ? await useCases.listings.find(listingId(id)) : undefined;
    if (!listing) return fail("gone");
    if (listing.communityId !== access.value.community.id) return fail("elsewhere");
    if (submission !== undefined && submission !== String(listing.submission)) return fail("outdated");
    return ok({ ...access.value, listing });
  };
