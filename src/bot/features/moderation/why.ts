import { Composer } from "grammy";
import type { Obstacle } from "../../../app/helpers/index.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { ID_PATTERN, listingId, personId } from "../../../domain/shared/ids.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { DENIALS } from "../../guards/moderator.ts";
import { html, joinHtml } from "../../html.ts";
import { obstacleInWords } from "../../render/obstacles.ts";

const TELEGRAM_ID = /^\d{1,15}$/;

/**
 * `/match` with the numbers of a request and an offer, or of a request and a person: what speaks against the pair. One of the
 * two has to be of the moderators' own community.
 */
export function createWhyNotCommand({
  useCases,
  i18n,
  member,
}: FeatureDependencies): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();

  const find = async (word: string): Promise<Listing | undefined> =>
    ID_PATTERN.test(word) ? useCases.listings.find(listingId(word)) : undefined;

  composer.command("match", async (ctx, next) => {
    const words = ctx.match.trim().split(/\s+/);
    if (words.length !== 2) return next();
    const access = await member(ctx);
    if (!access.ok) return ctx.say(ctx.t(DENIALS[access.code]));
    const { community } = access.value;
    const { language } = community;
    const listings = await Promise.all(words.map(find));
    const request = listings.find((listing) => listing?.kind === "request");
    const offer = listings.find((listing) => listing?.kind === "offer");
    const person = words.find((word) => TELEGRAM_ID.test(word));
    const isOurs = [request, offer].some((listing) => listing?.communityId === community.id);
    if (!request || !isOurs) return ctx.say(i18n.t(language, "why-usage"));
    let obstacles: readonly Obstacle[];
    if (offer) obstacles = await useCases.whyNot.pair(offer, request);
    else if (person !== undefined && request.communityId === community.id) {
      const told = await useCases.whyNot.helper(request, personId(Number(person)), access.value.by);
      if (!told.ok) return ctx.say(i18n.t(language, "why-not-ours"));
      obstacles = told.value;
    } else return ctx.say(i18n.t(language, "why-usage"));
    const category = useCases.catalogue.find(request.category);
    if (obstacles.length === 0 || !category) return ctx.say(i18n.t(language, "why-nothing"));
    const lines = obstacles.map((obstacle) => {
      const phrase = obstacleInWords({ i18n, language, category }, obstacle);
      return html`• ${phrase}`;
    });
    return ctx.say(joinHtml([i18n.t(language, "why-title"), ...lines], "\n"));
  });
  return composer;
}
