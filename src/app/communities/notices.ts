import type { Community, Neighbour } from "../../domain/community/community.ts";
import type { CompleteSetup, Setup } from "../../domain/community/setup.ts";
import type { SetupPlace } from "./setup-view.ts";

/** What operators decide about an application. */
export type SetupVerdict = "grant" | "refuse";

export type CommunityNotice =
  /** To operators, with buttons: an administrator of a group asks to look after a place. */
  | {
      readonly kind: "setup-applied";
      readonly setup: CompleteSetup;
      readonly place: SetupPlace;
      /** What the group looks after until then. */
      readonly current?: Community;
      /** Other communities that share the area. */
      readonly sharing: readonly Neighbour[];
    }
  /** Replaces that message once an operator has decided. */
  | {
      readonly kind: "setup-decided";
      readonly setup: Setup;
      readonly verdict: SetupVerdict;
      /** The operator's name. */
      readonly by: string;
    }
  /** To the group. */
  | { readonly kind: "setup-granted"; readonly community: Community }
  | { readonly kind: "setup-refused"; readonly setup: Setup }
  | { readonly kind: "community-moved-away"; readonly community: Community }
  | { readonly kind: "community-closed"; readonly community: Community }
  /** To operators: the environment names another chat for a community in which something was decided already. */
  | { readonly kind: "founding-refused"; readonly community: Community; readonly chatId: number }
  /** To the group and to operators: Telegram does not tell the bot who is a member. */
  | { readonly kind: "members-hidden"; readonly chatTitle: string };

/** Effect keys of this module. */
export const communityKey = {
  applied: ({ id }: Setup): string => `setup:${id}:applied`,
  decided: ({ id }: Setup): string => `setup:${id}:decided`,
  answered: ({ id }: Setup): string => `setup:${id}:answered`,
  movedAway: ({ id, moderationChatId }: Community, at: Date): string =>
    `community:${id}:moved:${String(moderationChatId)}:${String(at.getTime())}`,
  closed: ({ id }: Community): string => `community:${id}:closed`,
  foundingRefused: ({ id }: Community, chatId: number): string =>
    `community:${id}:founding:${String(chatId)}`,
  membersHidden: (chatId: number): string => `members-hidden:${String(chatId)}`,
};
