import { Composer, InputFile } from "grammy";
import { hasConsented } from "../../../domain/person/person.ts";
import { menuButton } from "../../buttons/menu.ts";
import { copyDataButton, deleteDataButton, deletionButton, privacyButton } from "../../buttons/privacy.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { screen, tap } from "../../screen.ts";
import { privacyFacts } from "../../screens/privacy-facts.ts";
import { readable } from "./readable.ts";

const FILE_NAME = "pomich-data.json";

/** What is kept about a person: told, handed over as a file, deleted. Works before consent and inside the wizard. */
export function createPrivacyFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, keyboards, conversationStorage, responsible } = deps;
  const privacy = new Composer<PomichContext>();

  async function tell(ctx: PomichContext): Promise<void> {
    const page = screen(ctx.t("settings-privacy", privacyFacts(ctx.language, responsible)), [
      [tap(ctx.plain("privacy-copy-button"), copyDataButton.pack({}))],
      [tap(ctx.plain("privacy-delete-button"), deleteDataButton.pack({}))],
      [tap(ctx.plain("settings-menu-button"), menuButton.pack({}))],
    ]);
    // The notice that asks for consent stays in the chat.
    await (hasConsented(ctx.person) ? ctx.turnTo(page) : ctx.show(page));
  }

  async function sayNothing(ctx: PomichContext): Promise<void> {
    await ctx.say(ctx.t("privacy-nothing"));
  }

  async function copy(ctx: PomichContext): Promise<void> {
    if (!hasConsented(ctx.person)) return sayNothing(ctx);
    const data = readable(await useCases.privacy.exportOf(ctx.person.id));
    const file = new InputFile(Buffer.from(JSON.stringify(data, null, 2)), FILE_NAME);
    await ctx.replyWithDocument(file, { caption: ctx.t("privacy-copy").toString(), parse_mode: "HTML" });
  }

  async function ask(ctx: PomichContext): Promise<void> {
    if (!hasConsented(ctx.person)) return sayNothing(ctx);
    await ctx.turnTo(
      screen(ctx.t("privacy-delete-ask"), [
        [tap(ctx.plain("privacy-delete-yes-button"), deletionButton.pack({ answer: "yes" }))],
        [tap(ctx.plain("privacy-delete-no-button"), deletionButton.pack({ answer: "no" }))],
      ]),
    );
  }

  async function forget(ctx: PomichContext): Promise<void> {
    await ctx.conversation.exitAll();
    await keyboards.forget(ctx.person.id);
    await conversationStorage.writing.delete(String(ctx.person.id));
    await useCases.privacy.forget(ctx.person.id);
    await ctx.rewrite(ctx.t("privacy-deleted"));
  }

  privacy.command("privacy", tell);
  privacy.command("mydata", copy);
  privacy.command("deleteme", ask);
  const buttons = [
    [privacyButton, tell],
    [copyDataButton, copy],
    [deleteDataButton, ask],
  ] as const;
  for (const [button, handle] of buttons)
    privacy.callbackQuery(button.pattern, async (ctx) => {
      await ctx.toast();
      await handle(ctx);
    });
  privacy.callbackQuery(deletionButton.pattern, async (ctx) => {
    await ctx.toast();
    const { answer } = deletionButton.unpack(ctx.callbackQuery.data) ?? {};
    if (answer === "yes") return forget(ctx);
    await ctx.rewrite(ctx.t("privacy-kept"));
  });

  return privacy;
}
