import type { Config } from "../config.ts";
import { EXIT, StartError, type ExitCode } from "../start-error.ts";

/** How to try what the product needs. Each resolves to what it found, in words, or rejects with a StartError. */
export interface Probes {
  dataFolder(config: Config): Promise<void>;
  /** Opens the store that the configuration names and closes it again. */
  store(config: Config): Promise<string>;
  /** Looks the town of COMMUNITY_PLACE up. */
  place(town: string): Promise<unknown>;
  /** @returns what the bot is called */
  telegram(bot: NonNullable<Config["bot"]>): Promise<string>;
  /** How updates come at present. */
  webhook(bot: NonNullable<Config["bot"]>, webhook: Config["webhook"]): Promise<string>;
  /** Whether the bot can work in the chat of MODERATION_CHAT_ID. */
  moderationChat(bot: NonNullable<Config["bot"]>, chatId: number): Promise<string>;
}

export interface CheckReport {
  /** One line per thing tried. */
  readonly lines: readonly string[];
  /** That of the first thing that failed. */
  readonly exitCode: ExitCode;
}

/** Tries everything that a start with this configuration needs, and goes on after a failure so that all of them show. */
export async function check(config: Config, probes: Probes): Promise<CheckReport> {
  const { bot, dataDir, firstCommunity, webhook } = config;
  let isFolderFit = false;
  const trials: readonly (() => Promise<string | undefined>)[] = [
    async () => {
      await probes.dataFolder(config);
      isFolderFit = true;
      return `data folder: ${dataDir} can be written to`;
    },
    // The embedded store is in the folder, which has its line already.
    async () =>
      isFolderFit || config.mongoUri !== undefined ? `store: ${await probes.store(config)}` : undefined,
    ...(firstCommunity && "town" in firstCommunity ? [() => tryPlace(firstCommunity.town)] : []),
    async () => (bot ? `Telegram: answers as ${await probes.telegram(bot)}` : "Telegram: the playground"),
    ...(bot ? [async () => `updates: ${await probes.webhook(bot, webhook)}`] : []),
    ...(bot && firstCommunity
      ? [async () => `moderation chat: ${await probes.moderationChat(bot, firstCommunity.chatId)}`]
      : []),
  ];
  const tryPlace = async (town: string): Promise<string> => {
    await probes.place(town);
    return `community: ${town} is a place we know`;
  };
  const lines = ["ok       configuration"];
  let exitCode: ExitCode = EXIT.ok;
  for (const trial of trials) {
    try {
      const found = await trial();
      if (found !== undefined) lines.push(`ok       ${found}`);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      const line = `failed   ${error.message}`;
      // What keeps several things from being tried is told once.
      if (!lines.includes(line)) lines.push(line);
      if (exitCode === EXIT.ok) exitCode = error.exitCode;
    }
  }
  return { lines, exitCode };
}
