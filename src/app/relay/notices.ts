import type { ListingKind } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { ProposalId } from "../../domain/shared/ids.ts";
import type { RelayContent } from "./ports.ts";

export type RelayNotice = {
  readonly kind: "relayed";
  readonly proposalId: ProposalId;
  /** Who wrote it. */
  readonly firstName: string;
  /** The reader's own listing. */
  readonly mine: Listing;
  readonly medium: RelayContent["kind"];
  readonly text: string;
  /** True when it stands for a message that was corrected and cannot be edited in place. */
  readonly corrected?: true;
};

/** Effect keys of this module, without who wrote: they stay when somebody leaves. A long text goes out in parts, counted from 0. */
export const relayKey = {
  message: (id: ProposalId, side: ListingKind, messageId: number, part = 0): string =>
    `relay:${id}:${side}:${String(messageId)}${part === 0 ? "" : `:${String(part)}`}`,
  corrected: (id: ProposalId, side: ListingKind, messageId: number, editedAt: number): string =>
    `${relayKey.message(id, side, messageId)}:corrected:${String(editedAt)}`,
};
