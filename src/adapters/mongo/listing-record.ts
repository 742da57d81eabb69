import { Schema } from "mongoose";
import type { Decision, Listing } from "../../domain/listing/listing.ts";
import type { Claim } from "../../domain/moderation/claim.ts";
import type { BeforeDecision } from "../../domain/listing/undo.ts";
import { SCHEMA_OPTIONS, withId, withoutId } from "./records.ts";
import { newStamp, type Stamped } from "./stamps.ts";
import { openActor, openJson, sealActor, sealJson, type Sealer } from "./sealed.ts";

/** A listing as it is stored. */
export type ListingRecord = Omit<Listing, "id" | "onBehalf" | "before" | "organisationName"> &
  Stamped & {
    _id: Listing["id"];
    /** Absent in listings from before it could be told: they are their author's own. */
    onBehalf?: boolean;
    /** An {@link Undo} as sealed JSON. */
    undo?: string;
    cardRevision?: number;
    cardCopies?: string[];
    cardSuggests?: Listing["id"][];
  };

/** What a decision replaced. It can be put back as long as the listing has the version `of`. */
interface Undo {
  readonly of: number;
  readonly before: BeforeDecision;
}

/** The same with dates again where JSON has texts. */
const revived = (before: BeforeDecision): BeforeDecision => ({
  ...before,
  ...(before.decision && { decision: { ...before.decision, at: new Date(before.decision.at) } }),
  ...(before.publishedAt && { publishedAt: new Date(before.publishedAt) }),
  ...(before.freshUntil && { freshUntil: new Date(before.freshUntil) }),
});

export const listingSchema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    category: { type: String, required: true },
    communityId: { type: String, required: true },
    authorId: { type: Number, required: true },
    organisationId: String,
    language: { type: String, required: true },
    languages: { type: [String], required: true },
    answers: { type: Schema.Types.Mixed, required: true },
    masked: { type: Number, required: true },
    point: { type: new Schema({ lat: Number, lon: Number }, { _id: false }), required: true },
    wholeCommunity: { type: Boolean, required: true },
    cell: { type: Number, required: true },
    period: { type: new Schema({ from: String, until: String }, { _id: false }), required: true },
    quantity: { type: Number, required: true },
    taken: Number,
    reserved: { type: [Schema.Types.Mixed], default: undefined },
    edition: Number,
    onBehalf: { type: Boolean, required: true },
    status: { type: String, required: true },
    version: { type: Number, required: true },
    submission: { type: Number, required: true },
    draftId: String,
    answersTo: String,
    answersToEdition: Number,
    onlyFor: String,
    approvals: { type: [String], required: true },
    claim: Schema.Types.Mixed,
    decision: Schema.Types.Mixed,
    undo: String,
    rejections: Schema.Types.Mixed,
    question: String,
    reply: String,
    createdAt: { type: Date, required: true },
    pendingSince: Date,
    publishedAt: Date,
    closedAt: Date,
    freshUntil: Date,
    freshAskedAt: Date,
    pausedForAbsence: Boolean,
    unannounced: Boolean,
    pausedForOrganisation: Boolean,
    pausedAt: Date,
    wider: Boolean,
    revision: Schema.Types.Mixed,
    helpedBy: Number,
    /** How often the card was rendered anew, which messages show it and which listings it suggests; not part of the listing. */
    cardRevision: Number,
    cardCopies: { type: [String], default: undefined },
    cardSuggests: { type: [String], default: undefined },
    stamp: Number,
  },
  { ...SCHEMA_OPTIONS, collection: "listings" },
)
  .index({ status: 1, kind: 1, category: 1, cell: 1, stamp: 1 })
  .index({ stamp: 1 })
  .index({ status: 1, kind: 1, category: 1, publishedAt: -1 })
  .index({ authorId: 1, createdAt: -1 })
  .index({ organisationId: 1, createdAt: -1 })
  .index({ closedAt: 1 })
  .index({ status: 1, _id: 1 })
  .index({ communityId: 1, _id: 1 })
  .index({ createdAt: 1, _id: 1 })
  .index({ communityId: 1, status: 1 })
  .index({ "revision.status": 1, communityId: 1 })
  .index({ cardSuggests: 1 });

/** Turns listings into records and back. The names of the moderators who decided are sealed, and so is what a decision replaced. */
export function createListingRecords(sealer: Sealer) {
  const open = (decision: Decision): Decision => ({ ...decision, by: openActor(sealer, decision.by) });
  const seal = (decision: Decision): Decision => ({ ...decision, by: sealActor(sealer, decision.by) });

  const openClaim = (claim: Claim): Claim => ({ ...claim, by: openActor(sealer, claim.by) });
  const sealClaim = (claim: Claim): Claim => ({ ...claim, by: sealActor(sealer, claim.by) });

  function openUndo(sealed: string | undefined, version: number): Pick<Listing, "before"> {
    if (sealed === undefined) return {};
    const { of, before } = openJson(sealer, sealed) as Undo;
    return of === version ? { before: revived(before) } : {};
  }

  const toListing = ({
    cardRevision: _revision,
    cardCopies: _copies,
    cardSuggests: _suggests,
    stamp: _stamp,
    claim,
    decision,
    undo,
    rejections,
    ...record
  }: ListingRecord): Listing => ({
    ...withId(record),
    onBehalf: record.onBehalf ?? false,
    ...(claim && { claim: openClaim(claim) }),
    ...(decision && { decision: open(decision) }),
    ...openUndo(undo, record.version),
    ...(rejections && { rejections: rejections.map(open) }),
  });
  const toRecord = ({ claim, decision, before, rejections, organisationName: _read, ...listing }: Listing) =>
    withoutId({
      ...listing,
      stamp: newStamp(),
      ...(claim && { claim: sealClaim(claim) }),
      ...(decision && { decision: seal(decision) }),
      ...(before && { undo: sealJson(sealer, { of: listing.version, before } satisfies Undo) }),
      ...(rejections && { rejections: rejections.map(seal) }),
    });

  return { toListing, toRecord };
}
