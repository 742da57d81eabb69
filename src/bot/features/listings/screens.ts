import type { InlineKeyboardButton } from "grammy/types";
import { hasPlaces } from "../../../domain/listing/ledger.ts";
import type { Listing, ListingStatus } from "../../../domain/listing/listing.ts";
import { awaitsAuthor, EDITABLE } from "../../../domain/listing/revision.ts";
import { WIDE_RADIUS_KM } from "../../../domain/matching/match.ts";
import { LIVE_STATUSES, transition } from "../../../domain/listing/transition.ts";
import { roleOf, type OrganisationRole } from "../../../domain/organisation/organisation.ts";
import { ID_PATTERN, listingId } from "../../../domain/shared/ids.ts";
import type { PomichContext } from "../../context.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { formatKilometres } from "../../formats.ts";
import { clip, html, joinHtml } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { briefOf } from "../../render/brief.ts";
import { listingRows } from "../../render/keyboards.ts";
import { whoComesButton } from "../../buttons/attendance.ts";
import { introductionButton } from "../../buttons/introductions.ts";
import { renderListing } from "../../render/listing.ts";
import { shownName } from "../../render/names.ts";
import { canBeCured, reasonForAuthor } from "../../render/reject-words.ts";
import { inRows, screen, tap, type ButtonScreen } from "../../screen.ts";
import { myPledgesButton } from "../../buttons/pledges.ts";
import { menuButton } from "../../buttons/menu.ts";
import { copyButton, reviseButton } from "../../buttons/wizard.ts";
import {
  askCloseButton,
  askHandOverButton,
  editButton,
  manageButton,
  myListingsButton,
  organisationListingsButton,
  partlyButton,
  showListingButton,
} from "../../buttons/listings.ts";
import { canBePartlyDone } from "./questions.ts";

/** Most listings shown; older ones were closed long ago. */
const SHOWN = 15;
/** Most introductions of a listing that have a button. */
const MAX_INTRODUCED = 8;
/** Characters of each, so that all of them fit into one message. */
const MAX_BRIEF = 210;

/** A listing of these statuses can be sent again as a new one. */
const AGAIN: readonly ListingStatus[] = ["rejected", "removed", "withdrawn", "expired", "fulfilled"];

const STATUS: Readonly<Record<ListingStatus, PlainKey>> = {
  draft: "my-listings-draft",
  pending: "my-listings-pending",
  changes_requested: "my-listings-changes-requested",
  published: "my-listings-published",
  paused: "my-listings-paused",
  fulfilled: "my-listings-fulfilled",
  withdrawn: "my-listings-withdrawn",
  expired: "my-listings-expired",
  rejected: "my-listings-rejected",
  removed: "my-listings-removed",
};

/** The ways in which an author can close a listing. */
export const CLOSINGS = ["withdraw", "fulfil"] as const;
export type Closing = (typeof CLOSINGS)[number];

const CLOSING_WORDS = {
  withdraw: {
    button: "my-listings-withdraw-button",
    ask: "my-listings-withdraw-ask",
    yes: "my-listings-withdraw-yes-button",
  },
  fulfil: {
    button: "my-listings-fulfil-button",
    ask: "my-listings-fulfil-ask",
    yes: "my-listings-fulfil-yes-button",
  },
} as const;

/** Actions that need no confirmation. */
const AT_ONCE = {
  pause: "my-listings-pause-button",
  resume: "my-listings-resume-button",
  renew: "my-listings-renew-button",
} as const;

/** The buttons of the actions that the listing's status allows. */
function atOnce(ctx: PomichContext, { id, status }: Listing): InlineKeyboardButton[] {
  // No need to renew a published listing: its author is asked in time.
  const actions = (["pause", "resume", "renew"] as const).filter(
    (action) => transition(status, action).ok && !(action === "renew" && status === "published"),
  );
  return actions.map((action) => tap(ctx.plain(AT_ONCE[action]), manageButton.pack({ listing: id, action })));
}

