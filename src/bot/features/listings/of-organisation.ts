import { Composer } from "grammy";
import type { HandOverError } from "../../../app/listings/index.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { LIVE_STATUSES } from "../../../domain/listing/transition.ts";
import { roleOf, type Organisation } from "../../../domain/organisation/organisation.ts";
import { ID_PATTERN, listingId, personId } from "../../../domain/shared/ids.ts";
import {
  askHandOverButton,
  handOverButton,
  organisationListingsButton,
  showListingButton,
} from "../../buttons/listings.ts";
import { organisationButton } from "../../buttons/organisations.ts";
import type { PomichContext } from "../../context.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { clip, html, joinHtml } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { briefOf } from "../../render/brief.ts";
import { shownName } from "../../render/names.ts";
import { organisationName } from "../../render/organisations.ts";
import { inRows, screen, tap, type ButtonScreen } from "../../screen.ts";
import { listingScreen, statusLines } from "./screens.ts";

/** Listings on a page, characters of each, and members whose names are offered. */
const ON_A_PAGE = 8;
const MAX_BRIEF = 210;
const MAX_MEMBERS = 40;

const REFUSALS = {
  "listing-not-found": "my-listings-gone-alert",
  "not-a-lead": "my-listings-gone-alert",
  "not-a-member": "organisation-listings-no-member-alert",
  "listing-over": "my-listings-closed-alert",
} as const satisfies Readonly<Record<HandOverError, PlainKey>>;

/** What an organisation needs and gives, for everybody who is in it. */
export function createOrganisationListingHandlers(deps: ScreenDependencies): Composer<PomichContext> {
  const { useCases, i18n } = deps;
  const { listings, organisations } = useCases;
  const feature = new Composer<PomichContext>();

  const ofPerson = async (ctx: PomichContext, id: string | undefined): Promise<Organisation | undefined> =>
    (await organisations.ofPerson(ctx.person.id)).find((one) => one.id === id);

  const isLive = ({ status }: Listing): boolean => LIVE_STATUSES.includes(status);

  /** Those that are not over come first. */
  async function listScreen(
    ctx: PomichContext,
    organisation: Organisation,
    asked: number,
  ): Promise<ButtonScreen> {
    const { id } = organisation;
    const found = await listings.ofOrganisation(id, ctx.person.id);
    const all = [...found.filter(isLive), ...found.filter((one) => !isLive(one))];
    const last = Math.max(0, Math.ceil(all.length / ON_A_PAGE) - 1);
    const page = Math.min(asked, last);
    const shown = all.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
    const members = await organisations.members(organisation);
    const name = organisationName(i18n, ctx.language, organisation);
    const lines = shown.map((listing, index) => {
      const { organisationName: _same, ...alone } = listing;
      const brief = clip(briefOf(i18n, useCases.catalogue, alone, ctx.language), MAX_BRIEF);
      const keeper = members.find(({ person }) => person === listing.authorId)?.firstName;
      const who = isLive(listing)
        ? [ctx.t("organisation-listings-keeper", { name: nameOf(ctx, keeper) })]
        : [];
      return joinHtml([html`${index + 1}. ${brief}`, ...statusLines(ctx, listing), ...who], "\n");
    });
    const turn = (caption: string, to: number) =>
      tap(caption, organisationListingsButton.pack({ organisation: id, page: to }));
    return screen(
      joinHtml(
        [
          ctx.t(lines.length > 0 ? "organisation-listings" : "organisation-listings-none", { name }),
          ...lines,
        ],
        "\n\n",
      ),
      [
        ...inRows(
          shown.map((listing, index) => {
            const emoji = useCases.catalogue.find(listing.category)?.emoji ?? "•";
            return tap(`${String(index + 1)} ${emoji}`, showListingButton.pack({ listing: listing.id }));
          }),
          4,
        ),
        [...(page > 0 ? [turn("◀", page - 1)] : []), ...(page < last ? [turn("▶", page + 1)] : [])],
        [tap(ctx.plain("button-back"), organisationButton.pack({ organisation: id }))],
      ],
    );
  }

  const nameOf = (ctx: PomichContext, firstName: string | undefined): string =>
    shownName(firstName ?? "", ctx.plain("card-somebody"));

  feature.callbackQuery(organisationListingsButton.pattern, async (ctx) => {
    const pressed = organisationListingsButton.unpack(ctx.callbackQuery.data);
    const organisation = await ofPerson(ctx, pressed?.organisation);
    if (!organisation) return ctx.alert(ctx.plain("organisation-gone-alert"));
    await ctx.toast();
    const page = /^\d{1,3}$/.test(pressed?.page ?? "") ? Number(pressed?.page) : 0;
    await ctx.turnTo(await listScreen(ctx, organisation, page));
  });

  /** The listing that a button names, and its organisation, if the person leads that. */
  async function led(ctx: PomichContext, id: string | undefined) {
    const listing = id !== undefined && ID_PATTERN.test(id) ? await listings.find(listingId(id)) : undefined;
    const organisation = listing && (await ofPerson(ctx, listing.organisationId));
    if (listing && organisation && roleOf(organisation, ctx.person.id) === "lead")
      return { listing, organisation };
    await ctx.alert(ctx.plain("my-listings-gone-alert"));
    return undefined;
  }

  feature.callbackQuery(askHandOverButton.pattern, async (ctx) => {
    const found = await led(ctx, askHandOverButton.unpack(ctx.callbackQuery.data)?.listing);
    if (!found) return;
    const { listing, organisation } = found;
    await ctx.toast();
    const members = await organisations.members(organisation);
    const keeper = members.find(({ person }) => person === listing.authorId)?.firstName;
    await ctx.turnTo(
      screen(
        ctx.t("organisation-hand-over-ask", {
          headline: briefOf(i18n, useCases.catalogue, listing, ctx.language),
          name: nameOf(ctx, keeper),
        }),
        [
          ...members
            .filter(({ person }) => person !== listing.authorId)
            .slice(0, MAX_MEMBERS)
            .map(({ person, firstName }) => [
              tap(`👤 ${nameOf(ctx, firstName)}`, handOverButton.pack({ listing: listing.id, person })),
            ]),
          [tap(ctx.plain("button-back"), showListingButton.pack({ listing: listing.id }))],
        ],
      ),
    );
  });

  feature.callbackQuery(handOverButton.pattern, async (ctx) => {
    const pressed = handOverButton.unpack(ctx.callbackQuery.data);
    const found = await led(ctx, pressed?.listing);
    if (!found || !pressed || !/^\d{1,15}$/.test(pressed.person)) return;
    const given = await listings.handOver({
      listingId: found.listing.id,
      by: ctx.person.id,
      to: personId(Number(pressed.person)),
    });
    if (!given.ok) return ctx.alert(ctx.plain(REFUSALS[given.code]));
    await ctx.toast(ctx.plain("organisation-handed-over-alert"));
    await ctx.turnTo(await listingScreen(deps, ctx, given.value));
  });

  return feature;
}
