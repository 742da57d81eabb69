import type { Community } from "../../domain/community/community.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Organisation } from "../../domain/organisation/organisation.ts";
import type { Pledge, Thanks } from "../../domain/pledge/pledge.ts";
import type { OrganisationId, PersonId, PledgeId } from "../../domain/shared/ids.ts";
import type { OutboxMessage } from "../core/index.ts";

/** A pledge with all that its two sides read of it. */
export interface PledgeView {
  readonly pledge: Pledge;
  readonly need: Listing;
  readonly organisation: Organisation;
  readonly community: Community;
  /** First name of whoever promised it; empty when they are gone. */
  readonly pledger: string;
  /** The organisation in whose name it is promised. */
  readonly inNameOf?: Organisation;
  /** First name of whoever answered. */
  readonly decider?: string;
}

export type PledgeNotice =
  | {
      readonly kind: "pledge-card";
      readonly view: PledgeView;
      /** Why it is shown once more. */
      readonly again?: "answer" | "arrival";
    }
  /** To the organisation: what it had agreed to does not come. */
  | { readonly kind: "pledge-off"; readonly view: PledgeView }
  /** To whoever promised it. */
  | { readonly kind: "pledge-agreed"; readonly view: PledgeView }
  | { readonly kind: "pledge-declined"; readonly view: PledgeView }
  | { readonly kind: "pledge-arrived"; readonly view: PledgeView }
  | { readonly kind: "pledge-lapsed"; readonly view: PledgeView }
  | { readonly kind: "pledge-thanks"; readonly view: PledgeView; readonly words: Thanks }
  /** The payment details of the organisation have changed. */
  | { readonly kind: "pledge-payment-changed"; readonly view: PledgeView }
  /** To the operators: payment details wait for them. */
  | { readonly kind: "payment-to-verify"; readonly organisation: Organisation }
  /** To the other leads: one of them has sent payment details. */
  | { readonly kind: "payment-sent"; readonly organisation: Organisation; readonly by: string }
  | {
      readonly kind: "payment-decided";
      readonly organisation: Organisation;
      readonly verdict: "verify" | "refuse";
    }
  /** The need reads otherwise since it was agreed on. */
  | { readonly kind: "pledge-need-changed"; readonly view: PledgeView };

/** What names whoever promised something, and is dropped with them while it waits for its readers' morning. */
export const naming = (
  { id }: Pick<Pledge, "id">,
  messages: readonly OutboxMessage[],
): readonly OutboxMessage[] => messages.map((one) => ({ group: pledgeKey.named(id), ...one }));

/** Effect keys of this module. */
export const pledgeKey = {
  card: ({ id, version }: Pledge, lead?: PersonId): string =>
    `pledge:${id}:card:${String(version)}${lead === undefined ? "" : `:${String(lead)}`}`,
  edit: ({ id, version }: Pledge, index: number): string =>
    `pledge:${id}:edit:${String(version)}:${String(index)}`,
  /** Something that is told after a change; `version` is that of the change. */
  told: ({ id, version }: Pledge, what: string): string => `pledge:${id}:${what}:${String(version)}`,
  /** The group of what names whoever promised it. */
  named: (id: PledgeId): string => `pledge:${id}:named`,
  clock: ({ id, status }: Pick<Pledge, "id" | "status">): string => `pledge:${id}:clock:${status}`,
  /** Something about an organisation's payment details; `version` is that of the change. */
  payment: ({ id, version }: Organisation, what: string): string =>
    `payment:${id}:${what}:${String(version)}`,
  forget: (id: PledgeId): string => `pledge:${id}:forget`,
  ends: (id: OrganisationId, version: number): string => `pledges-end:${id}:${String(version)}`,
};
