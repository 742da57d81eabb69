import type { Message } from "grammy/types";
import type { Partner } from "../../../app/relay/index.ts";
import {
  ID_PATTERN,
  listingId,
  proposalId,
  type ListingId,
  type ProposalId,
} from "../../../domain/shared/ids.ts";
import { forAllButton, forWhomButton, writeButton } from "../../buttons/introductions.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { shorten } from "../../render/fit.ts";
import { shownName } from "../../render/names.ts";
import { screen, tap, TEXT_OPTIONS } from "../../screen.ts";
import type { AskedStore } from "./asked.ts";

/** Words that come later than this after somebody wrote to them are taken for something else. */
const HEARD_MS = 24 * 3_600_000;
/** People that a question names, and characters of a name on a button. */
const MAX_PARTNERS = 30;
const MAX_NAME = 20;
const NOBODY = "nobody";

/** Whom a message is for: the other side of an introduction, or everybody who comes to a request. */
export type Addressee = { readonly pair: ProposalId } | { readonly toAll: ListingId };

/** Finds out whom a message is for. */
export interface Whom {
  /** Whom it is surely for. */
  surely(ctx: PomichContext, message: Message): Promise<Addressee | undefined>;
  /** Whom it may be for, though the person has not said so; whoever wrote last first. */
  perhaps(ctx: PomichContext): Promise<readonly Partner[]>;
  /** Asks which of them it is for. */
  ask(ctx: PomichContext, message: Message, partners: readonly Partner[]): Promise<void>;
}

export function createWhom(
  { useCases, i18n, clock, conversationStorage }: FeatureDependencies,
  asked: AskedStore,
): Whom {
  const { writing } = conversationStorage;
  const { catalogue } = useCases;
  const chatOf = (ctx: PomichContext): string => String(ctx.person.id);
  const nameOf = (ctx: PomichContext, firstName: string): string =>
    shownName(firstName, ctx.plain("introduction-somebody"));

  async function surely(ctx: PomichContext, message: Message): Promise<Addressee | undefined> {
    const replied = introductionIn(message.reply_to_message);
    if (replied) return { pair: replied };
    if (message.is_topic_message && message.message_thread_id !== undefined) {
      const there = await useCases.relay.inTopic(ctx.person.id, message.message_thread_id);
      if (there) return { pair: there };
    }
    const now = await writing.read(chatOf(ctx));
    if (!now || now.report || now.organisation || now.until <= clock.now().getTime()) return undefined;
    const to =
      now.toAll === undefined ? { pair: proposalId(now.proposalId) } : { toAll: listingId(now.toAll) };
    // The first photo of an album, or piece of a long text, went there.
    if (ctx.continued) return to;
    const heard = await useCases.relay.lastHeard(ctx.person.id);
    const isOther = heard && heard.proposalId !== now.proposalId && heard.at.getTime() > now.since;
    return isOther ? undefined : to;
  }

  async function perhaps(ctx: PomichContext): Promise<readonly Partner[]> {
    const { id: person } = ctx.person;
    const isInWizard = Object.keys(ctx.conversation.active()).length > 0;
    // Most people outside a wizard have nobody to write to, and most in one have heard from nobody: that is asked first.
    const known = isInWizard ? undefined : await useCases.relay.partners(person);
    if (known?.length === 0) return [];
    const heard = await useCases.relay.lastHeard(person);
    const since = clock.now().getTime() - HEARD_MS;
    if (isInWizard) {
      const [draft] = await useCases.drafts.ofAuthor(person);
      const asked = Math.max(since, draft?.updatedAt.getTime() ?? 0);
      if (!heard || heard.at.getTime() <= asked) return [];
    } else if (heard && heard.at.getTime() <= since) return [];
    const partners = known ?? (await useCases.relay.partners(person));
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
    const groups = (await useCases.relay.groups(ctx.person.id)).map(({ request, count }) => {
      const emoji = catalogue.find(request.category)?.emoji ?? "•";
      const caption = `${ctx.plain("relay-all-button")} · ${emoji} ${String(count)}`;
      return [tap(caption, forAllButton.pack({ listing: request.id }))];
    });
    const question = screen(ctx.t("relay-for-whom"), [
      ...rows,
      ...groups,
      [tap(ctx.plain("relay-nobody-button"), forWhomButton.pack({ proposal: NOBODY }))],
    ]);
    const { message_id } = await ctx.reply(question.text, {
      ...TEXT_OPTIONS,
      reply_markup: question.keyboard,
      ...replyingTo(message),
    });
    await asked.add(chatOf(ctx), message_id, message);
  }

  return { surely, perhaps, ask };
}

export const replyingTo = ({ message_id }: Message) => ({
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
