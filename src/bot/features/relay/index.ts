import { Composer, type MiddlewareFn } from "grammy";
import type { Message, Update } from "grammy/types";
import type { Passed, Partner, RelayError } from "../../../app/relay/index.ts";
import { zoneOf } from "../../../domain/community/time-zone.ts";
import { ID_PATTERN, proposalId, type ProposalId } from "../../../domain/shared/ids.ts";
import {
  forWhomButton,
  introductionButton,
  stopWritingButton,
  writeButton,
} from "../../buttons/introductions.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { formatClock } from "../../formats.ts";
import { html, type Html } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { remove } from "../../in-place.ts";
import { shorten } from "../../render/fit.ts";
import { shownName } from "../../render/names.ts";
import { screen, tap, TEXT_OPTIONS } from "../../screen.ts";
import { isCommand, isMedia } from "../../updates.ts";
import { createAskedStore } from "./asked.ts";
import { contentOf } from "./content.ts";

/** How long what somebody writes goes to whom they wrote last, without asking. */
const WRITING_MS = 30 * 60_000;
/** Words that come later than this after somebody wrote to them are taken for something else. */
const HEARD_MS = 24 * 3_600_000;
/** People that a question names, and characters of a name on a button. */
const MAX_PARTNERS = 30;
const MAX_NAME = 20;
const NOBODY = "nobody";

const REFUSALS = {
  "not-introduced": "relay-over-alert",
  "introduction-frozen": "relay-frozen-alert",
  "introduction-over": "relay-over-alert",
  "person-unreachable": "relay-unreachable-alert",
  "already-relayed": "relay-twice-alert",
} as const satisfies Readonly<Record<RelayError, PlainKey>>;

/**
 * Passes on what the two sides of an introduction write to each other. A message goes where it replies to, or to whom the
 * person has chosen to write; where neither is certain, they are asked, once for an album or a long text in pieces.
 * @param handle handles an update from its beginning
 */
