import { z } from "@hono/zod-openapi";
import type { DispatchView } from "../../app/dispatch/index.ts";
import { IdSchema } from "./common.ts";

export const DispatchSchema = z
  .object({
    requestId: IdSchema,
    status: z.enum(["running", "paused", "full", "exhausted", "stopped"]).openapi({
      description:
        "`running`: helpers are asked · `paused`: nobody else is asked, but a yes counts · `full`: enough have said yes · `exhausted`: nobody is left to ask; whoever comes new is asked · `stopped`: by moderators, or since the request is over.",
    }),
    wanted: z.int().openapi({ description: "How many helpers are wanted in all." }),
    accepted: z.int(),
    asked: z.int(),
    open: z.int().openapi({ description: "Of those asked, how many have not answered yet." }),
    standby: z.int().openapi({ description: "How many said yes when no place was left." }),
    neighbours: z.enum(["none", "asked", "yes", "no"]).openapi({
      description:
        "Whether the seeker was asked about helpers of neighbouring communities, and the answer. Nobody there is asked before a yes.",
    }),
    rounds: z.int().openapi({ description: "How many rounds of invitations there were." }),
    startedAt: z.iso.datetime(),
  })
  .openapi("Dispatch", { description: "The search for helpers for a request." });

/** A search without the people who were asked. */
export const presentDispatch = ({ dispatch, progress }: DispatchView): z.infer<typeof DispatchSchema> => {
  const { status, wanted, accepted, asked, open, standby, neighbours } = progress;
  return {
    requestId: dispatch.requestId,
    status,
    wanted,
    accepted,
    asked,
    open,
    standby,
    neighbours,
    rounds: dispatch.round,
    startedAt: dispatch.startedAt.toISOString(),
  };
};
