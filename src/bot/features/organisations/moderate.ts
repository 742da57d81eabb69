import { Composer } from "grammy";
import type { DecideOrganisationError, OnOrganisation } from "../../../app/organisations/index.ts";
import {
  INVITE_DAYS,
  ORGANISATION_REASONS,
  type Organisation,
} from "../../../domain/organisation/organisation.ts";
import { MAX_STATEMENT } from "../../../domain/case/reasons.ts";
import { ID_PATTERN, organisationId, personId } from "../../../domain/shared/ids.ts";
import { placeName } from "../../../domain/shared/place.ts";
import { own } from "../../../domain/shared/own.ts";
import type { Result } from "../../../domain/shared/result.ts";
import { textLength, tidyText } from "../../../domain/shared/text.ts";
import type { Button } from "../../buttons/button.ts";
import {
  askOrganisationButton,
  inviteLeadButton,
  organisationBindButton,
  organisationCardButton,
  organisationMenuButton,
  reinstateOrganisationButton,
  rejectOrganisationButton,
  suspendOrganisationButton,
  verifyOrganisationButton,
} from "../../buttons/organisations.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { startLink } from "../../deep-link.ts";
import { formatLimit } from "../../formats.ts";
import { DENIALS, type MemberAccess } from "../../guards/moderator.ts";
import { createOnMemberPress } from "../../guards/on-member-press.ts";
import { html, joinHtml } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { lengthInWords } from "../../render/length.ts";
import { shownName } from "../../render/names.ts";
import { organisationKeyboard } from "../../render/organisation-keyboard.ts";
import { organisationName } from "../../render/organisations.ts";
import { screen, tap, TEXT_OPTIONS } from "../../screen.ts";

/** How the bot's prompt for a question begins in every language. */
const PROMPT = /^🏛 №\s([a-z0-9]{12})\n/;

const REFUSALS: Readonly<Record<DecideOrganisationError, PlainKey>> = {
  "organisation-not-found": "organisation-gone-alert",
  "not-a-member": "organisation-gone-alert",
  "not-a-lead": "organisation-gone-alert",
  "last-lead": "organisation-gone-alert",
  "no-lead": "organisation-no-lead-alert",
  incomplete: "organisation-gone-alert",
  "not-pending": "organisation-not-pending-alert",
  "not-verified": "organisation-not-pending-alert",
  "not-suspended": "organisation-not-pending-alert",
  outdated: "organisation-not-pending-alert",
  "own-organisation": "organisation-own-alert",
  "second-approval-needs-another": "organisation-second-alert",
};

const BIND_REFUSALS: Readonly<Record<string, PlainKey>> = {
  "group-moderates": "organisation-join-moderators",
  "group-taken": "organisation-join-taken",
};

type Values = Readonly<Partial<Record<string, string>>>;
type Access = MemberAccess & { readonly on: OnOrganisation & Pick<Required<OnOrganisation>, "community"> };

