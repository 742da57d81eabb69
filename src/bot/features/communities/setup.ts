import { Composer } from "grammy";
import type { SetupError, SetupView } from "../../../app/communities/index.ts";
import { findTown } from "../../../app/places/index.ts";
import type { Setup } from "../../../domain/community/setup.ts";
import { maskName } from "../../../domain/privacy/mask-contacts.ts";
import { coarsePoint } from "../../../domain/shared/geo.ts";
import { ID_PATTERN, personId, setupId } from "../../../domain/shared/ids.ts";
import { placeName, type Place } from "../../../domain/shared/place.ts";
import type { Button } from "../../buttons/button.ts";
import {
  setupCancelButton,
  setupConfirmButton,
  setupLanguageButton,
  setupTakeOverButton,
  setupTownButton,
} from "../../buttons/communities.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { escapeHtml, joinHtml, type Html } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { areaLine } from "../../render/communities.ts";
import type { Screen } from "../../screen.ts";
import type { CommunityAccess } from "./access.ts";
import { parseSetup, type SetupWords, type SetupWordsError } from "./parse.ts";
import { linkScreen, questionScreen, stateScreen, threadOf, townsScreen } from "./screens.ts";
import { looksLikeLink } from "../../../domain/community/advice-link.ts";
import { MAX_COMMUNITY_NAME, MAX_RADIUS_KM, MIN_RADIUS_KM } from "../../../domain/community/community.ts";

/** What can be wrong with a setup or with a change of the group's community. */
type Refusal = SetupError | "category-not-automatic" | "community-not-found" | "community-link-invalid";

const REFUSALS: Readonly<Record<Refusal, PlainKey>> = {
  "setup-gone": "setup-gone-alert",
  "setup-incomplete": "setup-gone-alert",
  "too-many-applications": "setup-many-alert",
  "not-operator": "setup-operators-only-alert",
  "community-name-missing": "setup-gone-alert",
  "community-name-long": "setup-gone-alert",
  "community-place-invalid": "setup-gone-alert",
  "community-radius-invalid": "setup-gone-alert",
  "community-name-taken": "setup-name-taken-alert",
  "community-chat-taken": "setup-chat-taken-alert",
  "community-not-found": "setup-closed-alert",
  "category-not-automatic": "setup-gone-alert",
  "community-link-invalid": "setup-gone-alert",
};

export const refusalOf = (code: Refusal): PlainKey => REFUSALS[code];

