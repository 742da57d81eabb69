import type { InlineKeyboardButton } from "grammy/types";
import type { RouteView, RoutingNotice } from "../../app/routing/notices.ts";
import type { ListingKind } from "../../domain/category/category.ts";
import type { CoverageArea, CoverageRule } from "../../domain/coverage/coverage.ts";
import { ROUTE_OUTCOMES } from "../../domain/coverage/route.ts";
import type { Community } from "../../domain/community/community.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Language } from "../../domain/shared/language.ts";
import { placeName } from "../../domain/shared/place.ts";
import {
  askRouteButton,
  closeRouteButton,
  contactRouteButton,
  handMenuButton,
  objectRouteButton,
  passRouteButton,
  replyRouteButton,
  takeRouteButton,
  writeRouteButton,
} from "../buttons/routing.ts";
import { formatDateTime, formatKilometres } from "../formats.ts";
import { joinHtml, type Html } from "../html.ts";
import type { I18n, PlainKey } from "../i18n.ts";
import { oneButton, tap } from "../screen.ts";
import { briefOf } from "./brief.ts";
import { fitted } from "./fit.ts";
import { renderListing } from "./listing.ts";
import type { Message, RenderDependencies, Writers } from "./message.ts";
import { shownName } from "./names.ts";
import { categoryName, organisationName, organisationPage } from "./organisations.ts";

const SEPARATOR = " · ";

export const kindsInWords = (i18n: I18n, language: Language, kinds: readonly ListingKind[]): string =>
  kinds.map((kind) => i18n.plain(language, "coverage-kind", { kind })).join(", ");

/** What a rule is about, in words. */
export const ruleInWords = (
  { i18n, catalogue }: RenderDependencies,
  language: Language,
  rule: CoverageRule,
  community: Community,
) => ({
  categories: rule.categories.map((slug) => categoryName(i18n, catalogue, language, slug)).join(SEPARATOR),
  kinds: kindsInWords(i18n, language, rule.kinds),
  area: areaInWords(i18n, language, rule.area, community),
});

function areaInWords(i18n: I18n, language: Language, area: CoverageArea, community: Community): string {
  switch (area.kind) {
    case "community":
      return i18n.plain(language, "coverage-area-community", { community: placeName(community, language) });
    case "radius":
      return i18n.plain(language, "coverage-area-radius", { distance: formatKilometres(language, area.km) });
    case "towns":
      return area.towns.map((town) => placeName(town, language)).join(", ");
  }
}

const OUTCOME_KEYS: Readonly<Record<(typeof ROUTE_OUTCOMES)[number], PlainKey>> = {
  helped: "route-helped-button",
  "not-reached": "route-not-reached-button",
  "not-needed": "route-not-needed-button",
};

/** The buttons of an organisation's card of a listing, for whoever presses first. */
export function routeKeyboard(
  i18n: I18n,
  language: Language,
  { route, ended }: Pick<RouteView, "route" | "ended">,
): InlineKeyboardButton[][] {
  if (ended !== undefined) return [];
  const listing = route.id;
  const ask = tap(i18n.plain(language, "route-ask-button"), askRouteButton.pack({ listing }));
  const hand = tap(i18n.plain(language, "route-hand-button"), handMenuButton.pack({ listing, menu: "show" }));
  if (route.status === "asked")
    return [
      [
        tap(i18n.plain(language, "route-take-button"), takeRouteButton.pack({ listing })),
        tap(i18n.plain(language, "route-pass-button"), passRouteButton.pack({ listing })),
      ],
      [hand, ask],
    ];
  return [
    [
      tap(i18n.plain(language, "route-write-button"), writeRouteButton.pack({ listing })),
      tap(i18n.plain(language, "route-contact-button"), contactRouteButton.pack({ listing })),
    ],
    ROUTE_OUTCOMES.slice(0, 2).map((outcome) =>
      tap(i18n.plain(language, OUTCOME_KEYS[outcome]), closeRouteButton.pack({ listing, outcome })),
    ),
    [
      tap(
        i18n.plain(language, OUTCOME_KEYS["not-needed"]),
        closeRouteButton.pack({ listing, outcome: "not-needed" }),
      ),
      ask,
    ],
    [hand, tap(i18n.plain(language, "route-give-back-button"), passRouteButton.pack({ listing }))],
  ];
}

