import { Composer } from "grammy";
import type { RegisterError } from "../../../app/organisations/index.ts";
import type { Organisation } from "../../../domain/organisation/organisation.ts";
import { MAX_ANSWER, QUESTIONS } from "../../../domain/organisation/registration.ts";
import { ID_PATTERN, organisationId, type OrganisationId } from "../../../domain/shared/ids.ts";
import { isCalled } from "../../../domain/shared/place.ts";
import {
  organisationAnswerButton,
  organisationBackButton,
  organisationBeginButton,
  organisationButton,
  organisationDiscardButton,
  organisationLaterButton,
  organisationNextButton,
  organisationReviseButton,
  organisationSendButton,
  organisationTownsButton,
} from "../../buttons/organisations.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import type { Html } from "../../html.ts";
import { registerExamples } from "../../render/organisations.ts";
import { screen, tap } from "../../screen.ts";
import { registerScreen, whatToChange } from "./register-screens.ts";
import type { Asking } from "../../asked-words.ts";

/** The registration of an organisation: one message, a question after the other. */
export function createRegister(deps: FeatureDependencies, asking: Asking) {
  const { useCases, i18n } = deps;
  const { registration } = useCases.organisations;
  const feature = new Composer<PomichContext>();
  const render = { i18n, catalogue: useCases.catalogue };

  const gone = (ctx: PomichContext): Promise<void> => ctx.alert(ctx.plain("organisation-gone-alert"));

  async function ask(
    ctx: PomichContext,
    organisation: Organisation,
    more: { readonly note?: Html; readonly page?: number } = {},
  ): Promise<void> {
    const communities = await useCases.communities.all();
    const country = await registration.countryOf(organisation.answers);
    const shown = registerScreen(render, { ctx, organisation, communities, country, ...more });
    await asking.ask(ctx, { about: "answer", id: organisation.id }, shown);
  }

  /** The draft that a press is about, if it is the person's to answer. */
  async function draftOf(ctx: PomichContext, id: string): Promise<Organisation | undefined> {
    if (!ID_PATTERN.test(id)) return undefined;
    const own = await useCases.organisations.ofPerson(ctx.person.id);
    return own.find((one) => one.id === id && (one.status === "draft" || one.status === "rejected"));
  }

  /** What would be deleted: a registration, or what was to change in one. */
  async function whatOf(ctx: PomichContext, id: string): Promise<"registration" | "change"> {
    const one = (await useCases.organisations.ofPerson(ctx.person.id)).find((own) => own.id === id);
    return one?.revises === undefined ? "registration" : "change";
  }

  /** Shows what an answer led to, or says why it cannot be. */
  async function after(
    ctx: PomichContext,
    answered: Awaited<ReturnType<typeof registration.back>>,
  ): Promise<void> {
    if (!answered.ok) return refuse(ctx, answered.code);
    await ctx.toast();
    await ask(ctx, answered.value);
  }

  function refuse(ctx: PomichContext, code: RegisterError): Promise<void> {
    if (code === "incomplete") return ctx.alert(ctx.plain("organisation-incomplete-alert"));
    if (code === "too-many") return ctx.alert(ctx.plain("organisation-many-alert"));
    if (code === "not-a-draft") return ctx.alert(ctx.plain("organisation-over-alert"));
    return gone(ctx);
  }

  feature.callbackQuery(organisationBeginButton.pattern, async (ctx) => {
    const begun = await registration.begin(ctx.person.id);
    if (!begun.ok) return gone(ctx);
    await ctx.toast();
    await ask(ctx, begun.value);
  });

  feature.callbackQuery(organisationAnswerButton.pattern, async (ctx) => {
    const {
      organisation = "",
      step,
      value = "",
      on,
    } = organisationAnswerButton.unpack(ctx.callbackQuery.data) ?? {};
    const field = QUESTIONS[Number(step)]?.field;
    if (!field) return gone(ctx);
    const id = organisationId(organisation);
    await after(ctx, await registration.choose(id, ctx.person.id, field, value, on === "1"));
  });

  feature.callbackQuery(organisationNextButton.pattern, async (ctx) => {
    const { organisation = "", step, drops } = organisationNextButton.unpack(ctx.callbackQuery.data) ?? {};
    const field = QUESTIONS[Number(step)]?.field;
    if (!field) return gone(ctx);
    const id = organisationId(organisation);
    await after(ctx, await registration.next(id, ctx.person.id, field, drops === "1"));
  });

  feature.callbackQuery(organisationBackButton.pattern, async (ctx) => {
    const { organisation = "", step } = organisationBackButton.unpack(ctx.callbackQuery.data) ?? {};
    await after(ctx, await registration.back(organisationId(organisation), ctx.person.id, Number(step)));
  });

  feature.callbackQuery(organisationTownsButton.pattern, async (ctx) => {
    const { organisation = "", page = "" } = organisationTownsButton.unpack(ctx.callbackQuery.data) ?? {};
    const draft = await draftOf(ctx, organisation);
    if (!draft) return gone(ctx);
    await ctx.toast();
    await ask(ctx, draft, { page: Math.max(0, Math.trunc(Number(page)) || 0) });
  });

  feature.callbackQuery(organisationReviseButton.pattern, async (ctx) => {
    const { organisation = "", step = "" } = organisationReviseButton.unpack(ctx.callbackQuery.data) ?? {};
    const draft = await draftOf(ctx, organisation);
    if (!draft) return gone(ctx);
    if (step === "") {
      await ctx.toast();
      return ctx.turnTo(whatToChange(ctx, draft));
    }
    const field = QUESTIONS[Number(step)]?.field;
    if (!field) return gone(ctx);
    await after(ctx, await registration.revise(draft.id, ctx.person.id, field));
  });

  feature.callbackQuery(organisationSendButton.pattern, async (ctx) => {
    const { organisation = "" } = organisationSendButton.unpack(ctx.callbackQuery.data) ?? {};
    const sent = await registration.submit(organisationId(organisation), ctx.person.id);
    if (!sent.ok) return refuse(ctx, sent.code);
    await asking.forget(ctx);
    await ctx.toast();
    await ctx.rewrite(ctx.t("organisation-sent"));
  });

  feature.callbackQuery(organisationDiscardButton.pattern, async (ctx) => {
    const { organisation = "", sure } = organisationDiscardButton.unpack(ctx.callbackQuery.data) ?? {};
    const on = { organisation };
    if (sure !== "1") {
      await ctx.toast();
      return ctx.turnTo(
        screen(ctx.t("organisation-discard-ask", { what: await whatOf(ctx, organisation) }), [
          [
            tap(
              ctx.plain("organisation-discard-sure-button"),
              organisationDiscardButton.pack({ ...on, sure: 1 }),
            ),
          ],
          [tap(ctx.plain("button-back"), organisationButton.pack(on))],
        ]),
      );
    }
    const what = await whatOf(ctx, organisation);
    const discarded = await registration.discard(organisationId(organisation), ctx.person.id);
    if (!discarded.ok) return refuse(ctx, discarded.code);
    await asking.forget(ctx);
    await ctx.toast();
    await ctx.rewrite(ctx.t("organisation-discarded", { what }));
  });

  feature.callbackQuery(organisationLaterButton.pattern, async (ctx) => {
    await asking.forget(ctx);
    await ctx.toast();
    await ctx.rewrite(ctx.t("organisation-later"));
  });

  /** Takes what was typed as the answer to the present question. */
  async function take(ctx: PomichContext, id: OrganisationId, text: string): Promise<void> {
    const draft = await draftOf(ctx, id);
    if (!draft) {
      await asking.forget(ctx);
      return void (await ctx.say(ctx.t("organisation-over-alert")));
    }
    const question = QUESTIONS[draft.step];
    const errorOf = async (code: string): Promise<Html> =>
      ctx.t("organisation-error", {
        code,
        max: MAX_ANSWER,
        examples: registerExamples(draft.answers, await registration.countryOf(draft.answers)),
      });
    if (question?.field === "community") {
      const town = (await useCases.communities.all()).find((community) => isCalled(community, text.trim()));
      const chosen = town && (await registration.choose(id, ctx.person.id, "community", town.id));
      return chosen?.ok ? ask(ctx, chosen.value) : ask(ctx, draft, { note: await errorOf("no-town") });
    }
    if (question?.kind !== "text") return ask(ctx, draft, { note: await errorOf("tap") });
    const answered = await registration.type(id, ctx.person.id, text, ctx.message?.message_id);
    return answered.ok ? ask(ctx, answered.value) : ask(ctx, draft, { note: await errorOf(answered.code) });
  }

  return { feature, ask, take };
}
