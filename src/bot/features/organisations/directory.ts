import { Composer, InputFile } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { PublicOrganisation } from "../../../app/organisations/index.ts";
import { SPOKEN_LANGUAGES } from "../../../domain/category/languages.ts";
import { communityId, ID_PATTERN, organisationId } from "../../../domain/shared/ids.ts";
import { placeName } from "../../../domain/shared/place.ts";
import { tidyText } from "../../../domain/shared/text.ts";
import {
  directoryButton,
  directoryEntryButton,
  directoryFilterButton,
  directoryQrButton,
  directorySearchButton,
  organisationPageButton,
} from "../../buttons/organisations.ts";
import { menuButton } from "../../buttons/menu.ts";
import type { PomichContext } from "../../context.ts";
import { startLink } from "../../deep-link.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { formatLanguage } from "../../formats.ts";
import { joinHtml } from "../../html.ts";
import { qrCode } from "../../qr.ts";
import { shorten } from "../../render/fit.ts";
import { categoryName } from "../../render/organisations.ts";
import { inPairs, screen, tap, type ButtonScreen } from "../../screen.ts";
import { organisationScreen } from "../../screens/organisation.ts";
import type { Asking } from "../../asked-words.ts";

const ON_A_PAGE = 6;
const MAX_SEARCH = 64;
const MAX_CATEGORIES = 3;
const MAX_CAPTION = 40;

/** What is looked at: filters that are empty filter nothing. */
interface View {
  readonly community: string;
  readonly category: string;
  readonly language: string;
  readonly page: number;
}

const ALL: View = { community: "", category: "", language: "", page: 0 };

const viewOf = (values: Readonly<Partial<Record<keyof View, string>>> | undefined): View => ({
  community: values?.community ?? "",
  category: values?.category ?? "",
  language: values?.language ?? "",
  page: Math.max(0, Math.trunc(Number(values?.page)) || 0),
});

