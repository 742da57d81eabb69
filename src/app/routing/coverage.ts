import {
  DEADLINE_HOURS,
  DEADLINES,
  gapsOf,
  inOrder,
  MAX_RULES,
  MAX_TOWNS,
  overlapsOf,
  type CoverageGap,
  type CoverageOverlap,
  type CoverageRule,
} from "../../domain/coverage/coverage.ts";
import { LISTING_KINDS } from "../../domain/category/category.ts";
import type { Organisation } from "../../domain/organisation/organisation.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import {
  coverageRuleId,
  type CommunityId,
  type CoverageRuleId,
  type OrganisationId,
} from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { Tx } from "../core/index.ts";
import type { RoutingDependencies } from "./index.ts";

export type CoverageError = "rule-not-found" | "organisation-not-found" | "not-an-option" | "too-many-rules";

/** A rule, and whose it is; without the mark nothing is sent to it. */
export interface RuleView {
  readonly rule: CoverageRule;
  readonly organisation: Organisation;
}

export type RuleChange = Partial<Pick<CoverageRule, "categories" | "kinds" | "area" | "hours">>;

/** Who is responsible for what in a community, as its moderators set it. */
export interface CoverageCases {
  /** In the order in which they are asked. */
  rules(community: CommunityId): Promise<readonly RuleView[]>;
  rulesOf(organisation: OrganisationId): Promise<readonly CoverageRule[]>;
  find(id: CoverageRuleId): Promise<CoverageRule | undefined>;
  /** What nobody is responsible for, and where several are. */
  check(community: CommunityId): Promise<{
    readonly gaps: readonly CoverageGap[];
    readonly overlaps: readonly CoverageOverlap[];
  }>;
  /**
   * Makes an organisation responsible, after all others: where `wish` does not say less, for all that it may be sent people
   * for, in all of the community.
   */
  add(
    community: CommunityId,
    organisation: OrganisationId,
    by: Actor,
    wish?: RuleChange,
  ): Promise<Result<CoverageRule, CoverageError>>;
  change(
    id: CoverageRuleId,
    community: CommunityId,
    change: RuleChange,
    by: Actor,
  ): Promise<Result<CoverageRule, CoverageError>>;
  /** Changes places with the rule before it. The first one stays. */
  raise(id: CoverageRuleId, community: CommunityId, by: Actor): Promise<Result<CoverageRule, CoverageError>>;
  remove(id: CoverageRuleId, community: CommunityId, by: Actor): Promise<Result<void, CoverageError>>;
}

export function createCoverageCases(deps: RoutingDependencies): CoverageCases {
  const { audit, catalogue, clock, coverageRules, newId, organisations, transact } = deps;

  const write = (rule: CoverageRule, action: string, by: Actor, tx: Tx): Promise<void> =>
    audit.add(
      {
        at: clock.now(),
        by,
        subject: `organisation:${rule.organisationId}`,
        action,
        communityId: rule.communityId,
      },
      tx,
    );

  async function store(before: CoverageRule, after: CoverageRule, by: Actor, tx: Tx): Promise<CoverageRule> {
    const next = { ...after, version: before.version + 1 };
    if (!(await coverageRules.replace(next, before.version, tx)))
      throw new Error(`rule ${before.id} changed inside a transaction`);
    await write(next, "change-coverage", by, tx);
    return next;
  }

  /** Whether a rule says only what can be chosen, and no more than the organisation may be sent people for. */
  function isSound({ categories, kinds, area, hours }: CoverageRule, { answers }: Organisation): boolean {
    const { takes = [] } = answers;
    return (
      categories.length > 0 &&
      categories.every((slug) => takes.includes(slug)) &&
      kinds.length > 0 &&
      kinds.every((kind) => LISTING_KINDS.includes(kind)) &&
      DEADLINES.includes(hours) &&
      (area.kind !== "towns" || (area.towns.length > 0 && area.towns.length <= MAX_TOWNS)) &&
      (area.kind !== "radius" || (area.km > 0 && area.km <= 500))
    );
  }

  const withRule = <T>(
    id: CoverageRuleId,
    community: CommunityId,
    act: (rule: CoverageRule, tx: Tx) => Promise<Result<T, CoverageError>>,
  ): Promise<Result<T, CoverageError>> =>
    transact(async (tx) => {
      const rule = await coverageRules.find(id, tx);
      return rule?.communityId === community ? act(rule, tx) : fail("rule-not-found");
    });

  return {
    async rules(community) {
      const all = inOrder(await coverageRules.ofCommunity(community));
      const views = await Promise.all(
        all.map(async (rule) => {
          const organisation = await organisations.find(rule.organisationId);
          return organisation ? [{ rule, organisation }] : [];
        }),
      );
      return views.flat();
    },
    rulesOf: async (organisation) => inOrder(await coverageRules.ofOrganisation(organisation)),
    find: (id) => coverageRules.find(id),
    async check(community) {
      const all = await coverageRules.ofCommunity(community);
      const verified = new Map((await organisations.withStatus("verified")).map((one) => [one.id, one]));
      const active = all.flatMap((rule) => {
        const takes = verified.get(rule.organisationId)?.answers.takes ?? [];
        const categories = rule.categories.filter((slug) => takes.includes(slug));
        return categories.length > 0 ? [{ ...rule, categories }] : [];
      });
      const slugs = catalogue.categories.map(({ slug }) => slug);
      return { gaps: gapsOf(active, slugs), overlaps: overlapsOf(active) };
    },
    add: (communityId, organisationId, by, wish = {}) =>
      transact(async (tx) => {
        const organisation = await organisations.find(organisationId, tx);
        if (organisation?.status !== "verified") return fail("organisation-not-found");
        const known = inOrder(await coverageRules.ofCommunity(communityId, tx));
        if (known.length >= MAX_RULES) return fail("too-many-rules");
        const rule: CoverageRule = {
          id: coverageRuleId(newId()),
          communityId,
          organisationId,
          categories: organisation.answers.takes ?? [],
          kinds: LISTING_KINDS,
          area: { kind: "community" },
          hours: DEADLINE_HOURS,
          ...wish,
          order: (known.at(-1)?.order ?? 0) + 1,
          version: 1,
        };
        if (!isSound(rule, organisation)) return fail("not-an-option");
        await coverageRules.insert(rule, tx);
        await write(rule, "add-coverage", by, tx);
        return ok(rule);
      }),
    change: (id, community, wish, by) =>
      withRule(id, community, async (before, tx) => {
        const organisation = await organisations.find(before.organisationId, tx);
        const after = { ...before, ...wish };
        if (!organisation || !isSound(after, organisation)) return fail("not-an-option");
        return ok(await store(before, after, by, tx));
      }),
    raise: (id, community, by) =>
      withRule(id, community, async (rule, tx) => {
        const all = inOrder(await coverageRules.ofCommunity(community, tx));
        const above = all[all.findIndex((one) => one.id === id) - 1];
        if (!above) return ok(rule);
        await store(above, { ...above, order: rule.order }, by, tx);
        // Two of the same order are told apart by their ids: the one that goes up gets a lower number.
        const order = above.order === rule.order ? above.order - 1 : above.order;
        return ok(await store(rule, { ...rule, order }, by, tx));
      }),
    remove: (id, community, by) =>
      withRule(id, community, async (rule, tx) => {
        await coverageRules.remove(id, tx);
        await write(rule, "remove-coverage", by, tx);
        return ok(undefined);
      }),
  };
}
