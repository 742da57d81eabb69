import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { UpdateVerdict } from "../../../app/dead-letters/cases.ts";
import type { UseCases } from "../../../app/use-cases.ts";
import type { HttpEnv } from "../../shell/dependencies.ts";
import { problem, problems } from "../../shell/problem.ts";
import { json } from "../../schemas/common.ts";
import { usualProblems } from "../route.ts";

const JudgedUpdateSchema = z
  .object({
    id: z.int(),
    state: z.enum(["new", "done", "parked", "discarded"]).openapi({
      description:
        "`new`: on its way · `done`: handled · `parked`: waiting for an operator · `discarded`: given up.",
    }),
  })
  .openapi("JudgedUpdate");

/** What both routes say about their answers. */
export const judgeResponses = () => ({
  200: json(JudgedUpdateSchema, "Where the update stands now; the same on a repeat"),
  ...usualProblems(),
  ...problems("update-not-found", "update-not-parked"),
});

/** An operator's word, spoken with a key. */
export async function judge(c: Context<HttpEnv>, useCases: UseCases, id: number, verdict: UpdateVerdict) {
  const judged = await useCases.deadLetters.judge(id, verdict, c.get("actor"));
  return judged.ok ? c.json({ id, state: judged.value.state }, 200) : problem(c, judged.code);
}
