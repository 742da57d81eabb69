import type { Point } from "../../domain/shared/geo.ts";
import type { PersonId, ProposalId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

/** What one side writes to the other; texts are masked before they come here unless the writer shares their contact. */
export type RelayContent =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "photo" | "voice";
      readonly fileId: string;
      /** Telegram's `file_unique_id`: the same for one file, whereas its id may change. */
      readonly unique?: string;
      readonly text: string;
    }
  | { readonly kind: "location"; readonly point: Point };

/** A message that was passed on. */
export interface RelayedMessage {
  readonly proposalId: ProposalId;
  readonly from: PersonId;
  readonly to: PersonId;
  /** Of the message in the private chat of whoever wrote it. */
  readonly messageId: number;
  readonly content: RelayContent;
  readonly at: Date;
  /** True if it went to everybody who comes to a request; each of them has a copy. */
  readonly toAll?: true;
}

/** Messages that were passed on; the store keeps them sealed, and for seven days only. */
export interface RelayedMessages {
  /** Adds a message, or puts its corrected content in the place of what it said. */
  save(message: RelayedMessage, tx: Tx): Promise<void>;
  /** A message; its copies, if it went to several. */
  find(from: PersonId, messageId: number, tx?: Tx): Promise<readonly RelayedMessage[]>;
  /** The newest message to a person, or from them in one introduction; without content. */
  newest(
    query: { readonly to: PersonId } | { readonly from: PersonId; readonly proposalId: ProposalId },
    tx?: Tx,
  ): Promise<Pick<RelayedMessage, "proposalId" | "at"> | undefined>;
  /** All of an introduction, oldest first. */
  ofProposal(proposal: ProposalId, tx?: Tx): Promise<readonly RelayedMessage[]>;
  /** All that a person wrote, oldest first. */
  writtenBy(person: PersonId): Promise<readonly RelayedMessage[]>;
  /** Deletes what a person wrote and was written. */
  forget(person: PersonId, tx: Tx): Promise<void>;
}