/** In groups: what moderators decide about organisations, and whose own group it is. */
export function createOrganisationModeration(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n, member, membership } = deps;
  const { organisations } = useCases;
  const { decisions } = organisations;
  const composer = new Composer<PomichContext>();

  const onMemberPress = createOnMemberPress(composer, member);

  /** Runs `act` when a member of the moderation group presses a button of this kind. */
  function onPress<Name extends string>(
    kind: Button<Name | "organisation">,
    act: (ctx: PomichContext, access: Access, values: Values) => Promise<void>,
  ): void {
    onMemberPress(kind, async (ctx, { community, by }, pressed) => {
      const values: Values = pressed;
      const { organisation = "", submission } = values;
      if (!ID_PATTERN.test(organisation)) return ctx.alert(ctx.plain("organisation-gone-alert"));
      const on = {
        id: organisationId(organisation),
        community: community.id,
        by,
        ...(submission !== undefined && { submission: Number(submission) }),
      };
      return act(ctx, { community, by, on }, values);
    });
  }

  async function answer(
    ctx: PomichContext,
    decided: Result<Organisation, DecideOrganisationError>,
    said: (organisation: Organisation) => PlainKey = () => "organisation-decided-alert",
  ): Promise<void> {
    if (decided.ok) return ctx.toast(ctx.plain(said(decided.value)));
    await ctx.alert(ctx.plain(REFUSALS[decided.code]));
  }

  const reasonIn = ({ reason }: Values) => ORGANISATION_REASONS.find((one) => one === reason);

  onPress(verifyOrganisationButton, async (ctx, { on }) =>
    answer(ctx, await decisions.verify(on), ({ status, renewalAskedAt }) =>
      status === "verified" && renewalAskedAt === undefined
        ? "organisation-verified-alert"
        : "organisation-one-more-alert",
    ),
  );
  onPress(rejectOrganisationButton, async (ctx, { on }, values) => {
    const reason = reasonIn(values);
    if (!reason) return ctx.alert(ctx.plain("error-old-button-alert"));
    return answer(ctx, await decisions.reject({ ...on, reason }));
  });
  onPress(suspendOrganisationButton, async (ctx, { on }, values) => {
    const reason = reasonIn(values);
    if (!reason) return ctx.alert(ctx.plain("error-old-button-alert"));
    return answer(ctx, await decisions.suspend({ ...on, reason }));
  });
  onPress(reinstateOrganisationButton, async (ctx, { on }) =>
    answer(ctx, await decisions.reinstate(on), ({ status }) =>
      status === "verified" ? "organisation-decided-alert" : "organisation-one-more-alert",
    ),
  );

  onPress(organisationMenuButton, async (ctx, { on, community }, { menu }) => {
    const view = await decisions.view(on.id, community.id);
    if (!view) return ctx.alert(ctx.plain("organisation-gone-alert"));
    await ctx.toast();
    const shown = menu === "reject" || menu === "suspend" ? menu : "card";
    const keyboard = organisationKeyboard(i18n, view, shown);
    await harmless(ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: keyboard } }));
  });

  onPress(askOrganisationButton, async (ctx, { on, community, by }) => {
    const view = await decisions.view(on.id, community.id);
    if (!view) return ctx.alert(ctx.plain("organisation-gone-alert"));
    const { language } = community;
    const name = html`<a href="tg://user?id=${String(by.id)}">${shownName(by.name, i18n.plain(language, "card-somebody"))}</a>`;
    const question = i18n.t(language, "organisation-ask-prompt", {
      name,
      organisation: organisationName(i18n, language, view.organisation),
      max: MAX_STATEMENT,
    });
    await ctx.toast();
    await ctx.reply(joinHtml([html`🏛 № <code>${on.id}</code>`, question], "\n").toString(), {
      ...TEXT_OPTIONS,
      reply_markup: { force_reply: true, selective: true },
    });
  });

  onPress(inviteLeadButton, async (ctx, { on, community: { language } }) => {
    const view = await decisions.view(on.id, on.community);
    const invited = view && (await organisations.invite(on.id, on.by, "lead"));
    if (!view || !invited?.ok) return ctx.alert(ctx.plain("organisation-not-pending-alert"));
    await ctx.toast();
    await ctx.say(
      i18n.t(language, "organisation-invited", {
        name: organisationName(i18n, language, view.organisation),
        role: i18n.plain(language, "organisation-role", { role: "lead" }),
        link: startLink(ctx.me.username, invited.value),
        days: formatLimit(language, INVITE_DAYS, "day"),
      }),
    );
  });

  onPress(organisationCardButton, async (ctx, { on, community }) => {
    if (!(await decisions.again(on.id, community.id))) return ctx.alert(ctx.plain("organisation-gone-alert"));
    await ctx.toast();
  });

  composer.command("organisations", async (ctx) => {
    const access = await member(ctx);
    if (!access.ok) return ctx.say(html`${ctx.plain(DENIALS[access.code])}`);
    const { community } = access.value;
    const { language } = community;
    const waiting = await decisions.waiting(community.id);
    const verified = await organisations.directory.find({ community: community.id });
    const names = [
      ...waiting.map((one) => ({ id: one.id, name: organisationName(i18n, language, one) })),
      ...verified.filter(({ id }) => !waiting.some((one) => one.id === id)),
    ];
    return ctx.show(
      screen(
        i18n.t(language, "organisation-queue", {
          community: placeName(community, language),
          waiting: waiting.length,
          verified: verified.length,
        }),
        names
          .slice(0, MAX_LISTED)
          .map(({ id, name }) => [
            tap(
              i18n.plain(language, "organisation-queue-button", { name }),
              organisationCardButton.pack({ organisation: id }),
            ),
          ]),
      ),
    );
  });

  composer.on("message:text", async (ctx, next) => {
    const asked = ctx.message.reply_to_message;
    const [, id] = (asked?.from?.id === ctx.me.id && PROMPT.exec(asked.text ?? "")) || [];
    if (id === undefined) return next();
    const access = await member(ctx);
    if (!access.ok) return ctx.say(html`${ctx.plain(DENIALS[access.code])}`);
    const { community, by } = access.value;
    const { language } = community;
    const question = tidyText(ctx.message.text);
    const length = textLength(question);
    if (length > MAX_STATEMENT || question === "")
      return ctx.say(
        i18n.t(language, "case-reply-long", {
          length: lengthInWords(i18n, language, length),
          max: MAX_STATEMENT,
        }),
      );
    const done = await decisions.ask({ id: organisationId(id), community: community.id, by, question });
    return ctx.say(
      done.ok ? i18n.t(language, "organisation-asked") : html`${i18n.plain(language, REFUSALS[done.code])}`,
    );
  });

  // An organisation's own group.
  composer.command("join", async (ctx) => {
    if (ctx.message?.sender_chat || !ctx.from) return ctx.say(ctx.t("setup-anonymous"));
    const person = personId(ctx.from.id);
    const leads = (await organisations.ofPerson(person)).filter(
      ({ status, revises, members }) =>
        revises === undefined &&
        (status === "verified" || status === "pending" || status === "suspended") &&
        members.some((one) => one.person === person && one.role === "lead"),
    );
    const [only, another] = leads;
    if (!only) return ctx.say(ctx.t("organisation-join-none"));
    if (!another) return ctx.say(await bind(ctx, only));
    return ctx.show(
      screen(
        ctx.t("organisation-join-which"),
        leads.map((one) => [
          tap(
            organisationName(i18n, ctx.language, one),
            organisationBindButton.pack({ organisation: one.id }),
          ),
        ]),
      ),
    );
  });

  async function bind(ctx: PomichContext, { id }: Pick<Organisation, "id">) {
    const [chatId, userId] = [ctx.chat?.id ?? 0, ctx.from?.id ?? 0];
    // A group is its administrators' to give away.
    if ((await membership.isAdministrator(ctx, chatId, userId)) !== true)
      return ctx.t("organisation-join-administrators");
    const bound = await organisations.bindGroup(id, personId(userId), chatId);
    if (!bound.ok) return ctx.t(own(BIND_REFUSALS, bound.code) ?? "organisation-join-none");
    return ctx.t("organisation-bound", { name: organisationName(i18n, ctx.language, bound.value) });
  }

  composer.callbackQuery(organisationBindButton.pattern, async (ctx) => {
    const { organisation = "" } = organisationBindButton.unpack(ctx.callbackQuery.data) ?? {};
    const mine = (await organisations.ofPerson(personId(ctx.from.id))).find(({ id }) => id === organisation);
    if (!mine) return ctx.alert(ctx.plain("organisation-gone-alert"));
    await ctx.toast();
    await ctx.rewrite(await bind(ctx, mine));
  });

  return composer;
}

const MAX_LISTED = 40;
