import { Composer, type MiddlewareFn } from "grammy";
import {
  LISTING_KINDS,
  mayPost,
  type Category,
  type ListingKind,
} from "../../../domain/category/category.ts";
import { fieldsFor } from "../../../domain/category/common-fields.ts";
import { checkAnswer, type Answers, type NumberField } from "../../../domain/category/field.ts";
import type { Community } from "../../../domain/community/community.ts";
import { isBegun } from "../../../domain/listing/draft.ts";
import { readSentence } from "../../../domain/reading/index.ts";
import { dayAt } from "../../../domain/shared/dates.ts";
import { soundOf } from "../../../domain/shared/sound.ts";
import { isSameTown } from "../../../domain/shared/town-name.ts";
import { zoneOf } from "../../../domain/community/time-zone.ts";
import { placeName } from "../../../domain/shared/place.ts";
import { beginButton } from "../../buttons/first-words.ts";
import { organisationPageButton } from "../../buttons/organisations.ts";
import { menuButton } from "../../buttons/menu.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { shorten } from "../../render/fit.ts";
import { organisationsOnly } from "../../render/organisations-only.ts";
import { countOf } from "../../field/category-words.ts";
import { enterWizard } from "../../flows/enter-wizard.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { unfinishedScreen } from "../../screens/unfinished.ts";
import { isCommand } from "../../updates.ts";

/** Organisations that are named where only these can help. */
const MAX_ORGANISATIONS = 8;
const MAX_CAPTION = 40;

/** In the order of the home menu. */
const BOTH: readonly ListingKind[] = ["request", "offer"];

/** What a sentence said, as far as a draft can begin with it. */
interface Begun {
  readonly category: Category;
  readonly community?: Community;
  readonly count?: number;
}

/** Offers a draft to whoever writes a sentence outside of a wizard: "мені потрібна кімната в Лейпцигу для двох". */
export function createFirstWords(deps: FeatureDependencies): MiddlewareFn<PomichContext> {
  const { useCases, i18n, vocabulary, clock } = deps;
  const { catalogue } = useCases;
  const words = new Composer<PomichContext>();

  words.on("message:text", async (ctx, next) => {
    if (isCommand(ctx.message)) return next();
    const { kind, category: named, count, rest } = readSentence(vocabulary, ctx.message.text);
    const category = named && catalogue.find(named.slug);
    if (!category) return next();
    const community = communityIn(await useCases.communities.all(), rest);
    const begun = { category, ...(community && { community }), ...(count !== undefined && { count }) };
    const meant = kind === undefined ? BOTH : [kind];
    const open = meant.filter((one) => mayPost(category, one, {}));
    await ctx.show(
      open.length > 0 ? offer(ctx, begun, open) : await organisationsFor(ctx, begun, kind ?? "request"),
    );
  });

  words.callbackQuery(beginButton.pattern, async (ctx) => {
    const {
      kind: chosen,
      category: slug = "",
      community: id,
      count,
    } = beginButton.unpack(ctx.callbackQuery.data) ?? {};
    const kind = LISTING_KINDS.find((one) => one === chosen);
    const category = catalogue.find(slug);
    if (!kind || !category || !mayPost(category, kind, {}))
      return ctx.alert(ctx.plain("error-old-button-alert"));
    const draft = await useCases.drafts.open(ctx.person.id, kind);
    await ctx.toast();
    if (isBegun(draft)) {
      await ctx.turnTo(await unfinishedScreen(deps, ctx, draft));
      return;
    }
    const community = (await useCases.communities.all()).find((one) => one.id === id);
    const begun = { category, ...(community && { community }), ...(count ? { count: Number(count) } : {}) };
    await useCases.drafts.save({ ...draft, category: category.slug, answers: answersOf(begun, kind) });
    await enterWizard(ctx, draft.id, "here");
  });

  /** Says that only organisations post it, with those that help with it. */
  async function organisationsFor(
    ctx: PomichContext,
    { category, community }: Begun,
    kind: ListingKind,
  ): Promise<ButtonScreen> {
    const there = community && { community: community.id };
    const found = await useCases.organisations.directory.find({ category: category.slug, ...there });
    return screen(organisationsOnly(i18n, ctx.language, category, kind), [
      ...found
        .slice(0, MAX_ORGANISATIONS)
        .map(({ id, name }) => [
          tap(`🏛 ${shorten(name, MAX_CAPTION)}`, organisationPageButton.pack({ organisation: id })),
        ]),
      [tap(ctx.plain("settings-menu-button"), menuButton.pack({}))],
    ]);
  }

  /** A button for each kind that the sentence may be, with what was understood. */
  function offer(ctx: PomichContext, begun: Begun, kinds: readonly ListingKind[]): ButtonScreen {
    const { category, community } = begun;
    const rows = kinds.map((kind) => {
      const { count } = answersToCount(begun, kind);
      const what = [
        `${category.emoji} ${i18n.plainDynamic(ctx.language, `category-${category.slug}`)}`,
        ...(community ? [placeName(community, ctx.language)] : []),
        ...(count ? [countOf({ i18n, language: ctx.language, category }, count.field.id, count.value)] : []),
      ].join(" · ");
      const caption = ctx.plain(
        kind === "offer" ? "first-words-offer-button" : "first-words-request-button",
        { what },
      );
      const values = {
        kind,
        category: category.slug,
        community: community?.id ?? "",
        count: count?.value ?? "",
      };
      return [tap(caption, beginButton.pack(values))];
    });
    return screen(ctx.t("first-words-ask"), [
      ...rows,
      [tap(ctx.plain("settings-menu-button"), menuButton.pack({}))],
    ]);
  }

  /** The number as the answer to how much is given or wanted, where it can be that. */
  function answersToCount({ category, count }: Begun, kind: ListingKind) {
    const field = fieldsFor(category, kind, {}, false).find(
      (one): one is NumberField => one.kind === "number" && one.quantity === true,
    );
    const today = dayAt(clock.now(), zoneOf(undefined));
    const fits = field !== undefined && count !== undefined && checkAnswer(field, count, today).ok;
    return fits ? { count: { field, value: count } } : {};
  }

  function answersOf(begun: Begun, kind: ListingKind): Answers {
    const { count } = answersToCount(begun, kind);
    return {
      ...(count && { [count.field.id]: count.value }),
      ...(begun.community && { place: { communityId: begun.community.id } }),
    };
  }

  return words.middleware();
}

/** Letters that a case ending adds to a town's name: "в Лейпцигу". */
const MAX_ENDING = 2;
/** Shorter names resemble too many words. */
const MIN_NAME = 4;

function communityIn(communities: readonly Community[], words: readonly string[]): Community | undefined {
  const isMeant = (name: string, word: string): boolean => {
    if (isSameTown(word, name)) return true;
    const [said, sound] = [soundOf(word), soundOf(name)];
    return sound.length >= MIN_NAME && said.startsWith(sound) && said.length - sound.length <= MAX_ENDING;
  };
  const named = communities.filter(({ name, names = {} }) =>
    [name, ...Object.values(names)].some((one) => words.some((word) => isMeant(one, word))),
  );
  return named.length === 1 ? named[0] : undefined;
}
