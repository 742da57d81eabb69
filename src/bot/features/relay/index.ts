import { Composer, type MiddlewareFn } from "grammy";
import type { Message, Update } from "grammy/types";
import type { Passed, RelayError, Written } from "../../../app/relay/index.ts";
import { zoneOf } from "../../../domain/community/time-zone.ts";
import {
  ID_PATTERN,
  listingId,
  proposalId,
  type ListingId,
  type ProposalId,
} from "../../../domain/shared/ids.ts";
import {
  forAllButton,
  forWhomButton,
  introductionButton,
  stopWritingButton,
  writeButton,
  writeToAllButton,
} from "../../buttons/introductions.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { formatClock } from "../../formats.ts";
import { html, type Html } from "../../html.ts";
import type { PlainKey } from "../../i18n.ts";
import { remove } from "../../in-place.ts";
import { shownName } from "../../render/names.ts";
import { screen, tap, TEXT_OPTIONS } from "../../screen.ts";
import { isCommand, isMedia } from "../../updates.ts";
import { createAskedStore, NOT_WRITING } from "./asked.ts";
import { contentOf } from "./content.ts";
import { createWhom, replyingTo, type Addressee } from "./whom.ts";

/** How long what somebody writes goes to whom they wrote last, without asking. */
const WRITING_MS = 30 * 60_000;
const REFUSALS = {
  "not-introduced": "relay-over-alert",
  "introduction-frozen": "relay-frozen-alert",
  "introduction-over": "relay-over-alert",
  "person-unreachable": "relay-unreachable-alert",
  "already-relayed": "relay-twice-alert",
  "nobody-comes": "relay-nobody-comes-alert",
} as const satisfies Readonly<Record<RelayError | "nobody-comes", PlainKey>>;

/**
 * Passes on what the two sides of an introduction write to each other. A message goes where it replies to, or to whom the
 * person has chosen to write; where neither is certain, they are asked, once for an album or a long text in pieces.
 * @param handle handles an update from its beginning
 */
export function createRelayFeature(
  deps: FeatureDependencies,
  handle: (update: Update) => Promise<void>,
): MiddlewareFn<PomichContext> {
  const { useCases, clock, conversationStorage } = deps;
  const { writing } = conversationStorage;
  const asked = createAskedStore(writing, clock);
  const whom = createWhom(deps, asked);
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

  async function write(ctx: PomichContext, message: Message, to: Addressee): Promise<void> {
    const passable = contentOf(message);
    if (!passable) return void (await ctx.say(ctx.t("relay-kind")));
    const written = { from: ctx.person.id, messageId: message.message_id, ...passable };
    if ("toAll" in to) return writeToAll(ctx, message, to.toAll, written);
    const id = to.pair;
    const passed = await useCases.relay.write({ proposalId: id, ...written });
    if (!passed.ok) return refuse(ctx, message, passed.code);
    await react(ctx, message, "👌");
    await goOn(ctx, id, passed.value, message.is_topic_message === true);
  }

  /** The same for everybody who comes to a request: plain words go to all of them from now on. */
  async function writeToAll(
    ctx: PomichContext,
    message: Message,
    listing: ListingId,
    written: Omit<Written, "proposalId">,
  ): Promise<void> {
    const passed = await useCases.relay.writeToAll({ listingId: listing, ...written });
    if (!passed.ok) return refuse(ctx, message, passed.code);
    await react(ctx, message, "👌");
    const now = clock.now().getTime();
    const before = await writing.read(chatOf(ctx));
    const isSame = before?.toAll === listing && before.until > now;
    await asked.turnTo(chatOf(ctx), toAllOf(listing, now, isSame ? before.since : now));
    const { count, later } = passed.value;
    if (!isSame) await ctx.show(writingScreen(ctx, ctx.t("relay-all-passed", { count })));
    if (later > 0) await ctx.say(ctx.t("relay-all-later", { later, count }));
  }

  const toAllOf = (listing: ListingId, now: number, since: number) => ({
    ...NOT_WRITING,
    toAll: listing,
    since,
    until: now + WRITING_MS,
  });

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

  async function refuse(ctx: PomichContext, message: Message, code: keyof typeof REFUSALS): Promise<void> {
    await stop(ctx);
    await ctx.reply(html`${ctx.plain(REFUSALS[code])}`.toString(), {
      ...TEXT_OPTIONS,
      ...replyingTo(message),
    });
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
    const to = await whom.surely(ctx, message);
    if (to) return write(ctx, message, to);
    // A later piece of what was for nobody: only photos of an album count, for the step that gathers them.
    if (ctx.continued) return message.photo ? next() : undefined;
    const partners = await whom.perhaps(ctx);
    return partners.length > 0 ? whom.ask(ctx, message, partners) : next();
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

  relay.callbackQuery([forWhomButton.pattern, forAllButton.pattern], async (ctx, next) => {
    const { proposal = "" } = forWhomButton.unpack(ctx.callbackQuery.data) ?? {};
    const { listing = "" } = forAllButton.unpack(ctx.callbackQuery.data) ?? {};
    const question = ctx.callbackQuery.message;
    const waits = (await asked.ofChat(chatOf(ctx))).find((one) => one.question === question?.message_id);
    const original = question && "reply_to_message" in question ? question.reply_to_message : undefined;
    const messages = waits?.messages ?? (original ? [original] : []);
    if (!question || messages.length === 0) return ctx.alert(ctx.plain("relay-again-alert"));
    await ctx.toast();
    await remove(ctx.api, ctx.person.id, question.message_id);
    const to = ID_PATTERN.test(listing)
      ? { toAll: listingId(listing) }
      : ID_PATTERN.test(proposal) && { pair: proposalId(proposal) };
    if (to) for (const message of messages) await write(ctx, message, to);
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

  relay.callbackQuery(writeToAllButton.pattern, async (ctx) => {
    const { listing = "" } = writeToAllButton.unpack(ctx.callbackQuery.data) ?? {};
    const groups = await useCases.relay.groups(ctx.person.id);
    const group = groups.find(({ request }) => request.id === listing);
    if (!group) return ctx.alert(ctx.plain("relay-nobody-comes-alert"));
    await ctx.toast();
    await ctx.conversation.exitAll();
    const now = clock.now().getTime();
    await asked.turnTo(chatOf(ctx), toAllOf(group.request.id, now, now));
    await ctx.show(writingScreen(ctx, ctx.t("relay-all-writing", { count: group.count })));
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
