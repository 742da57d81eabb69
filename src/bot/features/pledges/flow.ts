import { Composer } from "grammy";
import type { NeedLook, PromiseError } from "../../../app/pledges/index.ts";
import { LAPSE_HOURS } from "../../../app/pledges/tasks.ts";
import { MAX_OPEN } from "../../../app/pledges/promise.ts";
import { DELIVERIES } from "../../../domain/pledge/pledge.ts";
import { SAFETY_KINDS, SAFETY_VERSION, safetyKindOf } from "../../../domain/safety/safety.ts";
import { ID_PATTERN, listingId, organisationId } from "../../../domain/shared/ids.ts";
import {
  pledgeAmountButton,
  pledgeAmountsButton,
  pledgeButton,
  pledgeNameButton,
  pledgeSafetyButton,
  pledgeWayButton,
  promiseButton,
} from "../../buttons/pledges.ts";
import { createAsking } from "../../asked-words.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { safetyScreen } from "../../screens/safety.ts";
import { isCommand } from "../../updates.ts";
import { createPledgeScreens, NO_WAY, OWN_NAME, type Chosen } from "./flow-screens.ts";
import { readAmount } from "./read-amount.ts";

const AMOUNT = /^[1-9]\d{0,8}$/;

type Pressed = Readonly<Partial<Record<string, string>>> | undefined;

/** What the data of a button says was chosen; undefined for nonsense. */
function chosenIn(pressed: Pressed): (Chosen & { readonly edition: number }) | undefined {
  const { amount = "", edition = "", delivery = NO_WAY, organisation = OWN_NAME } = pressed ?? {};
  const way = DELIVERIES.find((one) => one === delivery);
  const isName = organisation === OWN_NAME || ID_PATTERN.test(organisation);
  if (!AMOUNT.test(amount) || !AMOUNT.test(edition) || (!way && delivery !== NO_WAY) || !isName)
    return undefined;
  return {
    amount: Number(amount),
    edition: Number(edition),
    ...(way && { delivery: way }),
    ...(organisation !== OWN_NAME && { inNameOf: organisationId(organisation) }),
  };
}

