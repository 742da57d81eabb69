import { Composer } from "grammy";
import { roleOf, type Organisation } from "../../../domain/organisation/organisation.ts";
import { placeName } from "../../../domain/shared/place.ts";
import {
  directoryButton,
  directoryEntryButton,
  directoryQrButton,
  organisationBeginButton,
  organisationButton,
  organisationDiscardButton,
  organisationGroupButton,
  organisationHomeButton,
  organisationPeopleButton,
  organisationRecordsButton,
  organisationReviseOwnButton,
  organisationTakeOutButton,
  organisationUnbindButton,
} from "../../buttons/organisations.ts";
import { organisationListingsButton } from "../../buttons/listings.ts";
import { havingButton } from "../../buttons/routing.ts";
import { openForButton } from "../../buttons/wizard.ts";
import { paymentButton } from "../../buttons/pledges.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { html, joinHtml, type Html } from "../../html.ts";
import { decisionReason, organisationLines } from "../../render/organisations.ts";
import { ruleInWords } from "../../render/routing.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { createOwnAccess } from "./access.ts";
import { createHavingHandlers } from "./having.ts";
import { createPeopleHandlers } from "./people.ts";
import { createRecordsHandlers } from "./records.ts";
import type { createRegister } from "./register.ts";
import type { Asking } from "../../asked-words.ts";

