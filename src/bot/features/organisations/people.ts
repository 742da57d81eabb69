import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import {
  INVITE_DAYS,
  roleOf,
  type Organisation,
  type OrganisationRole,
} from "../../../domain/organisation/organisation.ts";
import { personId } from "../../../domain/shared/ids.ts";
import {
  organisationButton,
  organisationInviteButton,
  organisationJoinButton,
  organisationLeaveButton,
  organisationPeopleButton,
  organisationPersonButton,
  organisationRemoveButton,
  organisationRoleButton,
} from "../../buttons/organisations.ts";
import type { PomichContext } from "../../context.ts";
import { startLink } from "../../deep-link.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { formatLimit } from "../../formats.ts";
import { shownName } from "../../render/names.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { createOwnAccess } from "./access.ts";

/** People on a page. */
const PAGE = 20;

const ROLES: readonly OrganisationRole[] = ["lead", "member"];

/** Who is in an organisation: invitations, roles, leaving and being taken out. */
export function createPeopleHandlers(deps: FeatureDependencies): Composer<PomichContext> {
  const { organisations } = deps.useCases;
  const feature = new Composer<PomichContext>();
  const { nameOf, gone, refuse, own } = createOwnAccess(deps);

  feature.callbackQuery(organisationPeopleButton.pattern, (ctx) => {
    const { organisation: id, page } = organisationPeopleButton.unpack(ctx.callbackQuery.data) ?? {};
    return own(ctx, id, async (organisation) => {
      await ctx.toast();
      await ctx.turnTo(await peopleScreen(ctx, organisation, Number(page)));
    });
  });

  async function peopleScreen(
    ctx: PomichContext,
    organisation: Organisation,
    asked = 0,
  ): Promise<ButtonScreen> {
    const on = { organisation: organisation.id };
    const all = await organisations.members(organisation);
    const last = Math.max(0, Math.ceil(all.length / PAGE) - 1);
    const page = Math.min(Math.max(0, Math.trunc(asked) || 0), last);
    const turn = (caption: string, to: number): InlineKeyboardButton =>
      tap(caption, organisationPeopleButton.pack({ ...on, page: to }));
    const isLead = roleOf(organisation, ctx.person.id) === "lead";
    return screen(ctx.t("organisation-people", { name: nameOf(ctx, organisation) }), [
      ...all.slice(page * PAGE, (page + 1) * PAGE).map(({ person, firstName, role }) => [
        tap(
          ctx.plain("organisation-person-line", {
            name: shownName(firstName, ctx.plain("card-somebody")),
            role: ctx.plain("organisation-role", { role }),
          }),
          organisationPersonButton.pack({ ...on, person, page }),
        ),
      ]),
      [...(page > 0 ? [turn("◀", page - 1)] : []), ...(page < last ? [turn("▶", page + 1)] : [])],
      ...(isLead
        ? ROLES.map((role) => [
            tap(
              ctx.plain("organisation-invite-button", { role }),
              organisationInviteButton.pack({ ...on, role }),
            ),
          ])
        : []),
      [tap(ctx.plain("organisation-leave-button"), organisationLeaveButton.pack({ ...on, sure: 0 }))],
      [tap(ctx.plain("button-back"), organisationButton.pack(on))],
    ]);
  }

  feature.callbackQuery(organisationPersonButton.pattern, (ctx) => {
    const {
      organisation: id,
      person,
      page = 0,
    } = organisationPersonButton.unpack(ctx.callbackQuery.data) ?? {};
    return own(ctx, id, async (organisation) => {
      const member = (await organisations.members(organisation)).find((one) => String(one.person) === person);
      if (!member) return gone(ctx);
      const on = { organisation: organisation.id, person: member.person };
      const isOthers = roleOf(organisation, ctx.person.id) === "lead" && member.person !== ctx.person.id;
      const other = member.role === "lead" ? "member" : "lead";
      await ctx.toast();
      await ctx.turnTo(
        screen(
          ctx.t("organisation-person", {
            name: shownName(member.firstName, ctx.plain("card-somebody")),
            role: ctx.plain("organisation-role", { role: member.role }),
          }),
          [
            ...(isOthers
              ? [
                  [
                    tap(
                      ctx.plain("organisation-make-button", { role: other }),
                      organisationRoleButton.pack({ ...on, role: other }),
                    ),
                  ],
                  [tap(ctx.plain("organisation-remove-button"), organisationRemoveButton.pack(on))],
                ]
              : []),
            [
              tap(
                ctx.plain("button-back"),
                organisationPeopleButton.pack({ organisation: organisation.id, page }),
              ),
            ],
          ],
        ),
      );
    });
  });

  feature.callbackQuery(organisationInviteButton.pattern, (ctx) => {
    const values = organisationInviteButton.unpack(ctx.callbackQuery.data);
    return own(ctx, values?.organisation, async (organisation) => {
      const role = ROLES.find((one) => one === values?.role);
      const invited = role && (await organisations.invite(organisation.id, ctx.person.id, role));
      if (!role || !invited?.ok) return gone(ctx);
      await ctx.toast();
      await ctx.say(
        ctx.t("organisation-invited", {
          name: nameOf(ctx, organisation),
          role: ctx.plain("organisation-role", { role }),
          link: startLink(ctx.me.username, invited.value),
          days: formatLimit(ctx.language, INVITE_DAYS, "day"),
        }),
      );
    });
  });

  feature.callbackQuery(organisationRoleButton.pattern, (ctx) => {
    const values = organisationRoleButton.unpack(ctx.callbackQuery.data);
    return own(ctx, values?.organisation, async ({ id }) => {
      const role = ROLES.find((one) => one === values?.role);
      if (!role) return gone(ctx);
      const changed = await organisations.setRole(id, ctx.person.id, personId(Number(values?.person)), role);
      if (!changed.ok) return refuse(ctx, changed.code);
      await ctx.toast(ctx.plain("organisation-changed-alert"));
      await ctx.turnTo(await peopleScreen(ctx, changed.value));
    });
  });

  feature.callbackQuery(organisationRemoveButton.pattern, (ctx) => {
    const values = organisationRemoveButton.unpack(ctx.callbackQuery.data);
    return own(ctx, values?.organisation, async ({ id }) => {
      const removed = await organisations.remove(id, ctx.person.id, personId(Number(values?.person)));
      if (!removed.ok) return refuse(ctx, removed.code);
      await ctx.toast(ctx.plain("organisation-changed-alert"));
      await ctx.turnTo(await peopleScreen(ctx, removed.value));
    });
  });

  feature.callbackQuery(organisationLeaveButton.pattern, (ctx) => {
    const values = organisationLeaveButton.unpack(ctx.callbackQuery.data);
    return own(ctx, values?.organisation, async (organisation) => {
      const on = { organisation: organisation.id };
      const name = nameOf(ctx, organisation);
      if (values?.sure !== "1") {
        await ctx.toast();
        return ctx.turnTo(
          screen(ctx.t("organisation-leave-ask", { name }), [
            [
              tap(
                ctx.plain("organisation-leave-sure-button"),
                organisationLeaveButton.pack({ ...on, sure: 1 }),
              ),
            ],
            [tap(ctx.plain("button-back"), organisationPeopleButton.pack({ ...on, page: 0 }))],
          ]),
        );
      }
      const left = await organisations.leave(organisation.id, ctx.person.id);
      if (!left.ok) return refuse(ctx, left.code);
      await ctx.toast();
      await ctx.rewrite(ctx.t("organisation-left-it", { name }));
    });
  });

  feature.callbackQuery(organisationJoinButton.pattern, async (ctx) => {
    const { code = "" } = organisationJoinButton.unpack(ctx.callbackQuery.data) ?? {};
    const joined = await organisations.join(code, ctx.person.id);
    if (!joined.ok && joined.code === "already-a-member") {
      const invited = await organisations.invitation(code);
      if (invited) {
        await ctx.toast();
        return ctx.rewrite(ctx.t("organisation-already-in", { name: nameOf(ctx, invited.organisation) }));
      }
    }
    if (!joined.ok) return ctx.alert(ctx.plain("organisation-invite-gone-alert"));
    await ctx.toast();
    await ctx.rewrite(ctx.t("organisation-joined-it", { name: nameOf(ctx, joined.value) }));
  });

  return feature;
}
