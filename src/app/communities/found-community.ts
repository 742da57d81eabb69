import { DEFAULT_RADIUS_KM, type Community } from "../../domain/community/community.ts";
import type { Point } from "../../domain/shared/geo.ts";
import { communityId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import { toOperators, type CoreDependencies, type NewId, type Render, type Tx } from "../core/index.ts";
import type { People } from "../people/ports.ts";
import { communityKey, type CommunityNotice } from "./notices.ts";
import type { DecidedListings, Founding, Foundings } from "./ports.ts";
import { storeCommunity, type CommunityError, type StoreDependencies } from "./store-community.ts";

/** The community that the environment names. */
export interface FirstCommunity {
  readonly chatId: number;
  readonly name: string;
  readonly center: Point;
  readonly radiusKm?: number;
  readonly language: Language;
}

/** What became of the community that the environment names. */
export type FoundingOutcome =
  | { readonly did: "founded" | "moved"; readonly community: Community }
  /** It was founded before, and is as people set it up since; absent when it was closed. */
  | { readonly did: "nothing"; readonly community?: Community }
  /** Listings of it were decided in another chat, or people put it there: only an operator may move it. */
  | { readonly did: "refused"; readonly why: "in-another-chat"; readonly community: Community }
  | { readonly did: "refused"; readonly why: CommunityError };

/**
 * Founds the community that the environment names, once: what was set up since is never overwritten, and a repeat, also
 * by another process at the same moment, founds no second one. When the environment names another chat, the community
 * moves there as long as nobody has decided anything where it was.
 */
export type FoundCommunity = (first: FirstCommunity) => Promise<FoundingOutcome>;

export interface FoundDependencies
  extends StoreDependencies, Pick<CoreDependencies, "operators" | "outbox" | "transact"> {
  readonly foundings: Foundings;
  readonly listings: DecidedListings;
  readonly newId: NewId;
  readonly people: People;
  readonly render: Render<CommunityNotice>;
}

const SYSTEM = { kind: "system" } as const;

export function createFoundCommunity(deps: FoundDependencies): FoundCommunity {
  const { communities, foundings, listings, newId, outbox, transact } = deps;

  async function found(first: FirstCommunity, tx: Tx): Promise<FoundingOutcome> {
    const before = await foundings.find(first.name, tx);
    const own = before
      ? await communities.find(before.communityId, tx)
      : await communities.findByName(first.name, tx);
    if (before?.chatId === first.chatId) return { did: "nothing", ...(own && { community: own }) };
    const here = await communities.findByFormerChat(first.chatId, tx);
    if (here) {
      if (own && own.id !== here.id) return { did: "refused", why: "community-chat-taken" };
      await foundings.save({ name: first.name, chatId: first.chatId, communityId: here.id }, tx);
      return { did: "nothing", community: here };
    }
    return own ? move(own, before, first, tx) : create(first, tx);
  }

  async function create(first: FirstCommunity, tx: Tx): Promise<FoundingOutcome> {
    const { chatId, name, center, radiusKm = DEFAULT_RADIUS_KM, language } = first;
    const id = communityId(newId());
    const community = { id, name, center, radiusKm, language, moderationChatId: chatId };
    const stored = await storeCommunity(deps, community, { by: SYSTEM, action: "found" }, tx);
    if (!stored.ok) return { did: "refused", why: stored.code };
    await foundings.save({ name, chatId, communityId: id }, tx);
    return { did: "founded", community: stored.value };
  }

  async function move(
    own: Community,
    before: Founding | undefined,
    { name, chatId }: FirstCommunity,
    tx: Tx,
  ): Promise<FoundingOutcome> {
    const isWhereFounded =
      before !== undefined && (await communities.findByFormerChat(before.chatId, tx))?.id === own.id;
    if (!isWhereFounded || (await listings.hasDecided(own.id, tx))) {
      const key = communityKey.foundingRefused(own, chatId);
      await outbox.add(
        await toOperators(deps, key, { kind: "founding-refused", community: own, chatId }),
        tx,
      );
      return { did: "refused", why: "in-another-chat", community: own };
    }
    const { moderationThreadId: _topic, ...rest } = own;
    const moved = { ...rest, moderationChatId: chatId };
    const stored = await storeCommunity(deps, moved, { by: SYSTEM, action: "move" }, tx);
    if (!stored.ok) return { did: "refused", why: stored.code };
    await foundings.save({ name, chatId, communityId: own.id }, tx);
    return { did: "moved", community: stored.value };
  }

  return async (first) => {
    const outcome = await transact((tx) => found(first, tx));
    if (outcome.did === "moved") await deps.postWaiting(first.chatId);
    return outcome;
  };
}