/** One's own organisations: what they are, who is in them, and their group. */
export function createOwn(
  deps: FeatureDependencies,
  { ask }: Pick<ReturnType<typeof createRegister>, "ask">,
  asking: Asking,
): Composer<PomichContext> {
  const { useCases, i18n } = deps;
  const { organisations } = useCases;
  const feature = new Composer<PomichContext>();
  const render = { i18n, catalogue: useCases.catalogue };

  const { nameOf, gone, refuse, own } = createOwnAccess(deps);

  async function homeScreen(ctx: PomichContext): Promise<ButtonScreen> {
    const all = await organisations.ofPerson(ctx.person.id);
    const isDraft = ({ status }: Organisation): boolean => status === "draft";
    const isNew = (one: Organisation): boolean => isDraft(one) && one.revises === undefined;
    const rows = all.map((one) => {
      const name = nameOf(ctx, one);
      const mark = one.revises === undefined ? "🏛" : "✏️";
      const caption = isDraft(one) ? ctx.plain("organisation-resume-button", { name }) : `${mark} ${name}`;
      return [tap(caption, organisationButton.pack({ organisation: one.id }))];
    });
    return screen(ctx.t("organisation-home", { has: all.length === 0 ? "none" : "some" }), [
      ...rows,
      ...(all.some(isNew)
        ? []
        : [[tap(ctx.plain("organisation-begin-button"), organisationBeginButton.pack({}))]]),
      [
        tap(
          ctx.plain("organisation-directory-button"),
          directoryButton.pack({ community: "", category: "", language: "", page: 0 }),
        ),
      ],
    ]);
  }

  feature.command("organisation", async (ctx) => {
    await ctx.show(await homeScreen(ctx));
  });
  feature.callbackQuery(organisationHomeButton.pattern, async (ctx) => {
    await asking.forget(ctx);
    await ctx.toast();
    await ctx.turnTo(await homeScreen(ctx));
  });

  feature.callbackQuery(organisationButton.pattern, (ctx) =>
    own(ctx, organisationButton.unpack(ctx.callbackQuery.data)?.organisation, async (organisation) => {
      await ctx.toast();
      const isOpen = organisation.status === "draft" || organisation.status === "rejected";
      if (isOpen && roleOf(organisation, ctx.person.id) === "lead") await ask(ctx, organisation);
      else await ctx.turnTo(await ownScreen(ctx, organisation));
    }),
  );

  /** What it is responsible for, a line a rule. */
  async function coverageOf(ctx: PomichContext, { id }: Organisation): Promise<readonly Html[]> {
    const rules = await useCases.routing.coverage.rulesOf(id);
    const communities = await useCases.communities.all();
    const lines = rules.flatMap((rule) => {
      const community = communities.find((one) => one.id === rule.communityId);
      if (!community) return [];
      const words = ruleInWords(render, ctx.language, rule, community);
      return [ctx.t("coverage-own-line", { ...words, community: placeName(community, ctx.language) })];
    });
    return lines.length === 0 ? [] : [joinHtml([ctx.t("coverage-own"), ...lines], "\n")];
  }

  async function ownScreen(ctx: PomichContext, organisation: Organisation): Promise<ButtonScreen> {
    const { id, status, revises, answers } = organisation;
    const on = { organisation: id };
    const role = roleOf(organisation, ctx.person.id) ?? "member";
    const town = (await useCases.communities.all()).find((community) => community.id === answers.community);
    const isLive =
      revises === undefined && (status === "verified" || status === "suspended" || status === "pending");
    return screen(
      joinHtml(
        [
          html`🏛 ${ctx.t("organisation-ask-bold", { question: nameOf(ctx, organisation) })}\n${ctx.t("organisation-status", { status, reason: decisionReason(i18n, ctx.language, organisation) })}\n${ctx.t("organisation-yours", { role })}`,
          ...(await coverageOf(ctx, organisation)),
          organisationLines(render, ctx.language, answers, town, [
            "name",
            ...(role === "lead" ? [] : ["contact" as const]),
          ]),
        ],
        "\n\n",
      ),
      [
        [
          ...(isLive
            ? [
                tap(
                  ctx.plain("organisation-people-button"),
                  organisationPeopleButton.pack({ ...on, page: 0 }),
                ),
              ]
            : []),
          ...(isLive && role === "lead"
            ? [tap(ctx.plain("organisation-group-button"), organisationGroupButton.pack(on))]
            : []),
        ],
        ...(isLive
          ? [
              [
                tap(
                  ctx.plain("organisation-listings-button"),
                  organisationListingsButton.pack({ ...on, page: 0 }),
                ),
                ...(status === "verified" ? [tap(ctx.plain("having-button"), havingButton.pack(on))] : []),
              ],
            ]
          : []),
        ...(status === "verified"
          ? [
              [
                tap(ctx.plain("organisation-need-button"), openForButton.pack({ ...on, kind: "request" })),
                tap(ctx.plain("organisation-give-button"), openForButton.pack({ ...on, kind: "offer" })),
              ],
              [tap(ctx.plain("organisation-page-button"), directoryEntryButton.pack(on))],
              [tap(ctx.plain("directory-qr-button"), directoryQrButton.pack(on))],
            ]
          : []),
        ...(status === "verified" && role === "lead"
          ? [[tap(ctx.plain("payment-button"), paymentButton.pack(on))]]
          : []),
        ...((status === "verified" || status === "suspended") && role === "lead"
          ? [
              [tap(ctx.plain("organisation-records-button"), organisationRecordsButton.pack(on))],
              [tap(ctx.plain("organisation-change-button"), organisationReviseOwnButton.pack(on))],
            ]
          : []),
        ...(status === "verified" && role === "lead"
          ? [[tap(ctx.plain("organisation-out-button"), organisationTakeOutButton.pack({ ...on, sure: 0 }))]]
          : []),
        ...(status === "pending" && role === "lead"
          ? [
              [
                tap(
                  ctx.plain("organisation-withdraw-button"),
                  organisationDiscardButton.pack({ ...on, sure: 0 }),
                ),
              ],
            ]
          : []),
        [tap(ctx.plain("button-back"), organisationHomeButton.pack({}))],
      ],
    );
  }

  feature.callbackQuery(organisationReviseOwnButton.pattern, (ctx) =>
    own(ctx, organisationReviseOwnButton.unpack(ctx.callbackQuery.data)?.organisation, async ({ id }) => {
      const revision = await organisations.registration.revision(id, ctx.person.id);
      if (!revision.ok) return gone(ctx);
      // Moderators have it already.
      if (revision.value.status === "pending") return ctx.alert(ctx.plain("organisation-over-alert"));
      await ctx.toast();
      await ask(ctx, revision.value);
    }),
  );

  feature.callbackQuery(organisationTakeOutButton.pattern, (ctx) => {
    const { organisation: id, sure } = organisationTakeOutButton.unpack(ctx.callbackQuery.data) ?? {};
    return own(ctx, id, async (organisation) => {
      const on = { organisation: organisation.id };
      if (sure !== "1") {
        await ctx.toast();
        return ctx.turnTo(
          screen(ctx.t("organisation-out-ask", { name: nameOf(ctx, organisation) }), [
            [
              tap(
                ctx.plain("organisation-out-sure-button"),
                organisationTakeOutButton.pack({ ...on, sure: 1 }),
              ),
            ],
            [tap(ctx.plain("button-back"), organisationButton.pack(on))],
          ]),
        );
      }
      const taken = await organisations.registration.takeOut(organisation.id, ctx.person.id);
      if (!taken.ok) return gone(ctx);
      await ctx.toast();
      await ask(ctx, taken.value);
    });
  });

  feature.callbackQuery(organisationGroupButton.pattern, (ctx) =>
    own(ctx, organisationGroupButton.unpack(ctx.callbackQuery.data)?.organisation, async (organisation) => {
      await ctx.toast();
      await ctx.turnTo(groupScreen(ctx, organisation));
    }),
  );

  function groupScreen(ctx: PomichContext, organisation: Organisation): ButtonScreen {
    const on = { organisation: organisation.id };
    const isBound = organisation.chatId !== undefined;
    const key = isBound ? "organisation-group-bound" : "organisation-group-none";
    return screen(ctx.t(key, { name: nameOf(ctx, organisation) }), [
      ...(isBound ? [[tap(ctx.plain("organisation-unbind-button"), organisationUnbindButton.pack(on))]] : []),
      [tap(ctx.plain("button-back"), organisationButton.pack(on))],
    ]);
  }

  feature.callbackQuery(organisationUnbindButton.pattern, (ctx) =>
    own(ctx, organisationUnbindButton.unpack(ctx.callbackQuery.data)?.organisation, async ({ id }) => {
      const changed = await organisations.unbindGroup(id, ctx.person.id);
      if (!changed.ok) return refuse(ctx, changed.code);
      await ctx.toast(ctx.plain("organisation-changed-alert"));
      await ctx.turnTo(groupScreen(ctx, changed.value));
    }),
  );

  feature.use(createPeopleHandlers(deps), createRecordsHandlers(deps), createHavingHandlers(deps));
  return feature;
}
