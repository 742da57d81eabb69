import { once } from "node:events";
import type { Document } from "mongodb";
import type { Language } from "../../src/domain/shared/language.ts";
import type { CallbackAnswer, InlineAnswer, MessageView } from "../../src/playground/index.ts";
import { contactsOf, WALKERS, type Walker } from "./cast.ts";
import type { House } from "./house.ts";
import type { Done } from "./deeds.ts";
import { faultsOfOrganisations, hasTaken } from "./organisation-watch.ts";
import { TROUBLE_KINDS } from "../../src/observability/troubles.ts";
import { foreignLine, rawness } from "./tongues.ts";
import { isTroubled } from "./upheavals.ts";

/** Refusals that are a fact of life, each with where the product says so; any other is a defect. */
const HARMLESS: readonly { readonly method: RegExp; readonly says: RegExp }[] = [
  // Somebody blocked the bot while it had something to tell them: outbox, error boundary.
  { method: /^(?:send|edit)/, says: /^Forbidden: bot was blocked by the user$/ },
  // A repeated press wants what is there already: `harmless` in the bot's context.
  { method: /^editMessage/, says: /message is not modified/ },
  { method: /^answer(?:Callback|Inline)Query$/, says: /query is too old/ },
  // A question that Telegram lets nobody delete after two days only loses its buttons, and one may be gone: `remove`. Photos
  // of a case stay in a group that has kept the bot out until then.
  { method: /^deleteMessage$/, says: /message can't be deleted|message to delete not found/ },
  // A page whose message is gone is sent anew: `editInto`.
  { method: /^editMessageText$/, says: /message to edit not found|message can't be edited/ },
  // A case goes to the group itself where the bot may open no topic, and its topic may be gone or closed already: `topics.ts`.
  { method: /^createForumTopic$/, says: /not enough rights to create a topic|the chat is not a forum/ },
  { method: /^closeForumTopic$/, says: /TOPIC_ID_INVALID|TOPIC_NOT_MODIFIED|the chat is not a/ },
];

/** What a group refuses to a bot that may not write there, has been put out, or looks for what is gone. */
const OF_A_GROUP =
  /not enough rights|need administrator rights|CHAT_RESTRICTED|CHAT_WRITE_FORBIDDEN|CHAT_ADMIN_REQUIRED|TOPIC_CLOSED|bot was kicked|bot is not a member|group chat was upgraded/;
/** A bot is told nothing of a topic that is deleted. */
const OF_A_TOPIC = /message thread not found|message to be replied not found/;

/** What the log says of a card whose photos a group refuses: the card is sent without them. */
const SUBSTITUTED = "Telegram refused a message: its substitute is sent";

/** What the log tells the operator of such a group. */
const TOLD = [TROUBLE_KINDS["chat-refuses"].what, TROUBLE_KINDS["moderation-chat"].what];

/** The defects that say that somebody got no answer. */
export const SILENCE = ["no word to it", "not answered"];

/** Everything the bot put before people since the watch looked last. */
export interface Watch {
  /** What went wrong with an event, in words; nothing when all is well. @param before what the walker read until then */
  after(walker: Walker, chat: number, done: Done, before: Language): Promise<readonly string[]>;
}

/** Messages that wait for the end of quiet hours keep the language they were written in. */
const NIGHT_MS = 24 * 3_600_000;
/** After a longer pause they may have come. */
const WAIT_MS = 5 * 60_000;

interface Shown {
  readonly chat: number;
  readonly texts: readonly string[];
}

const textsOf = ({ text, caption, inlineKeyboard = [] }: MessageView): string[] => [
  ...(text === undefined ? [] : [text]),
  ...(caption === undefined ? [] : [caption]),
  ...inlineKeyboard.flat().map((key) => key.text),
];

const answerTexts = (answer: CallbackAnswer | InlineAnswer): string[] =>
  "results" in answer
    ? answer.results.flatMap(({ title, description = "", text }) => [title, description, text])
    : [answer.text ?? ""];

/** @param languages what everybody reads now */
export function createWatch(house: House, languages: ReadonlyMap<number, Language>): Watch {
  const { standIn } = house.telegram;
  const shown: Shown[] = [];
  let seenRefusals = 0;
  let seenLines = 0;
  let seenUnsayable = 0;
  /** Groups that were in trouble when the watch looked last. */
  let before = new Set<number>();
  /** When somebody last read a language. */
  const read = new Map<number, Map<Language, number>>();
  let looked = house.now().getTime();
  /** What a message said before: what stays of it is not said anew. */
  const known = new Map<string, readonly string[]>();
  /** Lines of people's own, who may type words of ours, too: they are shown as written. */
  const typed = new Set<string>();
  standIn.onChange((event) => {
    if (event.type !== "message") return;
    if (event.message.from !== "bot") {
      for (const line of (event.message.text ?? "").split("\n")) typed.add(line.trim());
      // The thumb below what was passed on is the answer to it.
      if (event.message.reactions?.length) shown.push({ chat: event.message.chatId, texts: [] });
      return;
    }
    const { chatId: chat, messageId, deleted } = event.message;
    const key = `${String(chat)} ${String(messageId)}`;
    const texts = deleted ? [] : textsOf(event.message);
    const before = known.get(key) ?? [];
    known.set(key, texts);
    shown.push({ chat, texts: texts.filter((text) => !before.includes(text)) });
  });

  /** Groups that are in trouble now or were a moment ago: there a refusal is to be expected. */
  function troubled(): ReadonlySet<number> {
    const now = new Set(
      Object.values(standIn.world.state.chats)
        .filter((chat) => chat.type !== "private" && isTroubled(chat))
        .map(({ id }) => id),
    );
    const both = new Set([...before, ...now]);
    before = now;
    return both;
  }

  function refused(groups: ReadonlySet<number>): string[] {
    const { refused: all } = standIn.calls;
    const fresh = all.slice(seenRefusals);
    // A thousand are kept; nobody needs the old ones.
    standIn.calls.clear();
    seenRefusals = 0;
    return fresh
      .filter(
        ({ method, description, params }) =>
          !HARMLESS.some((one) => one.method.test(method) && one.says.test(description)) &&
          !(OF_A_GROUP.test(description) && groups.has(Number(params["chat_id"]))) &&
          !(OF_A_TOPIC.test(description) && Number(params["chat_id"]) < 0),
      )
      .map(
        ({ method, description, params }) =>
          `${method} refused: ${description} ${JSON.stringify(params).slice(0, 300)}`,
      );
  }

  function logged(): string[] {
    const fresh = house.log.lines.slice(seenLines);
    seenLines = house.log.lines.length;
    const unsayable = house.unsayable.slice(seenUnsayable);
    seenUnsayable = house.unsayable.length;
    return [
      ...fresh
        .filter(({ level, message }) => level !== "info" && !TOLD.some((one) => message.startsWith(one)))
        .filter(({ message, fields }) => !(message === SUBSTITUTED && OF_A_GROUP.test(inWords(fields))))
        .map(({ level, message, fields }) => `${level}: ${message} ${inWords(fields)}`),
      ...unsayable.map(({ message }) => `not put into words: ${message}`),
    ];
  }

  /** Whoever shares their contact with somebody may write it to them. */
  async function shares(owner: number, reader: number): Promise<boolean> {
    const shared = [
      { helperId: owner, seekerId: reader, "shares.offer": true },
      { helperId: reader, seekerId: owner, "shares.request": true },
    ];
    const proposals = house.store.connection.collection("proposals");
    return (await proposals.countDocuments({ status: "introduced", $or: shared })) > 0;
  }

  /** Of people who were introduced, each may know the other's contact. */
  const haveMet = async (a: number, b: number): Promise<boolean> => {
    const pair: Document = { status: "introduced", helperId: { $in: [a, b] }, seekerId: { $in: [a, b] } };
    return (await house.store.connection.collection("proposals").countDocuments(pair)) > 0;
  };

  async function leaks({ chat, texts }: Shown): Promise<string[]> {
    const all = texts.join("\n");
    const digits = all.replace(/\D/g, "");
    const found: string[] = [];
    for (const other of WALKERS.filter(({ id }) => id !== chat)) {
      for (const contact of contactsOf(other)) {
        const number = contact.replace(/\D/g, "");
        const isShown = contact.startsWith("+")
          ? digits.includes(number)
          : all.includes(contact.replace(/^.*\/\/t.me\//, ""));
        if (isShown && (chat < 0 || !(await shares(other.id, chat))))
          found.push(`${contact} of ${String(other.id)} shown in ${String(chat)}: ${all.slice(0, 300)}`);
      }
      const known =
        all.includes(`walker_${String(other.id)}`) || digits.includes(`49157000000${String(other.id)}`);
      const mayKnow = async (): Promise<boolean> =>
        chat > 0 && ((await haveMet(chat, other.id)) || (await hasTaken(house, chat, other.id)));
      if (known && !(await mayKnow()))
        found.push(`the contact of ${String(other.id)} shown in ${String(chat)}: ${all.slice(0, 300)}`);
    }
    return found;
  }

  /** What somebody may be told in: what they read now, and what they read when a message for them began to wait. */
  function readBy(reader: number, hasWaited: boolean): Language[] {
    const when = read.get(reader) ?? new Map<Language, number>();
    const since = house.now().getTime() - (hasWaited ? NIGHT_MS : 0);
    return [...when].filter(([, last]) => last >= since).map(([language]) => language);
  }

  function unfit({ chat, texts }: Shown, languages: readonly Language[]): string[] {
    const found = texts.flatMap((written) => {
      // As somebody typed it, also where the line goes on with words of ours.
      const text = [...typed].reduce(
        (rest, line) => (line.includes("{") ? rest.replaceAll(line, "") : rest),
        written,
      );
      const raw = rawness(text);
      return raw === undefined ? [] : [`“${raw}” in ${text.slice(0, 300)}`];
    });
    const reader = WALKERS.find(({ id }) => id === chat);
    for (const text of reader ? texts : []) {
      const foreign = foreignLine(text, languages);
      if (foreign !== undefined && !typed.has(foreign.trim()))
        found.push(`“${foreign}” said to ${String(chat)}, who reads ${languages.join(" or ")}`);
    }
    return found;
  }

  return {
    async after(walker, chat, done, language) {
      const seen = shown.splice(0);
      const now = house.now().getTime();
      const hasWaited = now - looked > WAIT_MS;
      looked = now;
      for (const [id, one] of languages) read.set(id, (read.get(id) ?? new Map()).set(one, now));
      const groups = troubled();
      const found = [...refused(groups), ...logged()];
      if (done.owesWord && !seen.some((one) => one.chat === chat) && !groups.has(chat))
        found.push("no word to it");
      found.push(...(await faultsOfOrganisations(house, seen)));
      const said = await answersTo(done);
      found.push(...said.silent);
      seen.push({ chat: walker.id, texts: said.texts });
      for (const one of seen) {
        if (one.texts.length === 0) continue;
        const isOwn = one.chat === walker.id;
        const languages = [...(isOwn ? [language] : []), ...readBy(one.chat, !isOwn || hasWaited)];
        found.push(...(await leaks(one)), ...unfit(one, [...new Set(languages)]));
      }
      return found;
    },
  };
}

/** The product is at rest: an answer is on its way by now, or never comes. */
const ANSWER_MS = 5_000;

/** What came back. */
async function answersTo({ presses = [], query }: Done) {
  const texts: string[] = [];
  const silent: string[] = [];
  for (const promise of [...presses, ...(query ? [query] : [])]) {
    const late = AbortSignal.timeout(ANSWER_MS);
    const answer = await Promise.race([promise, once(late, "abort").then(() => undefined)]).catch(
      () => "refused" as const,
    );
    if (answer === undefined || (answer !== "refused" && !answer.answered)) silent.push("not answered");
    else if (answer !== "refused") texts.push(...answerTexts(answer).filter((text) => text !== ""));
  }
  return { texts, silent };
}

const inWords = (fields: object): string =>
  JSON.stringify(fields, (_key, value: unknown) =>
    value instanceof Error ? `${value.message} ${value.stack ?? ""}` : value,
  ).slice(0, 2_000);
