import type { InlineKeyboardButton } from "grammy/types";
import type { RuleView } from "../../../app/routing/index.ts";
import { LISTING_KINDS, type ListingKind } from "../../../domain/category/category.ts";
import type { Community } from "../../../domain/community/community.ts";
import { DEADLINES, RADIUS_KM } from "../../../domain/coverage/coverage.ts";
import type { CoverageRuleId, OrganisationId } from "../../../domain/shared/ids.ts";
import { placeName } from "../../../domain/shared/place.ts";
import {
  coverageAddButton,
  coverageAreaButton,
  coverageButton,
  coverageCategoryButton,
  coverageDeadlineButton,
  coverageKindButton,
  coverageRaiseButton,
  coverageRemoveButton,
  coverageRuleButton,
  coverageTownsButton,
} from "../../buttons/routing.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { formatKilometres, formatLimit } from "../../formats.ts";
import { clip, joinHtml } from "../../html.ts";
import { fitted, MAX_TEXT, shorten } from "../../render/fit.ts";
import { categoryName, organisationName } from "../../render/organisations.ts";
import { kindsInWords, ruleInWords } from "../../render/routing.ts";
import { inPairs, inRows, screen, tap, type ButtonScreen } from "../../screen.ts";

/** Rules that have a button; all stand in the list. */
const MAX_LISTED = 40;
const MAX_NAME = 30;

/** The list of rules with what it lacks, and one rule to be changed; in the moderators' language. */
export function createCoverageScreens({ useCases, i18n }: ScreenDependencies) {
  const { catalogue } = useCases;
  const { coverage } = useCases.routing;
  const render = { i18n, catalogue };

  const nameOf = (community: Community, { organisation }: RuleView): string =>
    organisationName(i18n, community.language, organisation);

  async function listScreen(community: Community): Promise<ButtonScreen> {
    const { language } = community;
    const rules = await coverage.rules(community.id);
    const { gaps, overlaps } = await coverage.check(community.id);
    const kindsOf = (kinds: readonly ListingKind[]): string => kindsInWords(i18n, language, kinds);
    const names = (slugs: readonly string[]): string =>
      slugs.map((slug) => categoryName(i18n, catalogue, language, slug)).join(" · ");
    const nameById = new Map<OrganisationId, string>(
      rules.map((view) => [view.organisation.id, nameOf(community, view)]),
    );
    const ruleLines = rules.map((view, index) => {
      const line = i18n.t(language, "coverage-rule-line", {
        number: index + 1,
        name: nameOf(community, view),
        ...ruleInWords(render, language, view.rule, community),
        deadline: formatLimit(language, view.rule.hours, "hour"),
      });
      return view.organisation.status === "verified"
        ? line
        : joinHtml([line, i18n.t(language, "coverage-inactive")], "\n");
    });
    const gapLines = gaps.map(({ kinds, categories, town, outside }) => {
      const values = { categories: names(categories), kinds: kindsOf(kinds) };
      if (town) return i18n.t(language, "coverage-gap-town", { ...values, town: placeName(town, language) });
      return i18n.t(language, outside ? "coverage-gap-outside" : "coverage-gap", values);
    });
    const overlapLines = overlaps.map(({ kinds, category, organisations: ids }) =>
      i18n.t(language, "coverage-overlap", {
        category: names([category]),
        kinds: kindsOf(kinds),
        names: ids.map((id) => nameById.get(id) ?? "").join(" → "),
      }),
    );
    const parts = [
      i18n.t(language, "coverage-title", { community: placeName(community, language) }),
      ...(rules.length === 0 ? [i18n.t(language, "coverage-nobody")] : ruleLines),
      ...(gapLines.length > 0 ? [joinHtml(gapLines, "\n")] : []),
      ...(overlapLines.length > 0 ? [joinHtml(overlapLines, "\n")] : []),
    ];
    return screen(fitted(parts, []), [
      ...inPairs(
        rules.slice(0, MAX_LISTED).map((view, index) =>
          tap(
            i18n.plain(language, "coverage-rule-button", {
              number: index + 1,
              name: shorten(nameOf(community, view), MAX_NAME),
            }),
            coverageRuleButton.pack({ rule: view.rule.id }),
          ),
        ),
      ),
      [tap(i18n.plain(language, "coverage-add-button"), coverageAddButton.pack({}))],
    ]);
  }

  async function ruleScreen(community: Community, id: CoverageRuleId): Promise<ButtonScreen | undefined> {
    const view = (await coverage.rules(community.id)).find(({ rule }) => rule.id === id);
    if (!view) return undefined;
    const { language } = community;
    const { rule, organisation } = view;
    const text = i18n.t(language, "coverage-rule", {
      name: nameOf(community, view),
      ...ruleInWords(render, language, rule, community),
      deadline: formatLimit(language, rule.hours, "hour"),
    });
    const ticked = (isOn: boolean, caption: string, data: string): InlineKeyboardButton =>
      tap(isOn ? `✓ ${caption}` : caption, data);
    const { area } = rule;
    return screen(clip(text, MAX_TEXT), [
      ...inPairs(
        (organisation.answers.takes ?? []).map((slug) => {
          const isOn = rule.categories.includes(slug);
          const name = categoryName(i18n, catalogue, language, slug);
          return ticked(
            isOn,
            name,
            coverageCategoryButton.pack({ rule: id, category: slug, on: isOn ? 0 : 1 }),
          );
        }),
      ),
      LISTING_KINDS.map((kind) => {
        const isOn = rule.kinds.includes(kind);
        const name = i18n.plain(language, "coverage-kind", { kind });
        return ticked(isOn, name, coverageKindButton.pack({ rule: id, kind, on: isOn ? 0 : 1 }));
      }),
      [
        ticked(
          area.kind === "community",
          i18n.plain(language, "coverage-whole-button", { community: placeName(community, language) }),
          coverageAreaButton.pack({ rule: id, km: "" }),
        ),
      ],
      RADIUS_KM.map((km) =>
        ticked(
          area.kind === "radius" && area.km === km,
          formatKilometres(language, km),
          coverageAreaButton.pack({ rule: id, km }),
        ),
      ),
      [
        ticked(
          area.kind === "towns",
          i18n.plain(language, "coverage-towns-button"),
          coverageTownsButton.pack({ rule: id }),
        ),
      ],
      ...inRows(
        DEADLINES.map((hours) =>
          ticked(
            rule.hours === hours,
            formatLimit(language, hours, "hour"),
            coverageDeadlineButton.pack({ rule: id, hours }),
          ),
        ),
        3,
      ),
      [
        tap(i18n.plain(language, "coverage-raise-button"), coverageRaiseButton.pack({ rule: id })),
        tap(i18n.plain(language, "coverage-remove-button"), coverageRemoveButton.pack({ rule: id })),
      ],
      [tap(i18n.plain(language, "coverage-back-button"), coverageButton.pack({}))],
    ]);
  }

  return { listScreen, ruleScreen };
}
