import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { MAX_STATEMENT } from "../../../domain/case/reasons.ts";
import { isOpen, ROUTE_OUTCOMES, type Route, type RouteError } from "../../../domain/coverage/route.ts";
import type { Organisation } from "../../../domain/organisation/organisation.ts";
import {
  ID_PATTERN,
  listingId,
  organisationId,
  personId,
  type ListingId,
  type PersonId,
} from "../../../domain/shared/ids.ts";
import { textLength, tidyText } from "../../../domain/shared/text.ts";
import type { Button } from "../../buttons/button.ts";
import {
  askRouteButton,
  closeRouteButton,
  contactRouteButton,
  handMenuButton,
  handRouteButton,
  passRouteButton,
  takeRouteButton,
  writeRouteButton,
} from "../../buttons/routing.ts";
import { showButtons, showCardMenu } from "../../card-menu.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { html, joinHtml } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { shorten } from "../../render/fit.ts";
import { lengthInWords } from "../../render/length.ts";
import { shownName } from "../../render/names.ts";
import { organisationName } from "../../render/organisations.ts";
import { routeKeyboard } from "../../render/routing.ts";
import { tap, TEXT_OPTIONS } from "../../screen.ts";

/** How the bot's prompt for a question begins in every language. */
const PROMPT = /^📥 №\s([a-z0-9]{12})\n/;
const MAX_LISTED = 20;
const MAX_NAME = 30;

const REFUSALS: Readonly<Record<RouteError, PlainKey>> = {
  "route-not-found": "route-over-alert",
  "not-yours": "route-not-yours-alert",
  "already-taken": "route-already-alert",
  "own-listing": "route-own-alert",
  "cannot-hand-over": "route-nobody-alert",
  "author-unreachable": "route-unreachable-alert",
  "asked-already": "route-asked-already-alert",
};

type Values = Readonly<Partial<Record<string, string>>>;

/**
 * What the people of an organisation do with the cards of listings that came to it, in their group or in private chats. Who may,
 * the use case says each time: by membership of the organisation, and not of the chat.
 */
