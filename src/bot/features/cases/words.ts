import { Composer, GrammyError } from "grammy";
import type { Message } from "grammy/types";
import type { CaseView } from "../../../app/cases/notices.ts";
import { FILE_HOURS } from "../../../domain/case/case.ts";
import { MAX_STATEMENT } from "../../../domain/case/reasons.ts";
import { caseId } from "../../../domain/shared/ids.ts";
import { textLength, tidyText } from "../../../domain/shared/text.ts";
import { answerCaseButton, caseFilesButton, caseWordsButton, noteCaseButton } from "../../buttons/cases.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { formatDateTime, formatLimit, formatList } from "../../formats.ts";
import { DENIALS } from "../../guards/moderator.ts";
import { clip, escapeHtml, html, joinHtml, type Html } from "../../html.ts";
import { backRow, filesOf, TO_ALL } from "../../render/case-keyboards.ts";
import { partyNames, wordsPages } from "../../render/case-words.ts";
import { lengthInWords } from "../../render/length.ts";
import { shownName } from "../../render/names.ts";
import { tap, TEXT_OPTIONS } from "../../screen.ts";
import { caseRefusal, createOnCasePress, type CaseAccess } from "./moderate.ts";

const NOTE = "note";
/** How the bot's prompts for words begin in every language: the case, and whom they are for. */
const PROMPT = /^\S+ №\s([a-z0-9]{12})-(all|note|\d)\n/;
/** Photos and voice messages sent at once. */
const MAX_FILES = 10;
/** Telegram's limit for a caption; what is cut off stands on the pages. */
const MAX_CAPTION = 1_024;

/** What the two of a case wrote, what moderators write to them, and what they note. */
export function createCaseWords(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n, member } = deps;
  const { cases } = useCases;
  const composer = new Composer<PomichContext>();
  const onPress = createOnCasePress(composer, deps);

  onPress(caseWordsButton, async (ctx, { on }, values) => {
    const view = await cases.read(on);
    const pages = view ? wordsPages(i18n, view) : [];
    const index = Math.min(Math.max(Number(values["page"]) || 0, 0), pages.length - 1);
    const page = pages[index];
    if (!view || !page) return ctx.alert(ctx.plain("case-no-words-alert"));
    const to = (text: string, at: number) =>
      pages[at] ? [tap(text, caseWordsButton.pack({ case: on.id, page: String(at) }))] : [];
    const pager = [...to("◀️", index - 1), ...to("▶️", index + 1)];
    await ctx.toast();
    await ctx.rewrite(page, {
      inline_keyboard: [...(pager.length > 0 ? [pager] : []), backRow(i18n, view)],
    });
  });

  onPress(caseFilesButton, async (ctx, { on }) => {
    const view = await cases.read(on);
    const files = view ? filesOf(view).slice(-MAX_FILES) : [];
    if (!view || files.length === 0) return ctx.alert(ctx.plain("case-no-words-alert"));
    await ctx.toast(
      i18n.plain(ctx.language, "case-files-toast", { hours: formatLimit(ctx.language, FILE_HOURS, "hour") }),
    );
    const shown: number[] = [];
    for (const file of files) shown.push(...(await send(ctx, view, file)));
    const chatId = ctx.chat?.id ?? view.community.moderationChatId;
    await cases.noteFiles(
      on,
      shown.map((messageId) => ({ chatId, messageId })),
    );
  });

  /** @returns the number of the message; nothing when Telegram has the file no longer */
  async function send(
    ctx: PomichContext,
    view: CaseView,
    { party, at, kind, fileId = "", text = "" }: CaseView["case"]["words"][number],
  ): Promise<readonly number[]> {
    const { language, timeZone } = view.community;
    const line = i18n.t(language, "case-words-line", {
      when: formatDateTime(language, at, timeZone),
      name: partyNames(i18n, view)[party] ?? "",
      text,
    });
    const caption = clip(line, MAX_CAPTION).toString();
    try {
      const options = { caption, parse_mode: "HTML" } as const;
      const sent = await (kind === "photo"
        ? ctx.replyWithPhoto(fileId, options)
        : ctx.replyWithVoice(fileId, options));
      return [sent.message_id];
    } catch (error) {
      // Telegram has it no longer; the others are still sent.
      if (!(error instanceof GrammyError)) throw error;
      return [];
    }
  }

  /** Asks the moderator for words, as a reply to a message that says what they are for. */
  async function prompt(
    ctx: PomichContext,
    { community: { language }, by, on }: CaseAccess,
    to: string,
    question: (name: Html) => Html,
  ): Promise<void> {
    const name = html`<a href="tg://user?id=${String(by.id)}">${shownName(by.name, i18n.plain(language, "card-somebody"))}</a>`;
    const sign = to === NOTE ? "📝" : "✉️";
    const text = joinHtml([html`${sign} № <code>${on.id}-${to}</code>`, question(name)], "\n");
    await ctx.toast();
    await ctx.reply(text.toString(), {
      ...TEXT_OPTIONS,
      reply_markup: {
        force_reply: true,
        selective: true,
        input_field_placeholder: i18n.plain(language, "case-reply-placeholder"),
      },
    });
  }

  onPress(noteCaseButton, (ctx, access) =>
    prompt(ctx, access, NOTE, (name) =>
      i18n.t(access.community.language, "case-note-ask", { name, max: MAX_STATEMENT }),
    ),
  );

  onPress(answerCaseButton, async (ctx, access, { to = "" }) => {
    const { language } = access.community;
    const view = await cases.view(access.on.id, access.on.community);
    const names = view ? addressees(view, to).flatMap((index) => partyNames(i18n, view)[index] ?? []) : [];
    if (names.length === 0) return ctx.alert(ctx.plain("case-gone-alert"));
    return prompt(ctx, access, to, (name) =>
      i18n.t(language, "case-answer-ask", { name, to: formatList(language, names), max: MAX_STATEMENT }),
    );
  });

  composer.on("message", async (ctx, next) => {
    const asked = ctx.message.reply_to_message;
    const [, id, to] = (asked?.from?.id === ctx.me.id && PROMPT.exec(asked.text ?? "")) || [];
    if (id === undefined || to === undefined) return next();
    await ctx.reply((await take(ctx, ctx.message, id, to)).toString(), {
      ...TEXT_OPTIONS,
      reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true },
    });
  });

  /** Passes a moderator's words on, or notes them. @returns what the group is told */
  async function take(ctx: PomichContext, message: Message, id: string, to: string): Promise<Html> {
    const access = await member(ctx);
    if (!access.ok) return ctx.t(DENIALS[access.code]);
    const { community, by } = access.value;
    const { language } = community;
    if (message.text === undefined) return i18n.t(language, "case-reply-text-only");
    const text = tidyText(message.text);
    const length = textLength(text);
    if (length > MAX_STATEMENT)
      return i18n.t(language, "case-reply-long", {
        length: lengthInWords(i18n, language, length),
        max: MAX_STATEMENT,
      });
    const on = { id: caseId(id), community: community.id, by };
    const view = await cases.view(on.id, on.community);
    const done =
      to === NOTE
        ? await cases.note({ ...on, text })
        : await cases.answer({ ...on, to: view ? addressees(view, to) : [], text });
    if (!done.ok) return escapeHtml(await caseRefusal(deps, { language }, on, done.code));
    return i18n.t(language, to === NOTE ? "case-noted" : "case-answered");
  }

  return composer;
}

/** The indexes of the parties that a button or a prompt names. */
const addressees = ({ parties }: CaseView, to: string): readonly number[] =>
  parties.flatMap((_party, index) => (to === TO_ALL || to === String(index) ? [index] : []));
