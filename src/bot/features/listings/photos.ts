import { Composer } from "grammy";
import { photosOf } from "../../../domain/listing/photos.ts";
import { ID_PATTERN, listingId } from "../../../domain/shared/ids.ts";
import { sendPhotos } from "../../album.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { html } from "../../html.ts";
import { headlineOf } from "../../render/listing.ts";
import { photosButton } from "../../buttons/listings.ts";

/** Sends the photos of a listing on request. They are never sent unasked, since they cost data volume. */
export function createPhotosHandlers({ useCases, i18n, log }: FeatureDependencies): Composer<PomichContext> {
  const photos = new Composer<PomichContext>();

  photos.callbackQuery(photosButton.pattern, async (ctx) => {
    const id = photosButton.unpack(ctx.callbackQuery.data)?.listing ?? "";
    const known = ID_PATTERN.test(id) ? await useCases.listings.find(listingId(id)) : undefined;
    const own = known !== undefined && (await useCases.listings.mayManage(known, ctx.person.id));
    const listing = own || !known ? known : await useCases.browse.open(known.id, ctx.person.id);
    if (!listing) return ctx.alert(ctx.plain("browse-gone-alert"));
    const [first, ...others] = photosOf(listing.answers);
    if (!first) return ctx.alert(ctx.plain("photos-none-alert"));
    await ctx.toast();
    const caption = html`<b>${headlineOf(i18n, useCases.catalogue, listing, ctx.language)}</b>`.toString();
    const refused = await sendPhotos(ctx.api, ctx.person.id, [{ ...first, caption }, ...others]);
    if (refused === 0) return;
    log.warn({ listing: listing.id, refused }, "photos of a listing cannot be shown");
    await ctx.say(ctx.t(own ? "photos-missing-own" : "photos-missing"));
  });

  return photos;
}
