import { z } from "@hono/zod-openapi";
import type { Organisation } from "../../domain/organisation/organisation.ts";
import { MAX_ANSWER } from "../../domain/organisation/registration.ts";
import { ORGANISATION_KINDS } from "../../domain/register/kind.ts";
import { IdSchema } from "./common.ts";

const text = () => z.string().min(1).max(MAX_ANSWER);
const slugs = () => z.array(z.string().min(1).max(40)).max(40);

/** What an organisation says of itself. */
export const OrganisationDetailsSchema = z
  .strictObject({
    name: text().openapi({ description: "The official name.", example: "Willkommen in Leipzig e. V." }),
    kind: z.enum(ORGANISATION_KINDS),
    communityId: IdSchema.openapi({ description: "The town whose moderators verify it." }),
    address: text(),
    registration: text().nullable().openapi({
      description:
        "Its number in a public register. Checked where the country's registers are known; `null` for none.",
      example: "VR 1234",
    }),
    email: text().openapi({ example: "office@example.org" }),
    phone: text().nullable(),
    website: text().nullable(),
    contact: text().openapi({ description: "Whom moderators ask. Not in any answer." }),
    languages: slugs()
      .min(1)
      .openapi({ description: "ISO 639-1.", example: ["de", "uk"] }),
    gives: slugs().openapi({ description: "Categories that it gives itself." }),
    takes: slugs().openapi({ description: "Categories that it may be responsible for." }),
  })
  .openapi("OrganisationDetails");

export const OrganisationSchema = z
  .object({
    id: IdSchema,
    status: z.enum(["draft", "pending", "verified", "rejected", "suspended"]),
    ...OrganisationDetailsSchema.omit({ contact: true }).partial().shape,
    revisesId: IdSchema.optional().openapi({
      description: "What this one wants to change says what it says until this is verified.",
    }),
    members: z.int().openapi({ description: "How many people are in it." }),
    submission: z.int().openapi({
      description: "Which submission this is, from 1. A decision may name the one that was read.",
    }),
    verifiedAt: z.string().optional(),
  })
  .openapi("Organisation");

/** An organisation as the API shows it: without the people in it and the person that moderators ask. */
export const organisationView = (organisation: Organisation) => {
  const { id, status, answers, members, revises, submission, verifiedAt } = organisation;
  const { community, contact: _contact, ...rest } = answers;
  return {
    id,
    status,
    ...rest,
    ...(community !== undefined && { communityId: community }),
    languages: [...(answers.languages ?? [])],
    gives: [...(answers.gives ?? [])],
    takes: [...(answers.takes ?? [])],
    ...(revises !== undefined && { revisesId: revises }),
    members: members.length,
    submission,
    ...(verifiedAt && { verifiedAt: verifiedAt.toISOString() }),
  };
};