/** Who helps with what, where, in which languages; for everybody. */
export function createDirectoryFeature(deps: FeatureDependencies, asking: Asking) {
  const { useCases, i18n } = deps;
  const { directory } = useCases.organisations;
  const { catalogue } = useCases;
  const feature = new Composer<PomichContext>();

  async function listScreen(ctx: PomichContext, view: View): Promise<ButtonScreen> {
    const { community, category, language } = view;
    const found = await directory.find({
      ...(ID_PATTERN.test(community) && { community: communityId(community) }),
      ...(category !== "" && { category }),
      ...(language !== "" && { language }),
    });
    const town = (await useCases.communities.all()).find(({ id }) => id === community);
    const filters = [
      ...(category !== "" && catalogue.find(category)
        ? [categoryName(i18n, catalogue, ctx.language, category)]
        : []),
      ...(town ? [placeName(town, ctx.language)] : []),
      ...(SPOKEN_LANGUAGES.some((code) => code === language) ? [formatLanguage(ctx.language, language)] : []),
    ].join(" · ");
    const title = ctx.t("directory-title", {
      filters: filters === "" ? "none" : filters,
      count: found.length,
    });
    const filter = (what: "category" | "town" | "language"): InlineKeyboardButton =>
      tap(ctx.plain(FILTER_KEYS[what]), directoryFilterButton.pack({ what, ...view }));
    const last = Math.max(0, Math.ceil(found.length / ON_A_PAGE) - 1);
    const page = Math.min(view.page, last);
    const turn = (caption: string, to: number): InlineKeyboardButton =>
      tap(caption, directoryButton.pack({ ...view, page: to }));
    const shown = found.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
    return screen(joinHtml([title, ...lines(ctx, shown)], "\n"), [
      ...entryRows(shown),
      [...(page > 0 ? [turn("◀", page - 1)] : []), ...(page < last ? [turn("▶", page + 1)] : [])],
      [filter("category"), filter("town")],
      [filter("language"), tap(ctx.plain("directory-search-button"), directorySearchButton.pack({}))],
      [tap(ctx.plain("settings-menu-button"), menuButton.pack({}))],
    ]);
  }

  const lines = (ctx: PomichContext, shown: readonly PublicOrganisation[]) =>
    shown.map(({ name, gives, takes }) =>
      ctx.t("directory-line", {
        name,
        what: [...new Set([...takes, ...gives])]
          .slice(0, MAX_CATEGORIES)
          .map((slug) => categoryName(i18n, catalogue, ctx.language, slug))
          .join(" · "),
      }),
    );

  const entryRows = (shown: readonly PublicOrganisation[]): InlineKeyboardButton[][] =>
    shown.map(({ id, name }) => [
      tap(`🏛 ${shorten(name, MAX_CAPTION)}`, directoryEntryButton.pack({ organisation: id })),
    ]);

  /** Organisations with these words in their name or address. */
  async function foundScreen(ctx: PomichContext, typed: string): Promise<ButtonScreen> {
    const text = shorten(tidyText(typed.slice(0, MAX_SEARCH * 2)), MAX_SEARCH);
    const found = await directory.find({ text });
    const shown = found.slice(0, ON_A_PAGE);
    return screen(
      joinHtml([ctx.t("directory-found", { text, count: found.length }), ...lines(ctx, shown)], "\n"),
      [
        ...entryRows(shown),
        [tap(ctx.plain("directory-search-button"), directorySearchButton.pack({}))],
        [tap(ctx.plain("organisation-directory-button"), directoryButton.pack({ ...ALL }))],
      ],
    );
  }

  feature.command("organisations", async (ctx) => {
    await ctx.show(ctx.match.trim() === "" ? await listScreen(ctx, ALL) : await foundScreen(ctx, ctx.match));
  });

  feature.callbackQuery(directoryButton.pattern, async (ctx) => {
    await asking.forget(ctx);
    await ctx.toast();
    await ctx.turnTo(await listScreen(ctx, viewOf(directoryButton.unpack(ctx.callbackQuery.data))));
  });

  feature.callbackQuery(directoryFilterButton.pattern, async (ctx) => {
    const values = directoryFilterButton.unpack(ctx.callbackQuery.data);
    const view = { ...viewOf(values), page: 0 };
    const to = (change: Partial<View>, caption: string): InlineKeyboardButton =>
      tap(caption, directoryButton.pack({ ...view, ...change }));
    const choices = {
      category: () =>
        catalogue.categories.map(({ slug }) =>
          to({ category: slug }, categoryName(i18n, catalogue, ctx.language, slug)),
        ),
      language: () =>
        SPOKEN_LANGUAGES.map((code) => to({ language: code }, formatLanguage(ctx.language, code))),
      town: async () =>
        (await useCases.communities.all())
          .slice(0, MAX_TOWNS)
          .map((community) => to({ community: community.id }, placeName(community, ctx.language))),
    };
    const what = values?.what === "category" || values?.what === "language" ? values.what : "town";
    const all = to(what === "town" ? { community: "" } : { [what]: "" }, ctx.plain("directory-any-button"));
    await ctx.toast();
    await ctx.turnTo(
      screen(ctx.t("directory-choose", { what }), [...inPairs([...(await choices[what]())]), [all]]),
    );
  });

  const opened = async (id: string | undefined): Promise<PublicOrganisation | undefined> =>
    id !== undefined && ID_PATTERN.test(id) ? directory.open(organisationId(id)) : undefined;

  feature.callbackQuery(directoryQrButton.pattern, async (ctx) => {
    const one = await opened(directoryQrButton.unpack(ctx.callbackQuery.data)?.organisation);
    if (!one) return ctx.alert(ctx.plain("directory-gone-alert"));
    await ctx.toast();
    const link = startLink(ctx.me.username, one.id);
    const caption = ctx.t("directory-qr", { name: one.name, link }).toString();
    await ctx.replyWithPhoto(new InputFile(qrCode(link), "qr.png"), { caption, parse_mode: "HTML" });
  });

  /** The page of a verified organisation; undefined after telling that there is none. */
  async function pageOf(ctx: PomichContext, id: string | undefined): Promise<ButtonScreen | undefined> {
    const one = await opened(id);
    if (!one) await ctx.alert(ctx.plain("directory-gone-alert"));
    else await ctx.toast();
    return one && organisationScreen(deps, ctx, one);
  }

  feature.callbackQuery(directoryEntryButton.pattern, async (ctx) => {
    const page = await pageOf(ctx, directoryEntryButton.unpack(ctx.callbackQuery.data)?.organisation);
    if (page) await ctx.turnTo(page);
  });

  feature.callbackQuery(organisationPageButton.pattern, async (ctx) => {
    const page = await pageOf(ctx, organisationPageButton.unpack(ctx.callbackQuery.data)?.organisation);
    if (page) await ctx.show(page);
  });

  feature.callbackQuery(directorySearchButton.pattern, async (ctx) => {
    await ctx.toast();
    await asking.expect(ctx, { about: "search", id: "" });
    await ctx.say(ctx.t("directory-search-ask"));
  });

  return { feature, foundScreen };
}

/** Buttons that one message can have. */
const MAX_TOWNS = 90;

const FILTER_KEYS = {
  category: "directory-category-button",
  town: "directory-town-button",
  language: "directory-language-button",
} as const;
