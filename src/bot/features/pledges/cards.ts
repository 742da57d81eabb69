import { Composer } from "grammy";
import type { PledgeError } from "../../../app/pledges/index.ts";
import { THANKS } from "../../../domain/pledge/pledge.ts";
import { ID_PATTERN, personId, pledgeId, type PersonId, type PledgeId } from "../../../domain/shared/ids.ts";
import type { Button } from "../../buttons/button.ts";
import {
  agreePledgeButton,
  arrivedButton,
  declinePledgeButton,
  missedPledgeButton,
  partArrivedButton,
  thankButton,
  thanksMenuButton,
} from "../../buttons/pledges.ts";
import { showCardMenu } from "../../card-menu.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { html, joinHtml } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { shownName } from "../../render/names.ts";
import { pledgedAmount, pledgeKeyboard, thanksKeyboard } from "../../render/pledges.ts";
import { TEXT_OPTIONS } from "../../screen.ts";
import { readAmount } from "./read-amount.ts";

/** How the bot's prompt for an amount begins in every language. */
const PROMPT = /^📦 №\s([a-z0-9]{12})\n/;

export const PLEDGE_REFUSALS: Readonly<Record<PledgeError, PlainKey>> = {
  "pledge-not-found": "pledge-gone-alert",
  "pledge-over": "pledge-over-alert",
  "own-pledge": "pledge-own-alert",
  "not-yours": "pledge-not-yours-alert",
  "not-an-amount": "pledge-not-an-amount-alert",
  "not-possible": "pledge-not-possible-alert",
};

type Values = Readonly<Partial<Record<string, string>>>;

/**
 * What the people of an organisation do with the cards of what is promised to it, in their group or in private chats. Who may, the
 * use case says each time: by membership of the organisation, and not of the chat.
 */
export function createPledgeCardsFeature({
  useCases,
  i18n,
  vocabulary,
}: FeatureDependencies): Composer<PomichContext> {
  const { pledges, catalogue } = useCases;
  const feature = new Composer<PomichContext>();

  function onPress<Name extends string>(
    kind: Button<Name | "pledge">,
    act: (ctx: PomichContext, id: PledgeId, person: PersonId, values: Values) => Promise<void>,
  ): void {
    feature.callbackQuery(kind.pattern, async (ctx, next) => {
      const values: Values | undefined = kind.unpack(ctx.callbackQuery.data);
      if (!values) return next();
      const { pledge = "" } = values;
      if (!ID_PATTERN.test(pledge)) return ctx.alert(ctx.plain("pledge-gone-alert"));
      return act(ctx, pledgeId(pledge), personId(ctx.from.id), values);
    });
  }

  async function answer(
    ctx: PomichContext,
    done: Awaited<ReturnType<typeof pledges.agree>>,
    said: PlainKey,
  ): Promise<void> {
    await ctx.alert(ctx.plain(done.ok ? said : PLEDGE_REFUSALS[done.code]));
  }

  onPress(agreePledgeButton, async (ctx, id, person) =>
    answer(ctx, await pledges.agree(id, person), "pledge-agreed-alert"),
  );
  onPress(declinePledgeButton, async (ctx, id, person) =>
    answer(ctx, await pledges.decline(id, person), "pledge-declined-alert"),
  );
  onPress(arrivedButton, async (ctx, id, person) =>
    answer(ctx, await pledges.arrive(id, person), "pledge-arrived-alert"),
  );
  onPress(missedPledgeButton, async (ctx, id, person) =>
    answer(ctx, await pledges.miss(id, person), "pledge-missed-alert"),
  );
  onPress(thankButton, async (ctx, id, person, values) => {
    const words = THANKS.find((one) => one === values["thanks"]);
    if (!words) return ctx.alert(ctx.plain("error-old-button-alert"));
    return answer(ctx, await pledges.thank(id, person, words), "pledge-thanked-alert");
  });

  onPress(thanksMenuButton, async (ctx, id, person, { menu }) => {
    const view = await pledges.show(id, person);
    if (!view || view.pledge.pledgerId === person) return ctx.alert(ctx.plain("pledge-not-yours-alert"));
    await ctx.toast();
    const { pledge } = view;
    const isMenu = menu === "show" && pledge.status === "delivered";
    const rows = (isMenu ? thanksKeyboard : pledgeKeyboard)(i18n, ctx.language, pledge);
    await showCardMenu(ctx, pledge.version, rows, async () => {
      const now = (await pledges.show(id, person))?.pledge;
      return now && { version: now.version, rows: pledgeKeyboard(i18n, ctx.language, now) };
    });
  });

  onPress(partArrivedButton, async (ctx, id, person) => {
    const view = await pledges.show(id, person);
    if (!view || view.pledge.pledgerId === person) return ctx.alert(ctx.plain("pledge-not-yours-alert"));
    if (view.pledge.status !== "agreed") return ctx.alert(ctx.plain("pledge-over-alert"));
    const name = html`<a href="tg://user?id=${String(person)}">${shownName(ctx.from?.first_name ?? "", ctx.plain("card-somebody"))}</a>`;
    const most = pledgedAmount(i18n, catalogue, ctx.language, view.need, view.pledge);
    await ctx.toast();
    const question = ctx.t("pledge-part-ask", { name, most });
    await ctx.reply(joinHtml([html`📦 № <code>${id}</code>`, question], "\n").toString(), {
      ...TEXT_OPTIONS,
      reply_markup: { force_reply: true, selective: true },
    });
  });

  feature.on("message:text", async (ctx, next) => {
    const asked = ctx.message.reply_to_message;
    const [, id] = (asked?.from?.id === ctx.me.id && PROMPT.exec(asked.text ?? "")) || [];
    if (id === undefined) return next();
    const person = personId(ctx.from.id);
    const currency = (await pledges.show(pledgeId(id), person))?.pledge.currency;
    const amount = readAmount(vocabulary, ctx.message.text, currency, false);
    const done = await pledges.arrive(pledgeId(id), person, amount ?? Number.NaN);
    return ctx.say(done.ok ? ctx.t("pledge-part-done") : html`${ctx.plain(PLEDGE_REFUSALS[done.code])}`);
  });

  return feature;
}
