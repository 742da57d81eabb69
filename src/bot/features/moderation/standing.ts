import type { Community } from "../../../domain/community/community.ts";
import type { Actor } from "../../../domain/shared/actor.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { ID_PATTERN, listingId, personId } from "../../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../../domain/shared/result.ts";
import type { BotDependencies, PomichContext } from "../../context.ts";
import type { PlainKey } from "../../i18n.ts";
import { createMembership } from "./membership.ts";

/** Why somebody may not act on a listing from this chat. */
export type Objection = "unbound" | "members-only" | "gone" | "elsewhere" | "outdated";

export const OBJECTIONS: Readonly<Record<Objection, PlainKey>> = {
  unbound: "moderation-unbound-alert",
  "members-only": "moderation-members-only-alert",
  gone: "moderation-gone-alert",
  elsewhere: "moderation-elsewhere-alert",
  outdated: "moderation-outdated-alert",
};

export type Moderator = Extract<Actor, { kind: "person" }>;

/** A moderator in their group. */
export interface Seat {
  readonly community: Community;
  readonly by: Moderator;
}

/** A moderator before a listing of their own community. */
export interface Standing extends Seat {
  readonly listing: Listing;
}

/** Who may do what in a moderation group; asked anew with every press. */
export interface Guard {
  /** The person who speaks or presses, when they are a member of a group bound to a community. */
  seat(ctx: PomichContext): Promise<Result<Seat, Objection>>;
  /** @param submission which version the pressed card showed; an older one is `outdated` */
  before(ctx: PomichContext, listing: string, submission?: string): Promise<Result<Standing, Objection>>;
}

export function createGuard({ useCases, clock }: Pick<BotDependencies, "useCases" | "clock">): Guard {
  const isMember = createMembership(clock);

  async function seat(ctx: PomichContext): Promise<Result<Seat, Objection>> {
    const { chat, from } = ctx;
    const community = chat && (await useCases.communities.findByChat(chat.id));
    if (!community || !from) return fail("unbound");
    // An administrator who writes as the group itself has no name of their own.
    const asGroup = ctx.message?.sender_chat?.id === chat.id;
    if (!asGroup && !(await isMember(ctx, chat.id, from.id))) return fail("members-only");
    const name = asGroup ? community.name : from.first_name;
    return ok({ community, by: { kind: "person", id: personId(from.id), name } });
  }

  return {
    seat,
    async before(ctx, id, submission) {
      const seated = await seat(ctx);
      if (!seated.ok) return seated;
      const listing = ID_PATTERN.test(id) ? await useCases.listings.find(listingId(id)) : undefined;
      if (!listing) return fail("gone");
      if (listing.communityId !== seated.value.community.id) return fail("elsewhere");
      if (submission !== undefined && submission !== String(listing.submission)) return fail("outdated");
      return ok({ ...seated.value, listing });
    },
  };
}
