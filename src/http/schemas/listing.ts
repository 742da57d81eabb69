import { z } from "@hono/zod-openapi";
import { LISTING_KINDS } from "../../domain/category/category.ts";
import { isPhotos, type Answer, type Answers } from "../../domain/category/field.ts";
import { photosOf } from "../../domain/listing/photos.ts";
import { awaitsDecision } from "../../domain/listing/revision.ts";
import type { Listing, ListingStatus } from "../../domain/listing/listing.ts";
import { IdSchema, PointSchema } from "./common.ts";
import { DecisionSchema, presentDecision } from "./decision.ts";

const STATUSES: Readonly<Record<ListingStatus, true>> = {
  draft: true,
  pending: true,
  changes_requested: true,
  published: true,
  paused: true,
  fulfilled: true,
  withdrawn: true,
  expired: true,
  rejected: true,
  removed: true,
};

export const KindSchema = z.enum(LISTING_KINDS);
export const StatusSchema = z.enum(Object.keys(STATUSES) as ListingStatus[]);

const TownSchema = z.object({
  id: z.int().optional().openapi({ description: "At GeoNames; absent for a town as it was written." }),
  name: z.string(),
  names: z.record(z.string(), z.string()).optional().openapi({ description: "In other languages." }),
  point: PointSchema.optional(),
});

const MoneySchema = z.object({
  amount: z.number(),
  upTo: z.number().optional().openapi({ description: "Where a span was named." }),
  currency: z.string().openapi({ description: "ISO 4217." }),
});

const AnswerSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.object({ communityId: IdSchema, point: PointSchema.optional(), town: TownSchema.optional() }),
  TownSchema,
  MoneySchema,
  z
    .object({ from: z.iso.date(), until: z.iso.date().optional() })
    .openapi({ description: "Days; an open end is absent." }),
]);

export const ListingSchema = z
  .object({
    id: IdSchema,
    kind: KindSchema,
    category: z.string().openapi({ example: "housing" }),
    communityId: IdSchema,
    organisationId: IdSchema.optional().openapi({ description: "The verified organisation that it is of." }),
    status: StatusSchema,
    language: z.string().openapi({ description: "The language of the free text, BCP 47.", example: "uk" }),
    languages: z.array(z.string()).openapi({ description: "What the author speaks, ISO 639-1." }),
    answers: z
      .record(z.string(), AnswerSchema)
      .openapi({ description: "By field of the category; free text with contact data masked." }),
    photos: z.int().openapi({ description: "How many photos there are; they are shown in the chat." }),
    masked: z.int().openapi({ description: "Pieces of contact data that were masked." }),
    point: PointSchema,
    wholeCommunity: z
      .boolean()
      .openapi({ description: "The whole community is meant, and `point` is its centre." }),
    period: z
      .object({ from: z.iso.date().optional(), until: z.iso.date().optional() })
      .openapi({ description: "Days; an open end is absent." }),
    quantity: z.int().openapi({ description: "How many are given or wanted in all." }),
    taken: z.int().openapi({ description: "Of these, how many are taken." }),
    onBehalf: z.boolean().openapi({ description: "Posted for somebody else." }),
    revision: z
      .enum(["pending", "changes_requested"])
      .optional()
      .openapi({ description: "A change is under way and waits for a decision or for its author." }),
    version: z.int().openapi({ description: "Grows with each change of status." }),
    submission: z.int().openapi({ description: "Which submission this is, from 1." }),
    approvals: z.int().openapi({ description: "How many have approved; tier 3 needs two." }),
    decision: DecisionSchema.optional(),
    question: z
      .string()
      .optional()
      .openapi({ description: "What a moderator asked: the id of a ready question, or their own words." }),
    reply: z.string().optional().openapi({ description: "What the author replied." }),
    createdAt: z.iso.datetime(),
    pendingSince: z.iso.datetime().optional().openapi({
      description: "Since when it, or a change to it, waits for a decision; absent while it does not.",
    }),
    publishedAt: z.iso.datetime().optional(),
  })
  .openapi("Listing", { description: "An offer or a request. Who wrote it is not part of it." });

/** A listing fit for the API: nothing in it leads to a person. */
export function presentListing(listing: Listing): z.infer<typeof ListingSchema> {
  const { decision, question, reply, createdAt, publishedAt } = listing;
  return {
    id: listing.id,
    kind: listing.kind,
    category: listing.category,
    communityId: listing.communityId,
    ...(listing.organisationId !== undefined && { organisationId: listing.organisationId }),
    status: listing.status,
    language: listing.language,
    languages: [...listing.languages],
    answers: presentAnswers(listing.answers),
    photos: photosOf(listing.answers).length,
    masked: listing.masked,
    point: listing.point,
    wholeCommunity: listing.wholeCommunity,
    period: listing.period,
    quantity: listing.quantity,
    taken: listing.taken ?? 0,
    onBehalf: listing.onBehalf,
    ...(listing.revision && { revision: listing.revision.status }),
    version: listing.version,
    submission: listing.submission,
    approvals: listing.approvals.length,
    ...(decision && { decision: presentDecision(decision) }),
    ...(question === undefined ? {} : { question }),
    ...(reply === undefined ? {} : { reply }),
    createdAt: createdAt.toISOString(),
    ...(awaitsDecision(listing) && { pendingSince: (listing.pendingSince ?? createdAt).toISOString() }),
    ...(publishedAt && { publishedAt: publishedAt.toISOString() }),
  };
}

/** What was skipped is left out, and so are photos: their ids are their author's. */
function presentAnswers(answers: Answers): Record<string, z.infer<typeof AnswerSchema>> {
  const given = Object.entries(answers).filter(
    (entry): entry is [string, Exclude<Answer, null>] => entry[1] !== null && !isPhotos(entry[1]),
  );
  return Object.fromEntries(given) as Record<string, z.infer<typeof AnswerSchema>>;
}
