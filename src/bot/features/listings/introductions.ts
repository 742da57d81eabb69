import { Composer } from "grammy";
import { ID_PATTERN, proposalId } from "../../../domain/shared/ids.ts";
import { introductionButton, showListingButton } from "../../buttons/listings.ts";
import type { PomichContext } from "../../context.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { wholeIntroduction } from "../../render/introductions.ts";
import { tap } from "../../screen.ts";

/** Shows an introduction in full, from its message or from the own listing it belongs to. */
export function createIntroductionHandlers({ useCases, i18n }: ScreenDependencies): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();

  composer.callbackQuery(introductionButton.pattern, async (ctx) => {
    const { proposal = "", from } = introductionButton.unpack(ctx.callbackQuery.data) ?? {};
    const shown = ID_PATTERN.test(proposal)
      ? await useCases.introductions.show(proposalId(proposal), ctx.person.id)
      : undefined;
    if (!shown?.ok) return ctx.alert(ctx.plain("my-listings-introduction-gone-alert"));
    await ctx.toast();
    // In the message of the introduction there is no way on from it, so that it stays where it was.
    const back =
      from === "listing"
        ? [
            [
              tap(
                ctx.plain("my-listings-back-to-button"),
                showListingButton.pack({ listing: shown.value.mine.id }),
              ),
            ],
          ]
        : [];
    const { text, keyboard } = wholeIntroduction(
      { i18n, catalogue: useCases.catalogue },
      shown.value,
      ctx.language,
      back,
    );
    await ctx.turnTo({ text: text.toString(), keyboard });
  });

  return composer;
}
