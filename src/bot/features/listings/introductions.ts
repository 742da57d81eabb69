import { Composer } from "grammy";
import { ID_PATTERN, proposalId, type ProposalId } from "../../../domain/shared/ids.ts";
import {
  askEndButton,
  endButton,
  introductionButton,
  keepButton,
  shareButton,
} from "../../buttons/introductions.ts";
import { showListingButton } from "../../buttons/listings.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { askForContact } from "../../flows/ask-contact.ts";
import { reportTap } from "../../render/cases.ts";
import { introductionMessage, wholeIntroduction } from "../../render/introductions.ts";
import { shownName } from "../../render/names.ts";
import { screen, tap } from "../../screen.ts";

const ENDINGS = ["end", "block"] as const;
const ENDING_WORDS = { end: "introduction-end-yes-button", block: "introduction-block-button" } as const;

/** Shows an introduction, shares one's own contact with its other side, and ends it. */
export function createIntroductionHandlers({
  useCases,
  i18n,
  keyboards,
}: FeatureDependencies): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();
  const render = { i18n, catalogue: useCases.catalogue };

  const idIn = (text = ""): ProposalId | undefined => (ID_PATTERN.test(text) ? proposalId(text) : undefined);

  composer.callbackQuery(introductionButton.pattern, async (ctx) => {
    const { proposal, from } = introductionButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = idIn(proposal);
    const shown = id && (await useCases.introductions.show(id, ctx.person.id));
    if (!shown?.ok) return ctx.alert(ctx.plain("my-listings-introduction-gone-alert"));
    await ctx.toast();
    const { mine } = shown.value;
    // In the message of the introduction there is no way on from it, so that it stays where it was.
    const back =
      from === "listing"
        ? [[tap(ctx.plain("my-listings-back-to-button"), showListingButton.pack({ listing: mine.id }))]]
        : [];
    const { text, keyboard } = wholeIntroduction(render, shown.value, ctx.language, back);
    const page = { text: text.toString(), keyboard };
    // A relayed message stays as it was written.
    if (from === "relay") await ctx.show(page);
    else await ctx.turnTo(page);
  });

  composer.callbackQuery(shareButton.pattern, async (ctx) => {
    const id = idIn(shareButton.unpack(ctx.callbackQuery.data)?.proposal);
    if (!id) return ctx.alert(ctx.plain("error-old-button-alert"));
    const shared = await useCases.introductions.share(id, ctx.person.id);
    if (!shared.ok && shared.code === "contact-needed") {
      await ctx.toast();
      return askForContact(keyboards, ctx, "number", ctx.t("share-needs-contact"));
    }
    if (!shared.ok) return ctx.alert(ctx.plain("relay-over-alert"));
    await ctx.alert(ctx.plain("share-done-alert"));
    const shown = await useCases.introductions.show(id, ctx.person.id);
    if (!shown.ok) return;
    const { text, keyboard } = introductionMessage(render, shown.value, ctx.language);
    await ctx.turnTo({ text: text.toString(), keyboard });
  });

  composer.callbackQuery(askEndButton.pattern, async (ctx) => {
    const id = idIn(askEndButton.unpack(ctx.callbackQuery.data)?.proposal);
    const shown = id && (await useCases.introductions.show(id, ctx.person.id));
    if (!shown?.ok) return ctx.alert(ctx.plain("my-listings-introduction-gone-alert"));
    await ctx.toast();
    const name = shownName(shown.value.firstName, ctx.plain("introduction-somebody"));
    await ctx.show(
      screen(ctx.t("introduction-end-ask", { name }), [
        ...ENDINGS.map((how) => [
          tap(ctx.plain(ENDING_WORDS[how]), endButton.pack({ proposal: shown.value.proposalId, how })),
        ]),
        [tap(ctx.plain("introduction-keep-button"), keepButton.pack({}))],
      ]),
    );
  });

  composer.callbackQuery(endButton.pattern, async (ctx) => {
    const { proposal, how } = endButton.unpack(ctx.callbackQuery.data) ?? {};
    const id = idIn(proposal);
    const ending = ENDINGS.find((one) => one === how);
    if (!id || !ending) return ctx.alert(ctx.plain("error-old-button-alert"));
    const ended = await useCases.introductions.end(id, ctx.person.id, { block: ending === "block" });
    if (!ended.ok) return ctx.alert(ctx.plain("my-listings-introduction-gone-alert"));
    await ctx.toast();
    const name = shownName(ended.value, ctx.plain("introduction-somebody"));
    await ctx.rewrite(ctx.t("introduction-end-done", { name, how: ending }), {
      inline_keyboard: [[reportTap(i18n, ctx.language, id)]],
    });
  });

  composer.callbackQuery(keepButton.pattern, async (ctx) => {
    await ctx.toast();
    await ctx.rewrite(ctx.t("introduction-kept"));
  });

  return composer;
}
