import { z } from "@hono/zod-openapi";
import type { PersonProfile } from "../../app/bans/index.ts";
import type { Person } from "../../domain/person/person.ts";
import { IdSchema, wholeNumber } from "./common.ts";

export const PersonIdSchema = wholeNumber(1).openapi({
  description: "The person's id in Telegram.",
  example: 4_100_001,
});

/** The `{id}` in a path. */
export const PersonIdParams = z.strictObject({ id: PersonIdSchema });

const BanSchema = z.object({ at: z.iso.datetime(), reason: z.string() }).openapi("Ban");

export const BanStateSchema = z
  .object({ id: z.int(), ban: BanSchema.nullable().openapi({ description: "Null while not banned." }) })
  .openapi("BanState");

const presentBan = ({ ban }: Person): z.infer<typeof BanSchema> | null =>
  ban ? { at: ban.at.toISOString(), reason: ban.reason } : null;

export const presentBanState = (person: Person): z.infer<typeof BanStateSchema> => ({
  id: person.id,
  ban: presentBan(person),
});

export const PersonSchema = BanStateSchema.extend({
  firstName: z.string(),
  language: z.string(),
  reachable: z.boolean().openapi({ description: "Whether the bot can write to them." }),
  createdAt: z.iso.datetime(),
  activeAt: z.iso.datetime().optional().openapi({ description: "When they were here last, to about a day." }),
  listings: z.array(IdSchema).openapi({ description: "What they wrote, the newest first." }),
  live: z.int().openapi({ description: "Of these, how many are not over." }),
  rejected: z.int().openapi({ description: "Of these, how many were rejected or taken down." }),
  introduced: z.int().openapi({ description: "To how many people they were introduced." }),
}).openapi("Person", { description: "A person, without their contact data." });

export const presentPerson = ({
  person,
  listings,
  live,
  rejected,
  introduced,
}: PersonProfile): z.infer<typeof PersonSchema> => ({
  ...presentBanState(person),
  firstName: person.firstName,
  language: person.language,
  reachable: person.reachable,
  createdAt: person.createdAt.toISOString(),
  ...(person.activeAt && { activeAt: person.activeAt.toISOString() }),
  listings: listings.map(({ id }) => id),
  live,
  rejected,
  introduced,
});