/** The listing's status, and the state of its revision if it has one. */
export const statusLines = (ctx: PomichContext, { status, revision, wider }: Listing): readonly string[] => [
  ctx.plain(STATUS[status]),
  ...(revision ? [ctx.plain("my-listings-revision", { status: revision.status })] : []),
  ...(wider ? [ctx.plain("my-listings-wider", { km: formatKilometres(ctx.language, WIDE_RADIUS_KM) })] : []),
];

/** The person's own listings, newest first, each with its status. */
export async function listScreen(
  { useCases, i18n }: ScreenDependencies,
  ctx: PomichContext,
): Promise<ButtonScreen> {
  const { id } = ctx.person;
  const [all, introduced, promised] = await Promise.all([
    useCases.listings.ofAuthor(id),
    useCases.introductions.ofPerson(id),
    useCases.pledges.promisedBy(id),
  ]);
  const listings = all.slice(0, SHOWN);
  const menu = [tap(ctx.plain("settings-menu-button"), menuButton.pack({}))];
  const pledged =
    promised.length === 0
      ? []
      : [[tap(ctx.plain("pledge-mine-button", { count: promised.length }), myPledgesButton.pack({}))]];
  if (listings.length === 0) return screen(ctx.t("my-listings-none"), [...pledged, menu]);
  const lines = listings.map((listing, index) => {
    const brief = clip(briefOf(i18n, useCases.catalogue, listing, ctx.language), MAX_BRIEF);
    const count = introduced.get(listing.id)?.length ?? 0;
    const met = count > 0 ? [ctx.plain("my-listings-introduced", { count })] : [];
    return joinHtml([html`${index + 1}. ${brief}`, ...statusLines(ctx, listing), ...met], "\n");
  });
  const buttons = listings.map((listing, index) => {
    const emoji = useCases.catalogue.find(listing.category)?.emoji ?? "•";
    return tap(`${String(index + 1)} ${emoji}`, showListingButton.pack({ listing: listing.id }));
  });
  return screen(joinHtml([html`<b>${ctx.plain("my-listings-title")}</b>`, ...lines], "\n\n"), [
    ...inRows(buttons, 5),
    ...pledged,
    menu,
  ]);
}

/** What the person has to do with the organisation that a listing is of. */
async function roleIn(
  { useCases }: ScreenDependencies,
  ctx: PomichContext,
  { organisationId: id }: Listing,
): Promise<OrganisationRole | undefined> {
  const theirs = id === undefined ? [] : await useCases.organisations.ofPerson(ctx.person.id);
  const organisation = theirs.find((one) => one.id === id);
  return organisation && roleOf(organisation, ctx.person.id);
}

/** The way back to the list that it is in. */
const backRow = (ctx: PomichContext, { organisationId: organisation }: Listing): InlineKeyboardButton[] => [
  organisation === undefined
    ? tap(ctx.plain("my-listings-back-button"), myListingsButton.pack({}))
    : tap(
        ctx.plain("organisation-listings-button"),
        organisationListingsButton.pack({ organisation, page: 0 }),
      ),
];

/** A listing of an organisation, for those of its members who do not manage it; undefined for everybody else. */
export async function readScreen(
  deps: ScreenDependencies,
  ctx: PomichContext,
  id: string,
): Promise<ButtonScreen | undefined> {
  const { useCases, i18n } = deps;
  const listing = ID_PATTERN.test(id) ? await useCases.listings.find(listingId(id)) : undefined;
  if (!listing || listing.authorId === ctx.person.id) return undefined;
  if ((await roleIn(deps, ctx, listing)) !== "member") return undefined;
  const community = await useCases.communities.find(listing.communityId);
  const options = community ? { communityName: community } : {};
  const look = renderListing(i18n, useCases.catalogue, listing, ctx.language, options);
  return screen(joinHtml([look, joinHtml(statusLines(ctx, listing), "\n")], "\n\n"), [
    ...listingRows(i18n, ctx.language, listing),
    backRow(ctx, listing),
  ]);
}

