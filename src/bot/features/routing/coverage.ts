import { Composer } from "grammy";
import type { CoverageError, RuleChange, RuleView } from "../../../app/routing/index.ts";
import { LISTING_KINDS } from "../../../domain/category/category.ts";
import type { Community } from "../../../domain/community/community.ts";
import { MAX_TOWNS } from "../../../domain/coverage/coverage.ts";
import {
  coverageRuleId,
  ID_PATTERN,
  organisationId,
  type CoverageRuleId,
} from "../../../domain/shared/ids.ts";
import { isCalled, townOf, type Town } from "../../../domain/shared/place.ts";
import type { Result } from "../../../domain/shared/result.ts";
import { tidyText } from "../../../domain/shared/text.ts";
import type { Button } from "../../buttons/button.ts";
import {
  coverageAddButton,
  coverageAreaButton,
  coverageButton,
  coverageCategoryButton,
  coverageDeadlineButton,
  coverageKindButton,
  coverageOrganisationButton,
  coverageRaiseButton,
  coverageRemoveButton,
  coverageRuleButton,
  coverageTownsButton,
} from "../../buttons/routing.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { DENIALS } from "../../guards/moderator.ts";
import { createOnMemberPress } from "../../guards/on-member-press.ts";
import { html, joinHtml, type Html } from "../../html.ts";
import { shorten } from "../../render/fit.ts";
import { shownName } from "../../render/names.ts";
import { screen, tap, TEXT_OPTIONS } from "../../screen.ts";
import { createCoverageScreens } from "./coverage-screens.ts";

/** How the bot's prompt for towns begins in every language. */
const PROMPT = /^🗺 №\s([a-z0-9]{12})\n/;
const MAX_LISTED = 40;
const MAX_NAME = 30;
const MAX_TYPED = 1_000;

type Values = Readonly<Partial<Record<string, string>>>;