/** Promising something for a need of an organisation: how much, how it gets there, in whose name, and a look at the whole. */
export function createPledgeFlow(deps: FeatureDependencies): {
  readonly words: Composer<PomichContext>;
  readonly buttons: Composer<PomichContext>;
} {
  const { useCases, vocabulary } = deps;
  const { pledges } = useCases;
  const screens = createPledgeScreens(deps);
  const asking = createAsking(deps);
  const buttons = new Composer<PomichContext>();
  const words = new Composer<PomichContext>();

  const looked = async (ctx: PomichContext, id: string | undefined): Promise<NeedLook | undefined> =>
    ID_PATTERN.test(id ?? "") ? pledges.look(listingId(id ?? ""), ctx.person.id) : undefined;

  /** The need that a button names, with something left to promise; undefined after saying why not. */
  async function open(ctx: PomichContext, pressed: Pressed): Promise<NeedLook | undefined> {
    const look = await looked(ctx, pressed?.["listing"]);
    if (look && look.left > 0) return look;
    await ctx.alert(look ? ctx.plain("pledge-left-none-alert") : ctx.plain("pledge-closed-alert"));
    return undefined;
  }

  /** The amount may be typed as well as tapped. */
  const startWaiting = (ctx: PomichContext, { need }: NeedLook): Promise<void> =>
    asking.expect(ctx, { about: "pledge", id: need.id });

  async function stopWaiting(ctx: PomichContext): Promise<void> {
    if ((await asking.expected(ctx))?.about === "pledge") await asking.forget(ctx);
  }

  buttons.callbackQuery(pledgeButton.pattern, async (ctx) => {
    const look = await open(ctx, pledgeButton.unpack(ctx.callbackQuery.data));
    if (!look) return;
    await startWaiting(ctx, look);
    await ctx.toast();
    await ctx.show(screens.amountScreen(ctx, look));
  });
  buttons.callbackQuery(pledgeAmountsButton.pattern, async (ctx) => {
    const look = await open(ctx, pledgeAmountsButton.unpack(ctx.callbackQuery.data));
    if (!look) return;
    await startWaiting(ctx, look);
    await ctx.toast();
    await ctx.turnTo(screens.amountScreen(ctx, look));
  });
  words.on("message:text", async (ctx, next) => {
    if (isCommand(ctx.message) || Object.keys(ctx.conversation.active()).length > 0) return next();
    const expected = await asking.expected(ctx);
    if (expected?.about !== "pledge") return next();
    // A later piece of a text that is too long.
    if (ctx.continued) return;
    const look = await looked(ctx, expected.id);
    if (!look || look.left === 0) {
      await stopWaiting(ctx);
      await ctx.say(ctx.t("pledge-closed-alert"));
      return;
    }
    const amount = readAmount(vocabulary, ctx.message.text, look.currency, true);
    if (amount === undefined || amount < 1 || amount > look.left) {
      // Words without a number are about something else.
      if (amount === undefined && !/\p{N}/u.test(ctx.message.text)) return next();
      await ctx.show(screens.wrongScreen(ctx, look));
      return;
    }
    await stopWaiting(ctx);
    await ctx.show(screens.next(ctx, look, { amount }, "amount"));
  });

  /** Goes on to the next question with what was chosen. */
  const onStep = (
    kind: typeof pledgeAmountButton | typeof pledgeWayButton | typeof pledgeNameButton,
    asked: "amount" | "way" | "name",
  ): void => {
    buttons.callbackQuery(kind.pattern, async (ctx) => {
      const pressed: Pressed = kind.unpack(ctx.callbackQuery.data);
      const chosen = chosenIn(pressed);
      if (!chosen) return ctx.alert(ctx.plain("error-old-button-alert"));
      const look = await open(ctx, pressed);
      if (!look) return;
      if (look.edition !== chosen.edition || chosen.amount > look.left)
        return afresh(ctx, look, chosen.edition);
      if (asked === "amount") await stopWaiting(ctx);
      await ctx.toast();
      await ctx.turnTo(screens.next(ctx, look, chosen, asked));
    });
  };
  onStep(pledgeAmountButton, "amount");
  onStep(pledgeWayButton, "way");
  onStep(pledgeNameButton, "name");

  /** Says that the need reads otherwise now or less is left, and asks how much once more. */
  async function afresh(ctx: PomichContext, look: NeedLook, edition: number): Promise<void> {
    await ctx.alert(
      look.edition === edition
        ? ctx.plain("pledge-left-alert", { amount: screens.inWords(ctx, look, look.left) })
        : ctx.plain("pledge-changed-alert"),
    );
    await ctx.turnTo(screens.amountScreen(ctx, look));
  }

  async function refuse(
    ctx: PomichContext,
    code: Exclude<PromiseError, "safety-needed">,
    pressed: Pressed,
    edition: number,
  ): Promise<void> {
    const look = await looked(ctx, pressed?.["listing"]);
    switch (code) {
      case "need-changed":
      case "too-much":
        if (look && look.left > 0) return afresh(ctx, look, edition);
        return ctx.alert(ctx.plain("pledge-left-none-alert"));
      case "own-need":
        return ctx.alert(ctx.plain("pledge-own-need-alert"));
      case "not-a-member":
        return ctx.alert(ctx.plain("pledge-not-a-member-alert"));
      case "already-pledged":
        return ctx.alert(ctx.plain("pledge-already-alert"));
      case "too-many":
        return ctx.alert(ctx.plain("pledge-too-many-alert", { max: MAX_OPEN }));
      case "need-closed":
        return ctx.alert(ctx.plain("pledge-closed-alert"));
      case "not-an-amount":
      case "not-possible":
        return ctx.alert(ctx.plain("pledge-refused-alert"));
    }
  }

  /** Promises what a button says; where the safety notes come first, shows these. */
  async function promise(ctx: PomichContext, pressed: Pressed): Promise<void> {
    const chosen = chosenIn(pressed);
    const need = pressed?.["listing"] ?? "";
    if (!chosen || !ID_PATTERN.test(need)) return ctx.alert(ctx.plain("error-old-button-alert"));
    const done = await pledges.promise({ ...chosen, needId: listingId(need), person: ctx.person.id });
    if (!done.ok && done.code === "safety-needed") {
      await ctx.toast();
      if (ctx.repeated) return;
      const listing = await useCases.listings.find(listingId(need));
      if (!listing) return;
      const kind = safetyKindOf(useCases.catalogue.find(listing.category));
      const confirm = pledgeSafetyButton.pack({
        version: SAFETY_VERSION,
        kind,
        listing: need,
        edition: chosen.edition,
        amount: chosen.amount,
        delivery: chosen.delivery ?? NO_WAY,
        organisation: chosen.inNameOf ?? OWN_NAME,
      });
      const helplines = await useCases.safety.helplinesOf(listing.communityId);
      await ctx.show(safetyScreen(ctx, kind, helplines, confirm));
      return;
    }
    if (!done.ok) {
      await refuse(ctx, done.code as Exclude<PromiseError, "safety-needed">, pressed, chosen.edition);
      return;
    }
    await ctx.toast();
    const view = await pledges.show(done.value.id, ctx.person.id);
    const name = view?.organisation.answers.name ?? "";
    await ctx.rewrite(ctx.t("pledge-done", { name, hours: LAPSE_HOURS }));
  }

  buttons.callbackQuery(promiseButton.pattern, (ctx) =>
    promise(ctx, promiseButton.unpack(ctx.callbackQuery.data)),
  );
  buttons.callbackQuery(pledgeSafetyButton.pattern, async (ctx, next) => {
    const pressed: Pressed = pledgeSafetyButton.unpack(ctx.callbackQuery.data);
    const kind = SAFETY_KINDS.find((one) => one === pressed?.["kind"]);
    if (!kind) return next();
    if (pressed?.["version"] === String(SAFETY_VERSION))
      await useCases.people.confirmSafety(ctx.person.id, kind);
    await promise(ctx, pressed);
  });

  return { words, buttons };
}
