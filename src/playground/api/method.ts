import type { z } from "zod";
import type { World } from "../world/world.ts";

/** An uploaded file of a multipart body, by the name of its part. */
export interface Upload {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

/** What a method's handler works with. */
export interface Call {
  readonly world: World;
  readonly uploads: ReadonlyMap<string, Upload>;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal | undefined;
}

/** How a call counts against the sending limits. */
export interface Pace {
  readonly kind: "send" | "edit";
  /** Messages it stands for; 1 when absent. */
  readonly weight?: (params: Readonly<Record<string, unknown>>) => number;
}

export interface Method {
  readonly schema: z.ZodObject;
  /** Absent where Telegram's sending limits do not apply. */
  readonly pace?: Pace;
  readonly handle: (call: Call, params: Record<string, unknown>) => unknown;
}

/** Ties a handler's parameters to its schema; what it returns is the `result` of the answer. */
export function method<S extends z.ZodObject>(
  schema: S,
  handle: (call: Call, params: z.output<S>) => unknown,
  pace?: Pace,
): Method {
  const run: Method["handle"] = (call, params) => handle(call, params as z.output<S>);
  return { schema, handle: run, ...(pace ? { pace } : {}) };
}

export const SEND: Pace = { kind: "send" };
export const EDIT: Pace = { kind: "edit" };
