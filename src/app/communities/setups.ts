import { DEFAULT_RADIUS_KM, sharingArea, type Community } from "../../domain/community/community.ts";
import { isComplete, type CompleteSetup, type Setup } from "../../domain/community/setup.ts";
import { communityId, setupId, type SetupId } from "../../domain/shared/ids.ts";
import type { Point } from "../../domain/shared/geo.ts";
import type { Language } from "../../domain/shared/language.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import {
  editForPerson,
  toModerators,
  toOperators,
  type CoreDependencies,
  type NewId,
  type OutboxMessage,
  type Render,
  type Tx,
} from "../core/index.ts";
import type { People } from "../people/ports.ts";
import type { Places } from "../places/ports.ts";
import { communityKey, type CommunityNotice, type SetupVerdict } from "./notices.ts";
import type { Setups } from "./ports.ts";
import { createViewOf, takesMore, type SetupView } from "./setup-view.ts";
import {
  areaError,
  storeCommunity,
  tidyName,
  type AreaError,
  type CommunityError,
  type StoreDependencies,
} from "./store-community.ts";

/** What an administrator or operator writes after `/setup`. */
export interface SetupWish {
  readonly chatId: number;
  readonly threadId?: number;
  readonly chatTitle: string;
  readonly by: Setup["by"];
  readonly name: string;
  /** Absent while several towns may be meant. */
  readonly center?: Point;
  readonly radiusKm?: number;
  readonly language?: Language;
}

export interface Confirmation {
  readonly id: SetupId;
  readonly by: Setup["by"];
}

export type Confirmed =
  | { readonly did: "bound"; readonly community: Community }
  /** `told` is how many operators got the application. */
  | { readonly did: "applied"; readonly setup: Setup; readonly told: number };

export type SetupError =
  "setup-gone" | "setup-incomplete" | "too-many-applications" | "not-operator" | CommunityError;

export interface SetupCases {
  /** Remembers what somebody wants the group to look after, in place of what was asked there before. */
  ask(wish: SetupWish): Promise<Result<SetupView, AreaError>>;
  view(id: SetupId): Promise<SetupView | undefined>;
  ofChat(chatId: number): Promise<Setup | undefined>;
  /** Answers one of the questions. */
  answer(
    id: SetupId,
    answer: Partial<Pick<Setup, "center" | "language">>,
  ): Promise<Result<SetupView, "setup-gone">>;
  /**
   * An operator's setup binds the group at once, as does a change that takes no new ground. Any other becomes an
   * application, and the operators are told.
   */
  confirm(confirmation: Confirmation): Promise<Result<Confirmed, SetupError>>;
  /** An operator moves the community of that name to the group where the setup was asked. */
  takeOver(confirmation: Confirmation): Promise<Result<Community, SetupError>>;
  /** An operator decides about an application. Of two at once one wins; the other gets `setup-gone`. */
  decide(id: SetupId, verdict: SetupVerdict, by: Setup["by"]): Promise<Result<Setup, SetupError>>;
  cancel(id: SetupId): Promise<void>;
  /** What operators are to decide about, oldest first. */
  applications(): Promise<readonly Setup[]>;
}

/** Applications that one person may have waiting. */
const MAX_APPLICATIONS = 3;
const APPLICATIONS_SHOWN = 20;

export interface SetupDependencies
  extends StoreDependencies, Pick<CoreDependencies, "operators" | "outbox" | "transact"> {
  readonly setups: Setups;
  readonly places: Pick<Places, "nearest">;
  readonly people: People;
  readonly newId: NewId;
  readonly render: Render<CommunityNotice>;
}

/** Puts a community into another chat. */
export type MoveCommunity = (
  community: Community,
  to: { readonly chatId: number; readonly threadId?: number },
  by: Setup["by"],
  tx: Tx,
) => Promise<Result<Community, CommunityError>>;