/** Who is responsible for what, as the moderators of a community set it in their group. */
export function createCoverageFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n, member, places } = deps;
  const { organisations } = useCases;
  const { coverage } = useCases.routing;
  const feature = new Composer<PomichContext>();

  const onPress = createOnMemberPress(feature, member);

  const { listScreen, ruleScreen } = createCoverageScreens(deps);

  feature.command("coverage", async (ctx) => {
    const access = await member(ctx);
    if (!access.ok) return ctx.say(html`${ctx.plain(DENIALS[access.code])}`);
    return ctx.show(await listScreen(access.value.community));
  });

  onPress(coverageButton, async (ctx, { community }) => {
    await ctx.toast();
    await ctx.turnTo(await listScreen(community));
  });

  onPress(coverageAddButton, async (ctx, { community }) => {
    const { language } = community;
    const found = await organisations.directory.find({});
    const candidates = found
      .filter(({ takes }) => takes.length > 0)
      // Those of the town itself come first.
      .sort((a, b) => Number(b.community === community.id) - Number(a.community === community.id))
      .slice(0, MAX_LISTED);
    await ctx.toast();
    await ctx.turnTo(
      screen(i18n.t(language, "coverage-add-ask"), [
        ...candidates.map(({ id, name }) => [
          tap(shorten(name, MAX_NAME), coverageOrganisationButton.pack({ organisation: id })),
        ]),
        [tap(i18n.plain(language, "coverage-back-button"), coverageButton.pack({}))],
      ]),
    );
  });

  const gone = (ctx: PomichContext): Promise<void> => ctx.alert(ctx.plain("coverage-gone-alert"));

  async function after(
    ctx: PomichContext,
    community: Community,
    changed: Result<{ readonly id: CoverageRuleId }, CoverageError>,
  ): Promise<void> {
    if (!changed.ok)
      return changed.code === "not-an-option" ? ctx.alert(ctx.plain("coverage-refused-alert")) : gone(ctx);
    const shown = await ruleScreen(community, changed.value.id);
    if (!shown) return gone(ctx);
    await ctx.toast(ctx.plain("coverage-changed-alert"));
    await ctx.turnTo(shown);
  }

  onPress(coverageOrganisationButton, async (ctx, { community, by }, { organisation }) => {
    if (!ID_PATTERN.test(organisation)) return gone(ctx);
    await after(ctx, community, await coverage.add(community.id, organisationId(organisation), by));
  });

  onPress(coverageRuleButton, async (ctx, { community }, { rule }) => {
    const shown = await ruleScreen(community, coverageRuleId(rule));
    if (!shown) return gone(ctx);
    await ctx.toast();
    await ctx.turnTo(shown);
  });

  /** Changes a rule by what it says now. */
  function onChange<Name extends string>(
    kind: Button<Name | "rule">,
    to: (view: RuleView, values: Values, community: Community) => RuleChange,
  ): void {
    onPress(kind, async (ctx, { community, by }, values) => {
      const id = coverageRuleId(values["rule"] ?? "");
      const view = (await coverage.rules(community.id)).find(({ rule }) => rule.id === id);
      if (!view) return gone(ctx);
      await after(ctx, community, await coverage.change(id, community.id, to(view, values, community), by));
    });
  }

  onChange(coverageCategoryButton, ({ rule }, { category = "", on }) => ({
    categories: [...rule.categories.filter((slug) => slug !== category), ...(on === "1" ? [category] : [])],
  }));
  onChange(coverageKindButton, ({ rule }, { kind, on }) => ({
    kinds: LISTING_KINDS.filter((one) => (one === kind ? on === "1" : rule.kinds.includes(one))),
  }));
  onChange(coverageAreaButton, (_view, { km }, { center }) => ({
    area: km === "" ? { kind: "community" } : { kind: "radius", center, km: Number(km) },
  }));
  onChange(coverageDeadlineButton, (_view, { hours }) => ({ hours: Number(hours) }));

  onPress(coverageRaiseButton, async (ctx, { community, by }, { rule }) => {
    const raised = await coverage.raise(coverageRuleId(rule), community.id, by);
    if (!raised.ok) return gone(ctx);
    await ctx.toast(ctx.plain("coverage-changed-alert"));
    await ctx.turnTo(await listScreen(community));
  });
  onPress(coverageRemoveButton, async (ctx, { community, by }, { rule }) => {
    const removed = await coverage.remove(coverageRuleId(rule), community.id, by);
    if (!removed.ok) return gone(ctx);
    await ctx.toast(ctx.plain("coverage-changed-alert"));
    await ctx.turnTo(await listScreen(community));
  });

  onPress(coverageTownsButton, async (ctx, { community: { id, language }, by }, { rule }) => {
    if (!(await coverage.rules(id)).some((view) => view.rule.id === rule)) return gone(ctx);
    const name = html`<a href="tg://user?id=${String(by.id)}">${shownName(by.name, i18n.plain(language, "card-somebody"))}</a>`;
    const text = joinHtml(
      [html`🗺 № <code>${rule}</code>`, i18n.t(language, "coverage-towns-ask", { name })],
      "\n",
    );
    await ctx.toast();
    await ctx.reply(text.toString(), {
      ...TEXT_OPTIONS,
      reply_markup: { force_reply: true, selective: true },
    });
  });

  feature.on("message:text", async (ctx, next) => {
    const asked = ctx.message.reply_to_message;
    const [, id] = (asked?.from?.id === ctx.me.id && PROMPT.exec(asked.text ?? "")) || [];
    if (id === undefined) return next();
    const access = await member(ctx);
    if (!access.ok) return ctx.say(html`${ctx.plain(DENIALS[access.code])}`);
    const { community, by } = access.value;
    const { towns, unknown } = await readTowns(ctx.message.text, community);
    if (unknown.length > 0 || towns.length === 0) return ctx.say(notKnown(community, unknown));
    const changed = await coverage.change(
      coverageRuleId(id),
      community.id,
      { area: { kind: "towns", towns } },
      by,
    );
    const shown = changed.ok ? await ruleScreen(community, changed.value.id) : undefined;
    return shown ? ctx.show(shown) : ctx.say(html`${i18n.plain(community.language, "coverage-gone-alert")}`);
  });

  const notKnown = ({ language }: Community, towns: readonly string[]): Html =>
    i18n.t(language, "coverage-towns-unknown", { towns: towns.join(", ") });

  /** The towns that somebody named, those near the community first among namesakes. */
  async function readTowns(
    typed: string,
    { center }: Community,
  ): Promise<{ readonly towns: readonly Town[]; readonly unknown: readonly string[] }> {
    const names = tidyText(typed.slice(0, MAX_TYPED))
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .slice(0, MAX_TOWNS);
    const towns: Town[] = [];
    const unknown: string[] = [];
    for (const name of names) {
      // What only resembles a name is none here: nobody sees at once where a rule holds by mistake.
      const found = await places.search(name, { near: center });
      const town = found.find((place) => isCalled(place, name));
      if (town) towns.push(townOf(town));
      else unknown.push(shorten(name, MAX_NAME));
    }
    return { towns, unknown };
  }

  return feature;
}
