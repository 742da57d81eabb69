import type { z } from "zod";
import type { World } from "../world/world.ts";
import { createCalls, type Calls } from "./calls.ts";
import { ApiFailure, badRequest } from "../errors.ts";
import { createFaults, type Faults } from "./faults.ts";
import type { Method, Upload } from "./method.ts";
import { createRates } from "./rates.ts";

export interface Request {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly uploads: ReadonlyMap<string, Upload>;
  readonly signal: AbortSignal | undefined;
}

export interface BotApi {
  /** @returns the `result`. @throws ApiFailure for a refusal, ConnectionDropped for a planned break. */
  call(request: Request): Promise<unknown>;
  readonly calls: Calls;
  readonly faults: Faults;
}

interface Options {
  readonly world: World;
  readonly methods: Readonly<Record<string, Method>>;
  readonly rateLimits: boolean;
}

/** Runs calls by the table of methods: known name, known parameters, within the limits, then the handler. */
export function createBotApi({ world, methods, rateLimits }: Options): BotApi {
  const byLowerName = new Map(
    Object.entries(methods).map(([name, method]) => [name.toLowerCase(), { name, method }] as const),
  );
  const rates = createRates(world.now);
  const calls = createCalls();
  const faults = createFaults();

  const run = async (method: Method, request: Request): Promise<unknown> => {
    const params = parsed(method, request.params);
    const { pace } = method;
    if (rateLimits && pace) {
      rates.check(world.chat(Number(params.chat_id)), pace.kind, pace.weight?.(params) ?? 1);
    }
    return method.handle({ world, uploads: request.uploads, signal: request.signal }, params);
  };

  return {
    calls,
    faults,
    call: async (request) => {
      const known = byLowerName.get(request.method.toLowerCase());
      const name = known?.name ?? request.method;
      calls.count(name);
      try {
        if (!known) throw new ApiFailure(404, "Not Found: method not found");
        return await faults.around(name, () => run(known.method, request));
      } catch (error) {
        if (error instanceof ApiFailure) {
          const { code, message: description } = error;
          calls.refuse({ method: name, code, description, params: request.params });
        }
        throw error;
      }
    },
  };
}

function parsed({ schema }: Method, raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  // Telegram takes null and the empty string for "not given".
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null && value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw badRequest(complaint(result.error.issues[0]));
}

function complaint(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "unrecognized_keys") {
    const where = issue.path.length > 0 ? ` in "${issue.path.join(".")}"` : "";
    return `unknown parameter ${issue.keys.map((key) => `"${key}"`).join(", ")}${where}`;
  }
  return `parameter "${issue?.path.join(".")}" is wrong: ${issue?.message}`;
}
