import type { Clock } from "../../app/core/index.ts";
import type { UseCases } from "../../app/use-cases.ts";
import type { Access } from "../../domain/access/access.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { Result } from "../../domain/shared/result.ts";
import type { Log } from "../../observability/log.ts";
import type { Metrics } from "../../observability/metrics.ts";
import type { Trouble } from "../../observability/troubles.ts";
import type { IdempotencyStore } from "./idempotency.ts";

export interface HttpDependencies {
  readonly useCases: UseCases;
  /** Whether the store answers now. */
  readonly ready: () => Promise<boolean>;
  /** What is wrong at the moment; nothing is when absent. */
  readonly troubles?: () => readonly Trouble[];
  readonly metrics?: Pick<Metrics, "render" | "contentType" | "httpAnswered">;
  /** Makes one update durable. `unavailable`: it could not be stored now, and Telegram must bring it again. */
  readonly acceptUpdate?: (update: unknown) => Promise<Result<void, "malformed_update" | "unavailable">>;
  /** What Telegram repeats in each webhook call. The webhook exists when this and `acceptUpdate` do. */
  readonly webhookSecret?: string;
  readonly idempotency: IdempotencyStore;
  readonly log: Pick<Log, "debug" | "error">;
  readonly clock: Clock;
  readonly version: string;
}

/** What a request carries from the middleware to its handler. */
export interface HttpEnv {
  Variables: {
    readonly requestId: string;
    /** Whose key it was; behind the authentication only. */
    readonly actor: Extract<Actor, { kind: "api" }>;
    /** What that key may do, and where. */
    readonly access: Access;
    /** Whether the answer holds what must not be stored. */
    readonly showsSecret?: boolean;
  };
}
