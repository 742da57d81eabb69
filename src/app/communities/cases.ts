import { readAdviceLink } from "../../domain/community/advice-link.ts";
import { canBeAutomatic } from "../../domain/community/automatic.ts";
import { DEFAULT_RADIUS_KM, type Community } from "../../domain/community/community.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { Point } from "../../domain/shared/geo.ts";
import { communityId, type CommunityId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { toModerators, toOperators, type CoreDependencies, type Task, type Tx } from "../core/index.ts";
import { createFoundCommunity, type FoundCommunity, type FoundDependencies } from "./found-community.ts";
import { communityKey } from "./notices.ts";
import type { CommunityTaskKind, TownClosedTaskKind } from "./ports.ts";
import { createSetupCases, type SetupCases, type SetupDependencies } from "./setups.ts";
import { storeCommunity, type CommunityError } from "./store-community.ts";

export interface CommunitySetup {
  readonly name: string;
  readonly center: Point;
  readonly radiusKm?: number;
  readonly language: Language;
  readonly chatId: number;
  readonly threadId?: number;
}

/** What can be changed about a community; what is absent stays. */
export interface CommunityChange {
  readonly name?: string;
  readonly center?: Point;
  readonly radiusKm?: number;
  readonly language?: Language;
  readonly chatId?: number;
  /** The forum topic for the cards; `null` for none. */
  readonly threadId?: number | null;
  /** Where authors are sent with what cannot be arranged here, as somebody wrote it; `null` for nowhere. */
  readonly adviceLink?: string | null;
  /** The categories whose requests have helpers looked for by themselves, all of them. */
  readonly automatic?: readonly string[];
}

export interface CommunityCases {
  /** By name. A community whose application waits is not among them. */
  all(): Promise<readonly Community[]>;
  find(id: CommunityId): Promise<Community | undefined>;
  findByChat(chatId: number): Promise<Community | undefined>;
  /** Binds a chat to a community at once: the chat's own when it has one (which is then changed), else a new one. */
  setUp(setup: CommunitySetup, by?: Actor): Promise<Result<Community, CommunityError>>;
  readonly found: FoundCommunity;
  readonly setups: SetupCases;
  /** Changes a community, or moves it to another chat; a chat that it leaves is told. */
  change(
    id: CommunityId,
    change: CommunityChange,
    by: Actor,
  ): Promise<
    Result<
      Community,
      CommunityError | "community-not-found" | "community-link-invalid" | "category-not-automatic"
    >
  >;
  /** Moderators have the requests of a category searched for by themselves, or no longer. A repeat changes nothing. */
  automate(
    id: CommunityId,
    choice: { readonly category: string; readonly on: boolean },
    by: Actor,
  ): Promise<Result<Community, CommunityError | "community-not-found" | "category-not-automatic">>;
  /** Takes a community away for good. Its live listings are withdrawn, and their authors are told. */
  close(id: CommunityId, by: Actor): Promise<Result<Community, "community-not-found">>;
  /** Telegram turned the moderation group into a supergroup with a new id. */
  moveChat(from: number, to: number): Promise<void>;
  /** Says to a group and to the operators, once, that Telegram hides the group's members from the bot. */
  membersHidden(chat: { readonly id: number; readonly title: string }): Promise<void>;
}

export interface CommunityDependencies
  extends SetupDependencies, FoundDependencies, Pick<CoreDependencies, "catalogue" | "tasks" | "languages"> {}

const closeTasks = (
  { id }: Community,
  now: Date,
): readonly Task<CommunityTaskKind | TownClosedTaskKind>[] => [
  { key: `community:${id}:close`, kind: "close-community", subject: id, at: now },
  { key: `community:${id}:organisations`, kind: "organisations-town-closed", subject: id, at: now },
];

const SYSTEM: Actor = { kind: "system" };

export function createCommunityCases(deps: CommunityDependencies): CommunityCases {
  const { catalogue, communities, setups, audit, clock, newId, outbox, render, tasks, transact } = deps;

  async function change(
    before: Community,
    { chatId = before.moderationChatId, threadId, adviceLink, ...rest }: CommunityChange,
    by: Actor,
    tx: Tx,
  ): Promise<Result<Community, CommunityError>> {
    const { moderationThreadId, adviceLink: linkBefore, ...community } = before;
    const link = adviceLink === undefined ? linkBefore : (adviceLink ?? undefined);
    const leaves = chatId !== before.moderationChatId;
    const topic = threadId === undefined && !leaves ? moderationThreadId : (threadId ?? undefined);
    const stored = await storeCommunity(
      deps,
      {
        ...community,
        ...rest,
        moderationChatId: chatId,
        ...(topic === undefined ? {} : { moderationThreadId: topic }),
        ...(link === undefined ? {} : { adviceLink: link }),
      },
      { by, action: leaves ? "move" : "change" },
      tx,
    );
    if (!stored.ok || !leaves) return stored;
    const key = communityKey.movedAway(before, clock.now());
    await outbox.add(
      [toModerators(render, before, key, { kind: "community-moved-away", community: before })],
      tx,
    );
    return stored;
  }

  return {
    all: () => communities.all(),
    find: (id) => communities.find(id),
    findByChat: (chatId) => communities.findByChat(chatId),
    setUp: ({ chatId, threadId, radiusKm, ...setup }, by = SYSTEM) =>
      transact(async (tx) => {
        const known = await communities.findByChat(chatId, tx);
        return storeCommunity(
          deps,
          {
            ...setup,
            id: known?.id ?? communityId(newId()),
            radiusKm: radiusKm ?? known?.radiusKm ?? DEFAULT_RADIUS_KM,
            moderationChatId: chatId,
            ...(threadId === undefined ? {} : { moderationThreadId: threadId }),
            ...(known?.adviceLink === undefined ? {} : { adviceLink: known.adviceLink }),
            ...(known?.automatic && { automatic: known.automatic }),
          },
          { by, action: known ? "change" : "set-up" },
          tx,
        );
      }),
    found: createFoundCommunity(deps),
    setups: createSetupCases(deps, (community, { chatId, threadId }, by, tx) =>
      change(
        community,
        { chatId, ...(threadId === undefined ? {} : { threadId }) },
        { kind: "person", ...by },
        tx,
      ),
    ),
    automate: (id, { category, on }, by) =>
      transact(async (tx) => {
        const before = await communities.find(id, tx);
        if (!before) return fail("community-not-found");
        if (on && !canBeAutomatic(catalogue.find(category), "moderators"))
          return fail("category-not-automatic");
        const { automatic = [] } = before;
        if (automatic.includes(category) === on) return ok(before);
        const others = automatic.filter((slug) => slug !== category);
        return change(before, { automatic: on ? [...others, category] : others }, by, tx);
      }),
    async change(id, wish, by) {
      if (wish.automatic?.some((slug) => !canBeAutomatic(catalogue.find(slug), "operators")))
        return fail("category-not-automatic");
      const adviceLink = wish.adviceLink && readAdviceLink(wish.adviceLink);
      if (typeof wish.adviceLink === "string" && !adviceLink) return fail("community-link-invalid");
      const changed = await transact(async (tx) => {
        const before = await communities.find(id, tx);
        return before
          ? change(before, adviceLink ? { ...wish, adviceLink } : wish, by, tx)
          : fail("community-not-found");
      });
      if (changed.ok) await deps.postWaiting(changed.value.moderationChatId);
      return changed;
    },
    close: (id, by) =>
      transact(async (tx) => {
        const community = await communities.find(id, tx);
        if (!community) return fail("community-not-found");
        await communities.remove(id, tx);
        await audit.add(
          { at: clock.now(), by, subject: `community:${id}`, action: "close", from: community.name },
          tx,
        );
        await tasks.add(closeTasks(community, clock.now()), tx);
        const notice = { kind: "community-closed", community } as const;
        await outbox.add([toModerators(render, community, communityKey.closed(community), notice)], tx);
        return { ok: true, value: community };
      }),
    async moveChat(from, to) {
      await communities.moveChat(from, to);
      await setups.moveChat(from, to);
    },
    async membersHidden({ id, title }) {
      await transact(async (tx) => {
        const key = communityKey.membersHidden(id);
        const notice = { kind: "members-hidden", chatTitle: title } as const;
        const community = await communities.findByChat(id, tx);
        const group = community ? [toModerators(render, community, key, notice)] : [];
        await outbox.add([...group, ...(await toOperators(deps, key, notice))], tx);
      });
    },
  };
}