export function createSetupCases(deps: SetupDependencies, move: MoveCommunity): SetupCases {
  const { communities, setups, places, people, operators, outbox, transact, clock, newId, render } = deps;
  const viewOf = createViewOf(deps);
  const isOperator = ({ id }: Setup["by"]): boolean => operators.includes(id);

  async function completed(
    id: SetupId,
    tx: Tx,
  ): Promise<Result<CompleteSetup, "setup-gone" | "setup-incomplete">> {
    const setup = await setups.find(id, tx);
    if (!setup) return fail("setup-gone");
    return isComplete(setup) ? ok(setup) : fail("setup-incomplete");
  }

  /** Makes what a setup asks for the community of its group. */
  async function bind(
    setup: CompleteSetup,
    action: string,
    by: Setup["by"],
    tx: Tx,
  ): Promise<Result<Community, CommunityError>> {
    const { name, center, radiusKm, language, chatId } = setup;
    const current = await communities.findByChat(chatId, tx);
    const threadId = setup.threadId ?? current?.moderationThreadId;
    const bound = await storeCommunity(
      deps,
      {
        id: current?.id ?? communityId(newId()),
        name,
        center,
        radiusKm,
        language,
        moderationChatId: chatId,
        ...(threadId === undefined ? {} : { moderationThreadId: threadId }),
        ...(current?.adviceLink === undefined ? {} : { adviceLink: current.adviceLink }),
        ...(current?.automatic && { automatic: current.automatic }),
      },
      { by: { kind: "person", ...by }, action },
      tx,
    );
    if (bound.ok) await setups.remove(setup.id, tx);
    return bound;
  }

  async function apply(setup: CompleteSetup, tx: Tx): Promise<Result<Confirmed, SetupError>> {
    const { id, name, center, radiusKm, chatId } = setup;
    const current = await communities.findByChat(chatId, tx);
    const namesake = await communities.findByName(name, tx);
    if (namesake && namesake.id !== current?.id) return fail("community-name-taken");
    const isWaiting = setup.status === "applied";
    if (!isWaiting && (await setups.countApplied(setup.by.id, tx)) >= MAX_APPLICATIONS)
      return fail("too-many-applications");
    const applied = { ...setup, status: "applied" as const, at: clock.now() };
    await setups.save(applied, tx);
    const others = (await communities.all()).filter((other) => other.id !== current?.id);
    const messages = await toOperators(deps, communityKey.applied(setup), {
      kind: "setup-applied",
      setup: applied,
      place: await places.nearest(center),
      ...(current && { current }),
      sharing: sharingArea({ center, radiusKm }, others),
    });
    await outbox.add(messages, tx);
    await write(id, "apply", setup.by, tx);
    return ok({ did: "applied", setup: applied, told: messages.length });
  }

  const write = (id: SetupId, action: string, by: Setup["by"], tx: Tx): Promise<void> =>
    deps.audit.add({ at: clock.now(), by: { kind: "person", ...by }, subject: `setup:${id}`, action }, tx);

  /** Shows the decision on the message of every operator. */
  async function tellOperators(setup: Setup, verdict: SetupVerdict, by: Setup["by"], tx: Tx) {
    const known = await people.findMany(operators, tx);
    const notice = { kind: "setup-decided", setup, verdict, by: by.name } as const;
    return [...known.values()].map((person) =>
      editForPerson(
        render,
        person,
        `${communityKey.decided(setup)}:${String(person.id)}`,
        `${communityKey.applied(setup)}:${String(person.id)}`,
        notice,
      ),
    );
  }

  return {
    async ask({ radiusKm, ...wish }) {
      const current = await communities.findByChat(wish.chatId);
      const language = wish.language ?? current?.language;
      const setup: Setup = {
        ...wish,
        id: setupId(newId()),
        status: "asked",
        name: tidyName(wish.name),
        radiusKm: radiusKm ?? current?.radiusKm ?? DEFAULT_RADIUS_KM,
        ...(language && { language }),
        ...(current && { changes: current.id }),
        at: clock.now(),
      };
      const wrong = areaError({ ...setup, center: setup.center ?? { lat: 0, lon: 0 } });
      if (wrong) return fail(wrong);
      return ok(await viewOf(await transact((tx) => setups.save(setup, tx))));
    },
    async view(id) {
      const setup = await setups.find(id);
      return setup && viewOf(setup);
    },
    ofChat: (chatId) => setups.ofChat(chatId),
    async answer(id, answer) {
      const answered = await transact(async (tx) => {
        const setup = await setups.find(id, tx);
        return setup?.status === "asked" ? setups.save({ ...setup, ...answer }, tx) : undefined;
      });
      return answered ? ok(await viewOf(answered)) : fail("setup-gone");
    },
    async confirm({ id, by }) {
      const confirmed = await transact<Result<Confirmed, SetupError>>(async (tx) => {
        const found = await completed(id, tx);
        if (!found.ok) return found;
        const setup = { ...found.value, by };
        const current = await communities.findByChat(setup.chatId, tx);
        if (!isOperator(by) && (!current || takesMore(setup, current))) return apply(setup, tx);
        const bound = await bind(setup, current ? "change" : "set-up", by, tx);
        return bound.ok ? ok({ did: "bound", community: bound.value }) : bound;
      });
      if (confirmed.ok && confirmed.value.did === "bound")
        await deps.postWaiting(confirmed.value.community.moderationChatId);
      return confirmed;
    },
    async takeOver({ id, by }) {
      if (!isOperator(by)) return fail("not-operator");
      const moved = await transact<Result<Community, SetupError>>(async (tx) => {
        const setup = await setups.find(id, tx);
        const namesake = setup && (await communities.findByName(setup.name, tx));
        if (!setup || !namesake) return fail("setup-gone");
        const changed = await move(namesake, setup, by, tx);
        if (changed.ok) await setups.remove(id, tx);
        return changed;
      });
      if (moved.ok) await deps.postWaiting(moved.value.moderationChatId);
      return moved;
    },
    async decide(id, verdict, by) {
      if (!isOperator(by)) return fail("not-operator");
      const decided = await transact<Result<Setup, SetupError>>(async (tx) => {
        const found = await completed(id, tx);
        if (!found.ok) return found;
        const setup = found.value;
        if (setup.status !== "applied") return fail("setup-gone");
        const answer = verdict === "grant" ? await grant(setup, by, tx) : ok([await refuse(setup, tx)]);
        if (!answer.ok) return answer;
        await write(id, verdict, by, tx);
        await outbox.add([...answer.value, ...(await tellOperators(setup, verdict, by, tx))], tx);
        return ok(setup);
      });
      if (decided.ok && verdict === "grant") await deps.postWaiting(decided.value.chatId);
      return decided;
    },
    async cancel(id) {
      await transact((tx) => setups.remove(id, tx));
    },
    applications: () => setups.applied(APPLICATIONS_SHOWN),
  };

  async function grant(
    setup: CompleteSetup,
    by: Setup["by"],
    tx: Tx,
  ): Promise<Result<readonly OutboxMessage[], CommunityError>> {
    const bound = await bind(setup, "grant", by, tx);
    if (!bound.ok) return bound;
    const notice = { kind: "setup-granted", community: bound.value } as const;
    return ok([toModerators(render, bound.value, communityKey.answered(setup), notice)]);
  }

  async function refuse(setup: CompleteSetup, tx: Tx): Promise<OutboxMessage> {
    await setups.remove(setup.id, tx);
    const { chatId, threadId, language } = setup;
    const group = {
      moderationChatId: chatId,
      ...(threadId === undefined ? {} : { moderationThreadId: threadId }),
      language,
    };
    return toModerators(render, group, communityKey.answered(setup), { kind: "setup-refused", setup });
  }
}
