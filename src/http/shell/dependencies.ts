import type { Clock } from "../../app/core/index.ts";
import type { UseCases } from "../../app/use-cases.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { Result } from "../../domain/shared/result.ts";
import type { Log } from "../../observability/log.ts";
import type { Metrics } from "../../observability/metrics.ts";
import type { Trouble } from "../../observability/troubles.ts";

/** The keys that open the admin API. They are known by their hashes only. */
export interface ApiKeys {
  find(
    hash: string,
  ): Promise<{ readonly hash: string; readonly name: string; readonly personalData?: boolean } | undefined>;
}

export interface HttpDependencies {
  readonly useCases: UseCases;
  readonly keys: ApiKeys;
  /** The hash under which a key is stored. */
  readonly hashKey: (key: string) => string;
  /** Whether the store answers now. */
  readonly ready: () => Promise<boolean>;
  /** What is wrong at the moment; nothing is when absent. */
  readonly troubles?: () => readonly Trouble[];
  readonly metrics?: Pick<Metrics, "render" | "contentType" | "httpAnswered">;
  /** Makes one update durable. `unavailable`: it could not be stored now, and Telegram must bring it again. */
  readonly acceptUpdate?: (update: unknown) => Promise<Result<void, "malformed_update" | "unavailable">>;
  /** What Telegram repeats in each webhook call. The webhook exists when this and `acceptUpdate` do. */
  readonly webhookSecret?: string;
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
    /** Whether that key has the right to. */
    readonly mayReadPersonalData: boolean;
  };
}
