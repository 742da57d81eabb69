import { Composer, type MiddlewareFn } from "grammy";
import { MAX_STATEMENT } from "../../../domain/case/reasons.ts";
import { roleOf } from "../../../domain/organisation/organisation.ts";
import { organisationId } from "../../../domain/shared/ids.ts";
import { textLength, tidyText } from "../../../domain/shared/text.ts";
import { organisationReplyButton } from "../../buttons/organisations.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { lengthInWords } from "../../render/length.ts";
import { isCommand } from "../../updates.ts";
import { createDirectoryFeature } from "./directory.ts";
import { createOwn } from "./own.ts";
import { createRegister } from "./register.ts";
import { createAsking } from "../../asked-words.ts";

export { createOrganisationModeration } from "./moderate.ts";

/** What is asked here to be written; the rest is of other features. */
const ASKED_HERE = ["answer", "reply", "search"] as const;

/** Organisations in private chats: `words` takes what they were asked to write, before it can be taken for anything else. */
export function createOrganisationsFeature(deps: FeatureDependencies): {
  readonly words: MiddlewareFn<PomichContext>;
  readonly feature: Composer<PomichContext>;
} {
  const { useCases, i18n } = deps;
  const { organisations } = useCases;
  const asking = createAsking(deps);
  const register = createRegister(deps, asking);
  const directory = createDirectoryFeature(deps, asking);
  const words = new Composer<PomichContext>();
  const feature = new Composer<PomichContext>();

  words.on("message", async (ctx, next) => {
    // The wizard of a listing asks for words, too; so does the other side of an introduction that is replied to.
    const isElsewhere =
      isCommand(ctx.message) ||
      ctx.message.reply_to_message ||
      Object.keys(ctx.conversation.active()).length > 0;
    const expected = isElsewhere ? undefined : await asking.expected(ctx);
    const about = expected && ASKED_HERE.find((one) => one === expected.about);
    if (!expected || !about) return next();
    // A later piece of a text that is too long, or of an album.
    if (ctx.continued) return;
    const { text } = ctx.message;
    if (text === undefined) return ctx.say(ctx.t("organisation-text-only"));
    switch (about) {
      case "answer":
        return register.take(ctx, organisationId(expected.id), text);
      case "reply":
        return reply(ctx, expected.id, text);
      case "search":
        await asking.forget(ctx);
        return ctx.show(await directory.foundScreen(ctx, text));
    }
  });

  async function reply(ctx: PomichContext, id: string, text: string): Promise<unknown> {
    const length = textLength(text);
    const shown = { length: lengthInWords(i18n, ctx.language, length), max: MAX_STATEMENT };
    if (length > MAX_STATEMENT) return ctx.say(ctx.t("organisation-reply-long", shown));
    const replied = await organisations.decisions.reply(organisationId(id), ctx.person.id, tidyText(text));
    await asking.forget(ctx);
    return ctx.say(ctx.t(replied.ok ? "organisation-reply-done" : "organisation-gone-alert"));
  }

  feature.callbackQuery(organisationReplyButton.pattern, async (ctx) => {
    const { organisation = "" } = organisationReplyButton.unpack(ctx.callbackQuery.data) ?? {};
    const own = (await organisations.ofPerson(ctx.person.id)).find(({ id }) => id === organisation);
    const isAsked = own?.question !== undefined && own.reply === undefined;
    if (!isAsked || roleOf(own, ctx.person.id) !== "lead")
      return ctx.alert(ctx.plain("organisation-gone-alert"));
    await ctx.toast();
    await asking.expect(ctx, { about: "reply", id: own.id });
    await ctx.say(ctx.t("organisation-reply-ask", { max: MAX_STATEMENT }));
  });

  feature.use(register.feature, createOwn(deps, register, asking), directory.feature);
  return { words: words.middleware(), feature };
}
