import type { Message } from "grammy/types";
import type { Clock } from "../../../app/core/index.ts";
import type { Asked, ChatStore, Writing } from "../../context.ts";

/** So long what somebody sent waits for their answer to whom it is for, and so many of it. */
const ASKED_MS = 24 * 3_600_000;
const MAX_ASKED = 5;

/** Of somebody who writes to nobody. */
export const NOT_WRITING: Writing = { proposalId: "", since: 0, until: 0 };

/** What waits in each chat for an answer to whom it is for, with all its pieces, and as edited meanwhile. */
export interface AskedStore {
  ofChat(chat: string): Promise<readonly Asked[]>;
  add(chat: string, question: number, message: Message): Promise<void>;
  /** Adds a later photo of an album, or piece of a text. @returns false when it is a piece of nothing that waits */
  addPiece(chat: string, message: Message): Promise<boolean>;
  /** Puts an edited message in the place of what waits. @returns false when it does not wait */
  edit(chat: string, message: Message): Promise<boolean>;
  remove(chat: string, question: number): Promise<void>;
  /** Stores whom the person writes to from now on, or nobody; what waits stays. */
  turnTo(chat: string, state?: Omit<Writing, "asked">): Promise<void>;
}

export function createAskedStore(writing: ChatStore<Writing>, clock: Clock): AskedStore {
  const waitingIn = (state: Writing | undefined): readonly Asked[] =>
    (state?.asked ?? []).filter(({ at }) => at > clock.now().getTime() - ASKED_MS);

  async function store(chat: string, state: Omit<Writing, "asked">, asked: readonly Asked[]): Promise<void> {
    if (asked.length > 0) await writing.write(chat, { ...state, asked });
    else if (state.until > 0) await writing.write(chat, state);
    else if (await writing.read(chat)) await writing.delete(chat);
  }

  /** Changes what waits, and leaves whom the person writes to as it is. */
  async function change(
    chat: string,
    to: (before: readonly Asked[]) => readonly Asked[] | undefined,
  ): Promise<boolean> {
    const state = await writing.read(chat);
    const { asked: _before, ...rest } = state ?? NOT_WRITING;
    const after = to(waitingIn(state));
    if (after) await store(chat, rest, after);
    return after !== undefined;
  }

  return {
    ofChat: async (chat) => waitingIn(await writing.read(chat)),
    async add(chat, question, message) {
      const one = { question, messages: [bare(message)], at: clock.now().getTime() };
      await change(chat, (before) =>
        [...before.filter(({ messages }) => !isIn(messages, message)), one].slice(-MAX_ASKED),
      );
    },
    addPiece: (chat, message) =>
      change(chat, (before) => {
        const newest = before.at(-1);
        if (!newest || !isPieceOf(newest, message)) return undefined;
        if (isIn(newest.messages, message)) return before;
        return [...before.slice(0, -1), { ...newest, messages: [...newest.messages, bare(message)] }];
      }),
    edit: (chat, message) =>
      change(chat, (before) => {
        if (!before.some(({ messages }) => isIn(messages, message))) return undefined;
        const edited = bare(message);
        return before.map((one) => ({
          ...one,
          messages: one.messages.map((each) => (each.message_id === edited.message_id ? edited : each)),
        }));
      }),
    async remove(chat, question) {
      await change(chat, (before) => before.filter((one) => one.question !== question));
    },
    async turnTo(chat, state = NOT_WRITING) {
      await store(chat, state, waitingIn(await writing.read(chat)));
    },
  };
}

const isIn = (messages: readonly Message[], { message_id }: Message): boolean =>
  messages.some((one) => one.message_id === message_id);

function isPieceOf({ messages }: Asked, message: Message): boolean {
  const before = messages.at(-1);
  return message.media_group_id === undefined
    ? before?.text !== undefined
    : before?.media_group_id === message.media_group_id;
}

/** A message without what it replies to, which may be long. */
const bare = ({ reply_to_message: _other, ...message }: Message): Message => message;