export function createRelayFeature(
  deps: FeatureDependencies,
  handle: (update: Update) => Promise<void>,
): MiddlewareFn<PomichContext> {
  const { useCases, i18n, clock, conversationStorage } = deps;
  const { writing } = conversationStorage;
  const { catalogue } = useCases;
  const asked = createAskedStore(writing, clock);
  /** Updates with what is for nobody here. */
  const elsewhere = new WeakSet<Update>();
  const relay = new Composer<PomichContext>();

  const chatOf = (ctx: PomichContext): string => String(ctx.person.id);

  /** From now on what the person writes goes to nobody. */
  const stop = (ctx: PomichContext): Promise<void> => asked.turnTo(chatOf(ctx));

  const nameOf = (ctx: PomichContext, firstName: string): string =>
    shownName(firstName, ctx.plain("introduction-somebody"));

  const react = (ctx: PomichContext, message: Message, emoji: "👌" | "👀"): Promise<void> =>
    harmless(ctx.api.setMessageReaction(ctx.person.id, message.message_id, [{ type: "emoji", emoji }]));

  async function write(ctx: PomichContext, message: Message, id: ProposalId): Promise<void> {
    const passable = contentOf(message);
    if (!passable) return void (await ctx.say(ctx.t("relay-kind")));
    const passed = await useCases.relay.write({
      proposalId: id,
      from: ctx.person.id,
      messageId: message.message_id,
      ...passable,
    });
    if (!passed.ok) return refuse(ctx, message, passed.code);
    await react(ctx, message, "👌");
    await goOn(ctx, id, passed.value, message.is_topic_message === true);
  }

  /** Plain words go to the same person from now on; said when that begins, or when the other side gets them later. */
  async function goOn(
    ctx: PomichContext,
    id: ProposalId,
    { firstName, waitsUntil }: Passed,
    inTopic: boolean,
  ): Promise<void> {
    const now = clock.now().getTime();
    const before = await writing.read(chatOf(ctx));
    const isSame = before?.proposalId === id && before.until > now;
    // Words in a topic go there anyway, and words in the chat itself do not.
    if (!inTopic)
      await asked.turnTo(chatOf(ctx), {
        proposalId: id,
        since: isSame ? before.since : now,
        until: now + WRITING_MS,
      });
    const name = nameOf(ctx, firstName);
    if (waitsUntil) {
      const zone = ctx.person.timeZone ?? zoneOf((await useCases.communities.all())[0]);
      await ctx.say(ctx.t("relay-waits", { name, time: formatClock(ctx.language, waitsUntil, zone) }));
    } else if (!isSame && !inTopic) await ctx.show(writingScreen(ctx, ctx.t("relay-passed", { name })));
  }

  const writingScreen = (ctx: PomichContext, text: Html) =>
    screen(text, [[tap(ctx.plain("relay-stop-button"), stopWritingButton.pack({}))]]);

  async function refuse(ctx: PomichContext, message: Message, code: RelayError): Promise<void> {
    await stop(ctx);
    await ctx.reply(html`${ctx.plain(REFUSALS[code])}`.toString(), {
      ...TEXT_OPTIONS,
      ...replyingTo(message),
    });
  }

  /** Whom a message is surely for. */
  async function addressee(ctx: PomichContext, message: Message): Promise<ProposalId | undefined> {
    const replied = introductionIn(message.reply_to_message);
    if (replied) return replied;
    if (message.is_topic_message && message.message_thread_id !== undefined) {
      const there = await useCases.relay.inTopic(ctx.person.id, message.message_thread_id);
      if (there) return there;
    }
    const now = await writing.read(chatOf(ctx));
    if (!now || now.report || now.until <= clock.now().getTime()) return undefined;
    // The first photo of an album, or piece of a long text, went there.
    if (ctx.continued) return proposalId(now.proposalId);
    const heard = await useCases.relay.lastHeard(ctx.person.id);
    const isOther = heard && heard.proposalId !== now.proposalId && heard.at.getTime() > now.since;
    return isOther ? undefined : proposalId(now.proposalId);
  }

  /** Whom a message may be for, though the person has not said so. */
  async function candidates(ctx: PomichContext): Promise<readonly Partner[]> {
    const heard = await useCases.relay.lastHeard(ctx.person.id);
    const since = clock.now().getTime() - HEARD_MS;
    if (Object.keys(ctx.conversation.active()).length > 0) {
      const [draft] = await useCases.drafts.ofAuthor(ctx.person.id);
      const asked = Math.max(since, draft?.updatedAt.getTime() ?? 0);
      if (!heard || heard.at.getTime() <= asked) return [];
    } else if (heard && heard.at.getTime() <= since) return [];
    const partners = await useCases.relay.partners(ctx.person.id);
    // Whoever wrote last is the likeliest.
    const rank = ({ proposalId: id }: Partner): number => (id === heard?.proposalId ? 0 : 1);
    return partners.toSorted((a, b) => rank(a) - rank(b));
  }

  async function ask(ctx: PomichContext, message: Message, partners: readonly Partner[]): Promise<void> {
    const rows = partners.slice(0, MAX_PARTNERS).map(({ proposalId: id, firstName, mine }) => {
      const emoji = catalogue.find(mine.category)?.emoji ?? "•";
      const category = i18n.plainDynamic(ctx.language, `category-${mine.category}`);
      const name = shorten(nameOf(ctx, firstName), MAX_NAME);
      return [tap(`${name} · ${emoji} ${category}`, forWhomButton.pack({ proposal: id }))];
    });
    const question = screen(ctx.t("relay-for-whom"), [
      ...rows,
      [tap(ctx.plain("relay-nobody-button"), forWhomButton.pack({ proposal: NOBODY }))],
    ]);
    const { message_id } = await ctx.reply(question.text, {
      ...TEXT_OPTIONS,
      reply_markup: question.keyboard,
      ...replyingTo(message),
    });
    await asked.add(chatOf(ctx), message_id, message);
  }

  relay.on("message", async (ctx, next) => {
    const { message } = ctx;
    if (elsewhere.has(ctx.update)) return next();
    if (isCommand(message)) {
      await stop(ctx);
      return next();
    }
    if (!contentOf(message) && !isMedia(message)) return next();
    if (ctx.continued && (await asked.addPiece(chatOf(ctx), message))) return;
    const to = await addressee(ctx, message);
    if (to) return write(ctx, message, to);
    // A later piece of what was for nobody: only photos of an album count, for the step that gathers them.
    if (ctx.continued) return message.photo ? next() : undefined;
    const partners = await candidates(ctx);
    return partners.length > 0 ? ask(ctx, message, partners) : next();
  });

  relay.on("edited_message", async (ctx, next) => {
    const message = ctx.editedMessage;
    // It is taken as it reads now, and the question stands.
    if (await asked.edit(chatOf(ctx), message)) return react(ctx, message, "👀");
    const passable = contentOf(message);
    if (!passable) return next();
    const corrected = await useCases.relay.correct({
      from: ctx.person.id,
      messageId: message.message_id,
      editedAt: message.edit_date ?? 0,
      ...passable,
    });
    if (corrected.ok) return;
    if (corrected.code === "not-relayed") return next();
    await refuse(ctx, message, corrected.code);
  });

  relay.callbackQuery(forWhomButton.pattern, async (ctx, next) => {
    const { proposal = "" } = forWhomButton.unpack(ctx.callbackQuery.data) ?? {};
    const question = ctx.callbackQuery.message;
    const waits = (await asked.ofChat(chatOf(ctx))).find((one) => one.question === question?.message_id);
    const original = question && "reply_to_message" in question ? question.reply_to_message : undefined;
    const messages = waits?.messages ?? (original ? [original] : []);
    if (!question || messages.length === 0) return ctx.alert(ctx.plain("relay-again-alert"));
    await ctx.toast();
    await remove(ctx.api, ctx.person.id, question.message_id);
    if (ID_PATTERN.test(proposal))
      for (const message of messages) await write(ctx, message, proposalId(proposal));
    else await goElsewhere(ctx, messages, next);
    await asked.remove(chatOf(ctx), question.message_id);
  });

  /**
   * Messages go on as if they came now: the first in the place of the press, later photos of an album on their own. Later
   * pieces of a text would count as answers to the next question.
   */
  async function goElsewhere(
    ctx: PomichContext,
    [first, ...more]: readonly Message[],
    next: () => Promise<void>,
  ): Promise<void> {
    const update: { callback_query?: unknown; message?: unknown } = ctx.update;
    delete update.callback_query;
    update.message = first;
    await next();
    for (const [index, message] of more.filter(({ photo }) => photo).entries()) {
      // A number of its own: whoever remembers the last update that they handled passes over no photo.
      const piece = {
        update_id: ctx.update.update_id + (index + 1) / MAX_PIECES,
        message: message as Update["message"] & Message,
      };
      elsewhere.add(piece);
      await handle(piece);
    }
  }

  relay.callbackQuery(writeButton.pattern, async (ctx) => {
    const { proposal = "" } = writeButton.unpack(ctx.callbackQuery.data) ?? {};
    const partner = (await useCases.relay.partners(ctx.person.id)).find((one) => one.proposalId === proposal);
    if (!partner) return ctx.alert(ctx.plain("relay-over-alert"));
    await ctx.toast();
    await ctx.conversation.exitAll();
    const now = clock.now().getTime();
    await asked.turnTo(chatOf(ctx), { proposalId: proposal, since: now, until: now + WRITING_MS });
    await ctx.show(writingScreen(ctx, ctx.t("relay-writing", { name: nameOf(ctx, partner.firstName) })));
  });

  relay.callbackQuery(stopWritingButton.pattern, async (ctx) => {
    await stop(ctx);
    await ctx.toast();
    await ctx.rewrite(ctx.t("relay-stopped"));
  });

  /** Whoever turns to something else writes to nobody any more. */
  relay.on("callback_query:data", async (ctx, next) => {
    if (!introductionButton.pattern.test(ctx.callbackQuery.data)) await stop(ctx);
    await next();
  });

  return relay.middleware();
}

/** More than an album has photos. */
const MAX_PIECES = 1_000;

const replyingTo = ({ message_id }: Message) => ({
  reply_parameters: { message_id, allow_sending_without_reply: true },
});

/** The introduction that a message of ours belongs to: its buttons name it. */
function introductionIn(message: Message | undefined): ProposalId | undefined {
  const buttons = message?.from?.is_bot ? (message.reply_markup?.inline_keyboard ?? []).flat() : [];
  for (const one of buttons) {
    const data = "callback_data" in one ? one.callback_data : "";
    const id = writeButton.unpack(data)?.proposal ?? "";
    if (ID_PATTERN.test(id)) return proposalId(id);
  }
  return undefined;
}