/** One listing as others see it, with its status and what whoever manages it can do. */
export async function listingScreen(
  deps: ScreenDependencies,
  ctx: PomichContext,
  listing: Listing,
): Promise<ButtonScreen> {
  const { useCases, i18n } = deps;
  const isLead = (await roleIn(deps, ctx, listing)) === "lead";
  const community = await useCases.communities.find(listing.communityId);
  const look = renderListing(
    i18n,
    useCases.catalogue,
    listing,
    ctx.language,
    community ? { communityName: community } : {},
  );
  const introduced = (await useCases.introductions.ofPerson(ctx.person.id)).get(listing.id) ?? [];
  const closings = CLOSINGS.filter((action) => transition(listing.status, action).ok);
  const { status, decision } = listing;
  const reason =
    (status === "rejected" || status === "removed") && decision?.reason !== undefined
      ? [reasonForAuthor(i18n, ctx.language, decision.reason, community?.adviceLink)]
      : [];
  return screen(joinHtml([look, joinHtml(statusLines(ctx, listing), "\n"), ...reason], "\n\n"), [
    ...((introduced.length > 0 || (isLead && listing.publishedAt !== undefined)) &&
    listing.kind === "request" &&
    hasPlaces(useCases.catalogue.find(listing.category), listing)
      ? [
          [
            tap(
              ctx.plain("attendance-show-button"),
              whoComesButton.pack({ listing: listing.id, from: "listing", page: 0 }),
            ),
          ],
        ]
      : []),
    ...introduced
      .slice(0, MAX_INTRODUCED)
      .map(({ proposalId, firstName }) => [
        tap(
          `🤝 ${shownName(firstName, ctx.plain("helper-somebody"))}`,
          introductionButton.pack({ proposal: proposalId, from: "listing" }),
        ),
      ]),
    ...listingRows(i18n, ctx.language, listing),
    ...(awaitsAuthor(listing)
      ? [[tap(ctx.plain("my-listings-revise-button"), reviseButton.pack({ listing: listing.id }))]]
      : []),
    ...(AGAIN.includes(status) && canBeCured(decision?.reason ?? "")
      ? [[tap(ctx.plain("listing-copy-button"), copyButton.pack({ listing: listing.id }))]]
      : []),
    [
      ...(EDITABLE.includes(status)
        ? [tap(ctx.plain("my-listings-edit-button"), editButton.pack({ listing: listing.id }))]
        : []),
      ...(canBePartlyDone({ useCases, i18n }, listing)
        ? [tap(ctx.plain("my-listings-partly-button"), partlyButton.pack({ listing: listing.id }))]
        : []),
    ],
    atOnce(ctx, listing),
    closings.map((action) =>
      tap(ctx.plain(CLOSING_WORDS[action].button), askCloseButton.pack({ listing: listing.id, action })),
    ),
    ...(isLead && LIVE_STATUSES.includes(status)
      ? [[tap(ctx.plain("organisation-hand-over-button"), askHandOverButton.pack({ listing: listing.id }))]]
      : []),
    backRow(ctx, listing),
  ]);
}

/** Asks for confirmation before a listing is closed. */
export const closingScreen = (
  { useCases, i18n }: ScreenDependencies,
  ctx: PomichContext,
  listing: Listing,
  action: Closing,
): ButtonScreen =>
  screen(
    ctx.t(CLOSING_WORDS[action].ask, {
      headline: briefOf(i18n, useCases.catalogue, listing, ctx.language),
    }),
    [
      [tap(ctx.plain(CLOSING_WORDS[action].yes), manageButton.pack({ listing: listing.id, action }))],
      [tap(ctx.plain("my-listings-keep-button"), showListingButton.pack({ listing: listing.id }))],
    ],
  );
