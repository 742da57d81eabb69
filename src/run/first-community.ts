import type { FirstCommunity, FoundingOutcome } from "../app/communities/index.ts";
import { findTown } from "../app/places/find-town.ts";
import type { Places } from "../app/places/ports.ts";
import type { UseCases } from "../app/use-cases.ts";
import { coarsePoint, type Point } from "../domain/shared/geo.ts";
import type { Languages } from "../domain/shared/language.ts";
import type { Log } from "../observability/log.ts";
import type { Config } from "./config.ts";
import type { Playground } from "./playground.ts";
import { EXIT, StartError } from "./start-error.ts";

/** Where a town of the configuration is. Rejects with StartError when that is not clear. */
export async function centreOf(places: Places, town: string): Promise<Point> {
  const found = await findTown(places, town);
  if (!("length" in found)) return coarsePoint(found.point);
  const [some] = found.map(({ point }) => coarsePoint(point));
  const example = some
    ? `COMMUNITY_PLACE=${String(some.lat)},${String(some.lon)}`
    : "COMMUNITY_PLACE=51.34,12.37";
  const why = found.length === 0 ? "is no place we know" : "may be several places";
  throw new StartError(
    EXIT.configuration,
    `COMMUNITY_PLACE: "${town}" ${why}. Give latitude,longitude, for example ${example}.`,
  );
}

export interface FounderOptions {
  readonly config: Config;
  readonly places: Places;
  readonly languages: Languages;
  readonly log: Log;
}

/** Founds the community that the environment names, or the playground's, and logs what became of it. */
export function createFounder({ config, places, languages, log }: FounderOptions) {
  return async ({ communities }: UseCases, town: Playground["town"] | undefined): Promise<void> => {
    const named = config.firstCommunity ?? town;
    if (!named) return;
    const language = "language" in named ? languages.forTag(named.language) : languages.default;
    const center = "town" in named ? await centreOf(places, named.town) : named.center;
    const first: FirstCommunity = { ...named, center, language };
    report(log, first, await communities.found(first));
  };
}

function report(log: Log, { chatId, name }: FirstCommunity, outcome: FoundingOutcome): void {
  switch (outcome.did) {
    case "founded":
      return log.info({ community: outcome.community.id }, "the community of the environment was founded");
    case "moved":
      return log.warn(
        { community: outcome.community.id, chatId },
        "the community of the environment was moved to the chat that MODERATION_CHAT_ID names now",
      );
    case "nothing":
      if (!outcome.community)
        log.warn({}, "COMMUNITY_NAME names a community that was closed: it is not founded again");
      else if (outcome.community.name !== name)
        log.info(
          { community: outcome.community.id },
          "the chat of MODERATION_CHAT_ID has a community of another name, which stays",
        );
      return;
    case "refused":
      return log.warn(
        { chatId, why: outcome.why },
        outcome.why === "in-another-chat"
          ? "MODERATION_CHAT_ID names another chat than the community's: write /setup with the community's name in the new group to move it, or set the variable back"
          : "the community of the environment could not be founded: set it up with /setup in its group",
      );
  }
}
