import { otherKind, type ListingKind } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Person } from "../../domain/person/person.ts";
import type { ProposalId } from "../../domain/shared/ids.ts";
import { captioned, toPerson, type OutboxMessage, type Render } from "../core/index.ts";
import { relayKey, type RelayNotice } from "./notices.ts";
import { topicOf } from "./topics.ts";
import type { RelayContent } from "./ports.ts";

/** A message on its way from one side to the other. */
export interface Letter {
  readonly proposalId: ProposalId;
  readonly side: ListingKind;
  readonly from: Person;
  readonly to: Person;
  /** The reader's own listing. */
  readonly mine: Listing;
  readonly messageId: number;
  readonly content: RelayContent;
  /** Whether the reader is in the middle of this talk. */
  readonly isTalking: boolean;
  /** True if everybody who comes to the writer's request gets it. */
  readonly toAll?: true;
}

type Texts = Render<RelayNotice>;

/** UTF-16 units of a part of a text: a message takes 4,096, and its header needs some of them. */
const PART = 3_500;
/** A caption takes 1,024. */
const CAPTION = 700;

/** A text in parts, cut at the last space or line break where there is one. */
export function partsOf(text: string, room = PART): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const space = rest.slice(0, room).search(/\s\S*$/);
    const end = space > room / 2 ? space : room - (isHighSurrogate(rest.charCodeAt(room - 1)) ? 1 : 0);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

const textOf = (content: RelayContent): string => (content.kind === "location" ? "" : content.text);

function notice(
  { proposalId, from, mine, content, toAll }: Letter,
  text: string,
): Extract<RelayNotice, { readonly kind: "relayed" }> {
  const medium = content.kind;
  return {
    kind: "relayed",
    proposalId,
    firstName: from.firstName,
    mine,
    medium,
    text,
    ...(toAll && { toAll }),
  };
}

const keyOf = ({ proposalId, side, messageId }: Letter, part = 0): string =>
  relayKey.message(proposalId, side, messageId, part);

/**
 * The messages that bring a letter: the first has its effect key, the rest of a long text follows.
 * @param correction the effect key of a correction that stands for itself
 */
export function messages(
  render: Texts,
  letter: Letter,
  group: string,
  correction?: string,
): readonly OutboxMessage[] {
  const { to, content, isTalking } = letter;
  const key = (part: number): string =>
    correction === undefined ? keyOf(letter, part) : `${correction}:${String(part)}`;
  const isMedia = content.kind === "photo" || content.kind === "voice";
  const [first = "", ...more] = partsOf(textOf(content), isMedia ? CAPTION : PART);
  const inTalk = isTalking ? { asked: true as const } : {};
  const { proposalId: id, side, from, mine } = letter;
  const topic = topicOf(render, { id, side: otherKind(side), to, firstName: from.firstName, mine });
  const say = (text: string, part: number): OutboxMessage => ({
    ...toPerson(render, to, key(part), {
      ...notice(letter, text),
      ...(correction !== undefined && { corrected: true as const }),
    }),
    ...inTalk,
    group,
    topic,
  });
  const message = say(first, 0);
  const rest = more.flatMap((text) => partsOf(text)).map((text, index) => say(text, index + 1));
  if (isMedia) {
    const payload = { ...captioned(message.payload), [content.kind]: content.fileId };
    const method = content.kind === "photo" ? "sendPhoto" : "sendVoice";
    return [{ ...message, method, payload }, ...rest];
  }
  if (content.kind === "location") {
    const { lat: latitude, lon: longitude } = content.point;
    return [message, { ...message, key: key(1), method: "sendLocation", payload: { latitude, longitude } }];
  }
  return [message, ...rest];
}

/**
 * Puts a corrected text in the place of the first message. Brings it anew where the text was or is too long for one, and where
 * it has another photo, or one that it did not have.
 */
export function corrections(
  render: Texts,
  letter: Letter,
  before: RelayContent,
  editedAt: number,
  group: string,
): readonly OutboxMessage[] {
  const { proposalId, side, to, content, messageId } = letter;
  const isText = content.kind === "text";
  const room = isText ? PART : CAPTION;
  const text = textOf(content);
  const key = relayKey.corrected(proposalId, side, messageId, editedAt);
  if (
    before.kind === content.kind &&
    !isOtherFile(before, content) &&
    text.length <= room &&
    textOf(before).length <= room
  ) {
    const edit = toPerson(render, to, key, notice(letter, text));
    return [
      {
        ...edit,
        group,
        method: isText ? "editMessageText" : "editMessageCaption",
        payload: isText ? edit.payload : captioned(edit.payload),
        target: keyOf(letter),
        slot: keyOf(letter),
      },
    ];
  }
  return messages(render, letter, group, key);
}

/** Whether two contents are of different files; false where Telegram has not said. */
function isOtherFile(one: RelayContent, other: RelayContent): boolean {
  const [before, after] = [one, other].map((each) => ("unique" in each ? each.unique : undefined));
  return before !== undefined && after !== undefined && before !== after;
}
