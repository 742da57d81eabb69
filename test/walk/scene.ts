import { currentStep, type Draft, type Step } from "../../src/domain/listing/draft.ts";
import { draftId, personId } from "../../src/domain/shared/ids.ts";
import type { Language } from "../../src/domain/shared/language.ts";
import { stepButton } from "../../src/bot/buttons/wizard.ts";
import type { StoredMessage } from "../../src/playground/world/content.ts";
import type { Circumstances } from "../support/answers.ts";
import { LEIPZIG, type Walker } from "./cast.ts";
import type { Dice } from "./dice.ts";
import type { House } from "./house.ts";
import { vocabulary } from "../support/vocabulary.ts";

/** A button somebody can press: one that shows, or one that once did. */
export interface Key {
  readonly messageId: number;
  readonly data: string;
  readonly text: string;
}

/** The wizard's question that somebody has in front of them. */
export interface Question {
  readonly draft: Draft;
  readonly step: Step;
  readonly keys: readonly Key[];
}

/** What one person sees in one chat, and the luck they have there. */
export interface Scene {
  readonly house: House;
  readonly walker: Walker;
  readonly chat: number;
  readonly dice: Dice;
  readonly language: Language;
  readonly blocked: boolean;
  readonly started: boolean;
  /** Buttons that show, message by message, the newest message last. */
  readonly shown: readonly (readonly Key[])[];
  readonly question: Question | undefined;
  readonly circumstances: Circumstances | undefined;
}

/** Messages looked back at, and how many of them are seen that have buttons. */
const RECENT = 300;
const IN_SIGHT = 12;

/** The bot's messages that have buttons, the newest last. */
function newest(messages: readonly StoredMessage[]): readonly StoredMessage[] {
  const found: StoredMessage[] = [];
  for (const message of messages.slice(-RECENT).reverse()) {
    const pressable = message.keyboard?.flat().some((key) => "callback_data" in key) ?? false;
    if (message.from === "bot" && !message.deleted && pressable) found.unshift(message);
    if (found.length === IN_SIGHT) break;
  }
  return found;
}

/** The button's kind: the letters its data begins with. */
export const kindOf = ({ data }: Pick<Key, "data">): string => data.split(":", 1)[0] ?? "";

/** What a wizard's button says it does: an option, or a word that begins with an underscore. */
export const valueOf = ({ data }: Pick<Key, "data">): string => stepButton.unpack(data)?.value ?? "";

/** What somebody reads. Of those who have not agreed to anything only the running product knows what they chose. */
export async function languageOf({ engine }: House, { id, name, language }: Walker): Promise<Language> {
  const { people } = engine.useCases;
  const known = await people.find(personId(id));
  return (
    known?.language ??
    (await people.meet({ id: personId(id), firstName: name, languageTag: language })).language
  );
}

/** Everything a walker has in front of them. */
export async function lookAround(
  house: House,
  walker: Walker,
  chat: number,
  language: Language,
  dice: Dice,
): Promise<Scene> {
  const { world } = house.telegram.standIn;
  const person = world.person(walker.id);
  const shown = newest(world.messages(chat)).map(({ messageId, keyboard = [] }) =>
    keyboard
      .flat()
      .flatMap((key) =>
        "callback_data" in key ? [{ messageId, text: key.text, data: key.callback_data }] : [],
      ),
  );
  const question = chat === walker.id ? await questionIn(house, shown.at(-1) ?? []) : undefined;
  return {
    house,
    walker,
    chat,
    dice,
    language,
    blocked: person?.blockedBot ?? false,
    started: person?.started ?? false,
    shown,
    question,
    circumstances: question && (await circumstancesOf(house, question.draft, language)),
  };
}

async function questionIn({ engine }: House, keys: readonly Key[]): Promise<Question | undefined> {
  const id = keys.map(({ data }) => stepButton.unpack(data)?.draft).find((draft) => draft !== undefined);
  const { drafts, catalogue } = engine.useCases;
  const draft = id === undefined ? undefined : await drafts.find(draftId(id));
  return draft && { draft, step: currentStep(catalogue, draft), keys };
}

async function circumstancesOf(house: House, draft: Draft, language: Language): Promise<Circumstances> {
  const { catalogue, communities, mask } = house.engine.useCases;
  const today = house.now().toISOString().slice(0, 10);
  return {
    i18n: house.i18n,
    language,
    catalogue,
    mask,
    vocabulary,
    draft,
    communities: await communities.all(),
    today,
  };
}

/** Any button that ever was on a message that is still there. */
export function everShown({ house, chat, dice }: Scene): Key | undefined {
  const messages = house.telegram.standIn.world
    .messages(chat)
    .filter(({ deleted, everPressable }) => !deleted && everPressable.length > 0);
  if (messages.length === 0) return undefined;
  const { messageId, everPressable } = dice.one(messages);
  return { messageId, data: dice.one(everPressable), text: "(some time)" };
}

/** One of the groups that somebody is in. */
export function groupOf({ telegram }: House, { id }: Walker, dice: Dice): number | undefined {
  const groups = Object.values(telegram.standIn.world.state.chats)
    .filter(
      ({ type, members, migratedTo }) =>
        type !== "private" && migratedTo === undefined && members.includes(id),
    )
    .map((chat) => chat.id);
  return groups.length === 0 ? undefined : dice.weighed(groups, (group) => (group === LEIPZIG ? 4 : 1));
}
