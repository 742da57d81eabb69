import { createPlaces } from "../../adapters/places/index.ts";
import type { Config, Environment } from "../config.ts";
import { findVolumeProblem } from "../container-volume.ts";
import { centreOf } from "../first-community.ts";
import { probeStore } from "../open-store.ts";
import { EXIT, StartError } from "../start-error.ts";
import { askModerationChat, askTelegram, askWebhook } from "./ask-telegram.ts";
import type { Probes } from "./check.ts";
import { prepareDataFolder } from "./data-folder.ts";

/** The probes of `--check`, which ask the real store and the real Telegram. */
export const createProbes = (env: Environment): Probes => ({
  async dataFolder(config: Config) {
    await prepareDataFolder(config.dataDir);
    const problem = await findVolumeProblem(config, env);
    if (problem !== undefined) throw new StartError(EXIT.dataFolder, problem);
  },
  store: probeStore,
  place: (town) => centreOf(createPlaces(), town),
  telegram: askTelegram,
  webhook: askWebhook,
  moderationChat: askModerationChat,
});