export function createRoutesFeature({ useCases, i18n }: FeatureDependencies): Composer<PomichContext> {
  const { acts } = useCases.routing;
  const feature = new Composer<PomichContext>();

  function onPress<Name extends string>(
    kind: Button<Name | "listing">,
    act: (ctx: PomichContext, id: ListingId, person: PersonId, values: Values) => Promise<void>,
  ): void {
    feature.callbackQuery(kind.pattern, async (ctx, next) => {
      const values: Values | undefined = kind.unpack(ctx.callbackQuery.data);
      if (!values) return next();
      const { listing = "" } = values;
      if (!ID_PATTERN.test(listing)) return ctx.alert(ctx.plain("route-over-alert"));
      return act(ctx, listingId(listing), personId(ctx.from.id), values);
    });
  }

  /** A card that stayed behind, as one that was sent twice, gets the buttons that it ought to have; none where it has no use. */
  async function refuse(ctx: PomichContext, id: ListingId, code: RouteError): Promise<void> {
    await ctx.alert(ctx.plain(REFUSALS[code]));
    const chat = ctx.callbackQuery?.message?.chat.id;
    const isLeft = code === "not-yours" || code === "route-not-found";
    if (isLeft && chat !== undefined && !(await acts.isShownIn(id, chat))) await showButtons(ctx, []);
    const route = code === "already-taken" ? await acts.routeFor(id, personId(ctx.from?.id ?? 0)) : undefined;
    if (route && isOpen(route)) await showButtons(ctx, routeKeyboard(i18n, ctx.language, { route }));
  }

  async function answer(
    ctx: PomichContext,
    id: ListingId,
    done: Awaited<ReturnType<typeof acts.take>>,
    said: PlainKey,
  ): Promise<void> {
    return done.ok ? ctx.alert(ctx.plain(said)) : refuse(ctx, id, done.code);
  }

  onPress(takeRouteButton, async (ctx, id, person) =>
    answer(ctx, id, await acts.take(id, person), "route-taken-alert"),
  );
  onPress(passRouteButton, async (ctx, id, person) =>
    answer(ctx, id, await acts.pass(id, person), "route-passed-alert"),
  );
  onPress(contactRouteButton, async (ctx, id, person) =>
    answer(ctx, id, await acts.contact(id, person), "route-contact-alert"),
  );
  onPress(writeRouteButton, async (ctx, id, person) =>
    answer(ctx, id, await acts.write(id, person), "route-write-alert"),
  );
  onPress(closeRouteButton, async (ctx, id, person, values) => {
    const outcome = ROUTE_OUTCOMES.find((one) => one === values["outcome"]);
    if (!outcome) return ctx.alert(ctx.plain("error-old-button-alert"));
    return answer(ctx, id, await acts.close(id, person, outcome), "route-closed-alert");
  });
  onPress(handRouteButton, async (ctx, id, person, { organisation = "" }) => {
    if (!ID_PATTERN.test(organisation)) return ctx.alert(ctx.plain("route-nobody-alert"));
    const handed = await acts.handOver(id, person, organisationId(organisation));
    return answer(ctx, id, handed, "route-handed-alert");
  });

  onPress(handMenuButton, async (ctx, id, person, { menu }) => {
    const others = await acts.others(id, person);
    if (!others.ok) return refuse(ctx, id, others.code);
    const route = await acts.routeFor(id, person);
    if (!route) return refuse(ctx, id, "not-yours");
    if (menu === "show" && others.value.length === 0) return ctx.alert(ctx.plain("route-nobody-alert"));
    await ctx.toast();
    const ownRows = (now: Route): InlineKeyboardButton[][] =>
      isOpen(now) && now.organisationId === route.organisationId
        ? routeKeyboard(i18n, ctx.language, { route: now })
        : [];
    const rows = menu === "show" ? toWhom(ctx, id, others.value) : ownRows(route);
    await showCardMenu(ctx, route.version, rows, async () => {
      const now = await acts.routeFor(id, person);
      return now && { version: now.version, rows: ownRows(now) };
    });
  });

  const toWhom = (
    ctx: PomichContext,
    listing: ListingId,
    others: readonly Organisation[],
  ): InlineKeyboardButton[][] => [
    ...others
      .slice(0, MAX_LISTED)
      .map((one) => [
        tap(
          shorten(organisationName(i18n, ctx.language, one), MAX_NAME),
          handRouteButton.pack({ listing, organisation: one.id }),
        ),
      ]),
    [tap(ctx.plain("route-card-button"), handMenuButton.pack({ listing, menu: "back" }))],
  ];

  onPress(askRouteButton, async (ctx, id, person) => {
    const route = await acts.routeFor(id, person);
    if (!route || route.authorId === person) return refuse(ctx, id, "not-yours");
    const name = html`<a href="tg://user?id=${String(person)}">${shownName(ctx.from?.first_name ?? "", ctx.plain("card-somebody"))}</a>`;
    const question = ctx.t("route-ask-prompt", { name, max: MAX_STATEMENT });
    await ctx.toast();
    await ctx.reply(joinHtml([html`📥 № <code>${id}</code>`, question], "\n").toString(), {
      ...TEXT_OPTIONS,
      reply_markup: { force_reply: true, selective: true },
    });
  });

  feature.on("message:text", async (ctx, next) => {
    const asked = ctx.message.reply_to_message;
    const [, id] = (asked?.from?.id === ctx.me.id && PROMPT.exec(asked.text ?? "")) || [];
    if (id === undefined) return next();
    const question = tidyText(ctx.message.text);
    const length = textLength(question);
    if (length > MAX_STATEMENT || question === "")
      return ctx.say(
        ctx.t("organisation-reply-long", {
          length: lengthInWords(i18n, ctx.language, length),
          max: MAX_STATEMENT,
        }),
      );
    const done = await acts.ask(listingId(id), personId(ctx.from.id), question);
    return ctx.say(done.ok ? ctx.t("route-asked") : html`${ctx.plain(REFUSALS[done.code])}`);
  });

  return feature;
}