/** `/setup` in a group: says what the group looks after, or asks until it is clear what it shall look after. */
export function createSetupHandlers(
  deps: FeatureDependencies,
  access: CommunityAccess,
): Composer<PomichContext> {
  const { useCases, i18n, places } = deps;
  const { setups } = useCases.communities;
  const composer = new Composer<PomichContext>();

  composer.command("setup", async (ctx) => {
    const [chat, from] = [ctx.chat, ctx.from];
    if (chat.type !== "group" && chat.type !== "supergroup") return;
    if (ctx.message?.sender_chat || !from) return ctx.say(ctx.t("setup-anonymous"));
    if (ctx.match.trim() === "") return ctx.show(await state(ctx));
    const denied = await access.denialOf(ctx);
    if (denied) return ctx.say(escapeHtml(ctx.plain(denied)));
    if (looksLikeLink(ctx.match)) return ctx.show(await link(ctx, ctx.match));
    const words = parseSetup(ctx.match, i18n.languages);
    if (!words.ok) return ctx.say(correction(ctx, words.code));
    return ctx.show(await ask(ctx, words.value));
  });

  onPress(setupTownButton, async (ctx, id, { place }) => {
    const town = await places.find(Number(place));
    if (!town) return ctx.alert(ctx.plain("setup-gone-alert"));
    const answered = await setups.answer(id, { center: coarsePoint(town.point) });
    if (!answered.ok) return ctx.alert(ctx.plain(refusalOf(answered.code)));
    await ctx.toast();
    await rewrite(ctx, await proceed(ctx, answered.value));
  });

  onPress(setupLanguageButton, async (ctx, id, { language }) => {
    if (!i18n.languages.has(language)) return ctx.alert(ctx.plain("setup-gone-alert"));
    const answered = await setups.answer(id, { language });
    if (!answered.ok) return ctx.alert(ctx.plain(refusalOf(answered.code)));
    await settle(ctx, id);
  });

  onPress(setupConfirmButton, settle);

  onPress(setupTakeOverButton, async (ctx, id) => {
    const moved = await setups.takeOver(confirmation(ctx, id));
    if (!moved.ok) return ctx.alert(ctx.plain(refusalOf(moved.code)));
    await ctx.toast();
    await ctx.turnTo(await stateScreen(ctx, i18n, places, moved.value, access.isOperator(ctx)));
  });

  onPress(setupCancelButton, async (ctx, id) => {
    await setups.cancel(id);
    await ctx.toast();
    await ctx.rewrite(ctx.t("setup-cancelled"));
  });

  /** Runs `act` when somebody who may set the group up presses a button of this kind; tells anyone else why not. */
  function onPress<Name extends string>(
    kind: Button<Name | "setup">,
    act: (
      ctx: PomichContext,
      id: Setup["id"],
      values: Readonly<Record<Name | "setup", string>>,
    ) => Promise<void>,
  ): void {
    composer.callbackQuery(kind.pattern, async (ctx, next) => {
      const values = kind.unpack(ctx.callbackQuery.data);
      if (!values) return next();
      const denied = await access.denialOf(ctx);
      if (denied) return ctx.alert(ctx.plain(denied));
      const view = ID_PATTERN.test(values.setup) ? await setups.view(setupId(values.setup)) : undefined;
      if (view?.setup.chatId !== ctx.chat?.id) return ctx.alert(ctx.plain("setup-gone-alert"));
      return act(ctx, setupId(values.setup), values);
    });
  }

  async function settle(ctx: PomichContext, id: Setup["id"]): Promise<void> {
    const screen = await carryOut(ctx, id);
    if (typeof screen === "string") return ctx.alert(ctx.plain(screen));
    await ctx.toast();
    await rewrite(ctx, screen);
  }

  const rewrite = (ctx: PomichContext, { text, keyboard }: Screen): Promise<void> =>
    ctx.turnTo({
      text,
      keyboard: keyboard && "inline_keyboard" in keyboard ? keyboard : { inline_keyboard: [] },
    });

  async function ask(ctx: PomichContext, { center, name, ...words }: SetupWords): Promise<Screen> {
    const found = center ? undefined : await findTown(places, name);
    const towns: readonly Place[] = found === undefined ? [] : "length" in found ? found : [found];
    if (found !== undefined && towns.length === 0)
      return said(joinHtml([ctx.t("setup-unknown", { name }), ctx.t("setup-usage")], "\n\n"));
    const [town] = towns;
    const middle = center ?? (towns.length === 1 && town ? coarsePoint(town.point) : undefined);
    const threadId = threadOf(ctx);
    const asked = await setups.ask({
      ...words,
      name,
      ...(middle && { center: middle }),
      ...(threadId === undefined ? {} : { threadId }),
      chatId: ctx.chat?.id ?? 0,
      chatTitle: ctx.chat?.title ?? "",
      by: actor(ctx),
    });
    if (!asked.ok) return said(ctx.t("setup-usage"));
    return middle ? proceed(ctx, asked.value) : townsScreen(ctx, i18n, asked.value.setup, towns);
  }

  /** Gives the group's community the link that its authors are sent to, and shows what they will read. */
  async function link(ctx: PomichContext, adviceLink: string): Promise<Screen> {
    const { communities } = useCases;
    const community = await communities.findByChat(ctx.chat?.id ?? 0);
    if (!community) return said(ctx.t("setup-help"));
    const by = { kind: "person" as const, ...actor(ctx) };
    const changed = await communities.change(community.id, { adviceLink }, by);
    return changed.ok ? linkScreen(i18n, changed.value) : said(ctx.t("setup-link-invalid"));
  }

  /** Carries out what leaves no question open, and asks the next question of anything else. */
  async function proceed(ctx: PomichContext, view: SetupView): Promise<Screen> {
    if (view.isSame) {
      await setups.cancel(view.setup.id);
      return state(ctx);
    }
    if (!view.current && !view.namesake && view.setup.language) {
      const screen = await carryOut(ctx, view.setup.id);
      return typeof screen === "string" ? said(escapeHtml(ctx.plain(screen))) : screen;
    }
    return questionScreen(ctx, i18n, view, access.isOperator(ctx));
  }

  /** @returns the key of why not */
  async function carryOut(ctx: PomichContext, id: Setup["id"]): Promise<Screen | PlainKey> {
    const confirmed = await setups.confirm(confirmation(ctx, id));
    if (!confirmed.ok) return refusalOf(confirmed.code);
    const { value } = confirmed;
    if (value.did === "bound") {
      const { community } = value;
      const { language } = community;
      const key = community.moderationThreadId === undefined ? "setup-done" : "setup-done-topic";
      return said(
        i18n.t(language, key, { area: areaLine(i18n, language, community), zone: community.timeZone }),
      );
    }
    const key = value.told === 0 ? "setup-applied-nobody" : "setup-applied";
    return said(ctx.t(key, { name: placeName(value.setup, ctx.language) }));
  }

  const confirmation = (ctx: PomichContext, id: Setup["id"]) => ({
    id,
    by: actor(ctx),
  });

  const actor = (ctx: PomichContext): Setup["by"] => ({
    id: personId(ctx.from?.id ?? 0),
    name: maskName(useCases.mask, ctx.from?.first_name ?? ""),
  });

  async function state(ctx: PomichContext): Promise<Screen> {
    const chatId = ctx.chat?.id ?? 0;
    const community = await useCases.communities.findByChat(chatId);
    if (community) return stateScreen(ctx, i18n, places, community, access.isOperator(ctx));
    const setup = await setups.ofChat(chatId);
    if (setup?.status !== "applied") return said(ctx.t("setup-help"));
    const withdraw = {
      text: ctx.plain("setup-withdraw-button"),
      callback_data: setupCancelButton.pack({ setup: setup.id }),
    };
    return {
      text: ctx.t("setup-waiting", { name: placeName(setup, ctx.language) }).toString(),
      keyboard: { inline_keyboard: [[withdraw]] },
    };
  }

  return composer;
}

const said = (text: Html): Screen => ({ text: text.toString() });

/** What is wrong with the command, if it is anything in particular, and how to write it. */
function correction(ctx: PomichContext, code: SetupWordsError): Html {
  const usage = ctx.t("setup-usage");
  switch (code) {
    case "usage":
      return usage;
    case "name-long":
      return joinHtml([ctx.t("setup-name-long", { max: MAX_COMMUNITY_NAME }), usage], "\n\n");
    case "place-invalid":
      return joinHtml([ctx.t("setup-place-invalid"), usage], "\n\n");
    case "radius-invalid":
      return joinHtml(
        [ctx.t("setup-radius-invalid", { min: MIN_RADIUS_KM, max: MAX_RADIUS_KM }), usage],
        "\n\n",
      );
  }
}
