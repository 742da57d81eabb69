import { join } from "node:path";
import type { StandIn } from "../playground/index.ts";
import type { Config } from "./config.ts";

export interface PlaygroundOptions {
  readonly config: Config;
  readonly token: string;
  /** Whether the stand-in keeps to Telegram's rate limits. */
  readonly rateLimits: boolean;
  /** Called when somebody begins the playground anew. */
  readonly onStartOver: () => Promise<void>;
}

export interface Playground {
  readonly standIn: StandIn;
  /** The person of the playground who runs the installation. */
  readonly operatorId: number;
  /** The community that its group moderates; the moderators read German. */
  readonly town: {
    readonly name: string;
    readonly center: { readonly lat: number; readonly lon: number };
    readonly chatId: number;
    readonly language: "de";
  };
}

/** Loads and starts the local stand-in for Telegram. Only the playground pays for loading it. */
export async function openPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { createStandIn, LEIPZIG_SEED, OPERATOR } = await import("../playground/index.ts");
  const { config, ...rest } = options;
  return {
    standIn: createStandIn({
      ...rest,
      persistPath: join(config.dataDir, "telegram.json"),
      openToNetwork: config.playgroundOpen === true,
    }),
    operatorId: OPERATOR,
    town: {
      name: "Leipzig",
      center: { lat: 51.34, lon: 12.37 },
      chatId: LEIPZIG_SEED.groups[0].id,
      language: "de",
    },
  };
}
