import type { Community } from "../../domain/community/community.ts";
import type { Setup } from "../../domain/community/setup.ts";
import type { CommunityId, PersonId, SetupId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

/** The communities that people see. No two have the same name (by `nameKey`) or the same chat. */
export interface Communities {
  /** By name. May be some seconds old. */
  all(): Promise<readonly Community[]>;
  /** May be some seconds old without a transaction. */
  find(id: CommunityId, tx?: Tx): Promise<Community | undefined>;
  findByChat(chatId: number, tx?: Tx): Promise<Community | undefined>;
  /** The one whose name counts as the same. */
  findByName(name: string, tx: Tx): Promise<Community | undefined>;
  /** The one that a chat looks after now or looked after before the group got a new id. */
  findByFormerChat(chatId: number, tx: Tx): Promise<Community | undefined>;
  /**
   * Creates the community, or replaces the one with the same id. When its name or chat was taken by a transaction that
   * ran meanwhile, this one is repeated.
   * @returns it with what its readers call it now
   */
  save(community: Community, tx: Tx): Promise<Community>;
  remove(id: CommunityId, tx: Tx): Promise<void>;
  /** Telegram gave the moderation chat a new id. Does nothing when a community has the new one already. */
  moveChat(from: number, to: number): Promise<void>;
}

/** A community that the environment founded. It stays known after the community was changed, moved or closed. */
export interface Founding {
  /** What the environment called it. */
  readonly name: string;
  /** The chat that the environment named last. */
  readonly chatId: number;
  readonly communityId: CommunityId;
}

export interface Foundings {
  /** By the name, as `nameKey` compares it. */
  find(name: string, tx: Tx): Promise<Founding | undefined>;
  /** Creates or replaces it; repeats the transaction like `Communities.save`. */
  save(founding: Founding, tx: Tx): Promise<void>;
}

/** Setups that wait for an answer. A group has one at most. */
export interface Setups {
  find(id: SetupId, tx?: Tx): Promise<Setup | undefined>;
  ofChat(chatId: number, tx?: Tx): Promise<Setup | undefined>;
  /**
   * Creates or replaces it, and replaces the one that the chat had.
   * @returns it with what its readers call it now
   */
  save(setup: Setup, tx: Tx): Promise<Setup>;
  /** @returns false when it was gone already */
  remove(id: SetupId, tx: Tx): Promise<boolean>;
  /** Those that operators are to decide about, oldest first. */
  applied(limit: number): Promise<readonly Setup[]>;
  countApplied(by: PersonId, tx: Tx): Promise<number>;
  ofPerson(person: PersonId): Promise<readonly Setup[]>;
  /** Removes what a person has asked for. */
  removeOf(person: PersonId, tx: Tx): Promise<void>;
  /** Telegram gave the chat a new id. */
  moveChat(from: number, to: number): Promise<void>;
}

/** What communities ask about their listings. */
export interface DecidedListings {
  /** Whether moderators have decided about any of a community's listings. */
  hasDecided(community: CommunityId, tx: Tx): Promise<boolean>;
}

/** The task that follows the closing of a community: the listings module withdraws what is in it. */
export type CommunityTaskKind = "close-community";

/** And this one: the organisations module gives its organisations back. */
export type TownClosedTaskKind = "organisations-town-closed";

/** The task that follows a community's new area: the drafts module tells whoever has been waiting for it. */
export type WaitingListTaskKind = "serve-waiting";