/** An organisation's card of a listing. How to reach its author is never on it. */
function renderRoute(deps: RenderDependencies, language: Language, view: RouteView, again?: true): Message {
  const { i18n, catalogue } = deps;
  const { route, listing, community, organisation, taker, ended } = view;
  const name = organisationName(i18n, language, organisation);
  const state =
    ended !== undefined
      ? i18n.t(language, "route-card-over", { how: ended })
      : route.status === "taken"
        ? i18n.t(language, "route-card-taken", {
            taker: shownName(taker ?? "", i18n.plain(language, "card-somebody")),
            name,
          })
        : i18n.t(language, "route-card-asked", {
            kind: listing.kind,
            name,
            when: formatDateTime(language, route.until ?? route.changedAt, zoneOf(community)),
          });
  const asked = route.questions.flatMap(({ question, answer }) => [
    i18n.t(language, "route-question-line", { question }),
    ...(answer === undefined ? [] : [i18n.t(language, "route-answer-line", { answer })]),
  ]);
  return {
    text: fitted(
      [
        ...(again ? [i18n.t(language, "route-card-again")] : []),
        state,
        ended === undefined
          ? renderListing(i18n, catalogue, listing, language)
          : briefOf(i18n, catalogue, listing, language),
      ],
      asked.length > 0 && ended === undefined ? [joinHtml(asked, "\n")] : [],
    ),
    keyboard: { inline_keyboard: routeKeyboard(i18n, language, view) },
  };
}

export function createRoutingWriters(deps: RenderDependencies): Writers<RoutingNotice> {
  const { i18n, catalogue } = deps;
  const brief = (language: Language, listing: Listing): Html => briefOf(i18n, catalogue, listing, language);
  return {
    "route-card": ({ view, again }, language) => renderRoute(deps, language, view, again),
    "route-gone": (_notice, language) => ({ text: i18n.t(language, "route-gone") }),
    "route-contact": ({ listing, firstName, personId, contact }, language) => {
      const { username, phone } = contact;
      const name = shownName(firstName, i18n.plain(language, "introduction-somebody"));
      const ways = [
        ...(username === undefined ? [] : [i18n.t(language, "introduction-username", { username })]),
        ...(phone === undefined ? [] : [i18n.t(language, "introduction-phone", { phone })]),
      ];
      return {
        text: joinHtml(
          [
            i18n.t(language, "route-contact-told", { name, listing: brief(language, listing) }),
            ...(ways.length === 0
              ? [i18n.t(language, "route-contact-none")]
              : [i18n.t(language, "introduction-name", { id: String(personId), name }), ...ways]),
          ],
          "\n",
        ),
      };
    },
    "route-answer": ({ listing, question, answer }, language) => ({
      text: i18n.t(language, "route-answer-told", { question, answer, listing: brief(language, listing) }),
    }),
    "route-objected": ({ listing }, language) => ({
      text: i18n.t(language, "route-objected-told", { listing: brief(language, listing) }),
    }),
    "route-taken": ({ listing, organisation }, language) => ({
      text: i18n.t(language, "route-taken-told", {
        name: organisation.name,
        listing: brief(language, listing),
        page: organisationPage(deps, language, organisation, undefined),
      }),
      keyboard: oneButton(
        i18n.plain(language, "route-object-button"),
        objectRouteButton.pack({ listing: listing.id }),
      ),
    }),
    "route-question": ({ listing, name, question }, language) => ({
      text: i18n.t(language, "route-question-told", { name, question, listing: brief(language, listing) }),
      keyboard: oneButton(
        i18n.plain(language, "route-reply-button"),
        replyRouteButton.pack({ listing: listing.id }),
      ),
    }),
    "route-returned": ({ listing, name }, language) => ({
      text: i18n.t(language, "route-returned-told", { name, listing: brief(language, listing) }),
    }),
    "route-closed": ({ listing, name, outcome }, language) => ({
      text: i18n.t(language, "route-closed-told", { name, outcome, listing: brief(language, listing) }),
    }),
  };
}
