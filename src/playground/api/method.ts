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

export interface Method {
  readonly schema: z.ZodObject;
  /** Counts against Telegram's sending limits, with so many messages. */
  readonly weight?: (params: Readonly<Record<string, unknown>>) => number;
  readonly handle: (call: Call, params: Record<string, unknown>) => unknown;
}

/** Ties a handler's parameters to its schema; what it returns is the `result` of the answer. */
export function method<S extends z.ZodObject>(
  schema: S,
  handle: (call: Call, params: z.output<S>) => unknown,
  options: Pick<Method, "weight"> = {},
): Method {
  return { schema, handle: (call, params) => handle(call, params as z.output<S>), ...options };
}

export const oneMessage = (): number => 1;
