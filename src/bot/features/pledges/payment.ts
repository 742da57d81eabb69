import { Composer } from "grammy";
import type { DecidePaymentError, SendPaymentError } from "../../../app/pledges/index.ts";
import { roleOf, type Organisation } from "../../../domain/organisation/organisation.ts";
import { shownPayment } from "../../../domain/organisation/payment.ts";
import { ID_PATTERN, organisationId, pledgeId } from "../../../domain/shared/ids.ts";
import { organisationButton } from "../../buttons/organisations.ts";
import {
  decidePaymentButton,
  paymentButton,
  showPaymentButton,
  writePaymentButton,
} from "../../buttons/pledges.ts";
import { createAsking } from "../../asked-words.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { joinHtml } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { organisationName } from "../../render/organisations.ts";
import { paymentLines, paymentToRead } from "../../render/payment.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { isCommand } from "../../updates.ts";

const MOMENT = /^\d{1,15}$/;

const REFUSALS: Readonly<Record<DecidePaymentError, PlainKey>> = {
  "organisation-not-found": "payment-outdated-alert",
  "not-verified": "payment-outdated-alert",
  outdated: "payment-outdated-alert",
  "not-an-operator": "payment-operators-alert",
  "own-organisation": "payment-own-alert",
};

/** Payment details: sent by leads, verified by operators, shown to whoever has promised money. */
export function createPaymentFeature(deps: FeatureDependencies): {
  readonly words: Composer<PomichContext>;
  readonly buttons: Composer<PomichContext>;
} {
  const { useCases, i18n, operatorIds } = deps;
  const { pledges, organisations } = useCases;
  const asking = createAsking(deps);
  const words = new Composer<PomichContext>();
  const buttons = new Composer<PomichContext>();

  /** The organisation that a button names, if the person leads it; undefined after saying that they may not. */
  async function led(ctx: PomichContext, id = ""): Promise<Organisation | undefined> {
    const one = ID_PATTERN.test(id)
      ? (await organisations.ofPerson(ctx.person.id)).find((each) => each.id === id)
      : undefined;
    if (one?.status === "verified" && roleOf(one, ctx.person.id) === "lead") return one;
    await ctx.alert(ctx.plain("payment-refused-alert"));
    return undefined;
  }

  function ownScreen(ctx: PomichContext, organisation: Organisation): ButtonScreen {
    const { payment } = organisation;
    const on = { organisation: organisation.id };
    const state = shownPayment(organisation)
      ? "payment-verified"
      : payment
        ? "payment-waiting"
        : "payment-none";
    return screen(
      joinHtml(
        [
          ctx.t("payment-title", { name: organisationName(i18n, ctx.language, organisation) }),
          ...(payment ? [paymentLines(i18n, ctx.language, payment.details)] : []),
          ctx.t(state),
          ctx.t("pledge-money-warning", { name: organisationName(i18n, ctx.language, organisation) }),
        ],
        "\n\n",
      ),
      [
        [tap(ctx.plain("payment-write-button"), writePaymentButton.pack(on))],
        [tap(ctx.plain("button-back"), organisationButton.pack(on))],
      ],
    );
  }

  buttons.callbackQuery(paymentButton.pattern, async (ctx) => {
    const one = await led(ctx, paymentButton.unpack(ctx.callbackQuery.data)?.organisation);
    if (!one) return;
    await ctx.toast();
    await ctx.turnTo(ownScreen(ctx, one));
  });
  buttons.callbackQuery(writePaymentButton.pattern, async (ctx) => {
    const one = await led(ctx, writePaymentButton.unpack(ctx.callbackQuery.data)?.organisation);
    if (!one) return;
    await ctx.toast();
    await asking.expect(ctx, { about: "payment", id: one.id });
    await ctx.turnTo(
      screen(ctx.t("payment-ask"), [
        [tap(ctx.plain("button-back"), paymentButton.pack({ organisation: one.id }))],
      ]),
    );
  });

  words.on("message:text", async (ctx, next) => {
    if (isCommand(ctx.message) || Object.keys(ctx.conversation.active()).length > 0) return next();
    const expected = await asking.expected(ctx);
    if (expected?.about !== "payment") return next();
    // A later piece of a text that is too long.
    if (ctx.continued) return;
    const sent = await pledges.sendPayment(organisationId(expected.id), ctx.person.id, ctx.message.text);
    if (!sent.ok && isReadable(sent.code)) return ctx.say(ctx.t("payment-wrong", { why: sent.code }));
    await asking.forget(ctx);
    return ctx.say(ctx.t(sent.ok ? "payment-sent-done" : "payment-refused-alert"));
  });

  buttons.callbackQuery(decidePaymentButton.pattern, async (ctx) => {
    const pressed = decidePaymentButton.unpack(ctx.callbackQuery.data);
    if (!operatorIds.includes(ctx.person.id)) return ctx.alert(ctx.plain("payment-operators-alert"));
    const { organisation = "", at = "", verdict } = pressed ?? {};
    const isKnown = verdict === "verify" || verdict === "refuse";
    if (!isKnown || !ID_PATTERN.test(organisation) || !MOMENT.test(at))
      return ctx.alert(ctx.plain("error-old-button-alert"));
    const { id, firstName: name } = ctx.person;
    const by = { kind: "person", id, name } as const;
    const done = await pledges.decidePayment(organisationId(organisation), by, verdict, Number(at));
    if (!done.ok) return ctx.alert(ctx.plain(REFUSALS[done.code]));
    await ctx.alert(
      ctx.plain(verdict === "verify" ? "payment-verified-alert" : "payment-refused-done-alert"),
    );
    await harmless(ctx.editMessageReplyMarkup());
  });

  buttons.callbackQuery(showPaymentButton.pattern, async (ctx) => {
    const { pledge = "" } = showPaymentButton.unpack(ctx.callbackQuery.data) ?? {};
    const view = ID_PATTERN.test(pledge) ? await pledges.toPay(pledgeId(pledge), ctx.person.id) : undefined;
    if (!view) return ctx.alert(ctx.plain("pledge-gone-alert"));
    await ctx.toast();
    await ctx.say(paymentToRead({ i18n, catalogue: useCases.catalogue }, ctx.language, view));
  });

  return { words, buttons };
}

type Unreadable = Exclude<SendPaymentError, "not-a-lead" | "not-verified">;
const isReadable = (code: SendPaymentError): code is Unreadable =>
  code !== "not-a-lead" && code !== "not-verified";
