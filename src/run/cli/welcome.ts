import { resolve } from "node:path";
import type { Running } from "../compose.ts";
import type { Config } from "../config.ts";
import type { Say } from "./voice.ts";

/** Says that the product has started and where it is. The first admin key is shown even where the log hides secrets. */
export function welcome(
  say: Say,
  { dataDir, mongoUri }: Config,
  version: string,
  { url, botUsername, newAdminKey }: Running,
): void {
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
  const data = mongoUri === undefined ? `Data are in ${resolve(dataDir)}.` : "Data are in MongoDB.";
  say("info", [...opening, `${data} Ctrl+C stops it.`].join("\n"), { version, url });
  if (newAdminKey !== undefined) say("info", `Key for the admin API, shown this once: ${newAdminKey}`);
}
