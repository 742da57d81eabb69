import { resolve } from "node:path";
import type { Running } from "../compose.ts";
import type { Config } from "../config.ts";

/** What a start shows to whoever sits at the terminal. */
export function welcome(
  { dataDir, mongoUri }: Config,
  version: string,
  { url, botUsername, newAdminKey }: Running,
): string {
  const opening =
    botUsername === undefined
      ? [
          `Pomich ${version} is open: ${url}`,
          "This is the playground, a stand-in for Telegram on this machine. Be a helper, a seeker and a moderator in it.",
        ]
      : [
          `Pomich ${version} talks to Telegram as ${botUsername === "" ? "a bot without a username" : `https://t.me/${botUsername}`}`,
          `Its own server is at ${url}`,
        ];
  const adminKey =
    newAdminKey === undefined ? [] : [`Key for the admin API, shown this once: ${newAdminKey}`];
  const data = mongoUri === undefined ? `Data are in ${resolve(dataDir)}.` : "Data are in MongoDB.";
  return [...opening, ...adminKey, `${data} Ctrl+C stops it.`].join("\n");
}
