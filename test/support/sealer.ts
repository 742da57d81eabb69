import { createSealer } from "../../src/adapters/crypto/index.ts";
import { openJson } from "../../src/adapters/mongo/sealed.ts";

/** The key that tests seal with. */
export const TEST_KEY = Buffer.alloc(32, 7);

export const sealer = createSealer(TEST_KEY);

interface Payload {
  readonly text?: string;
  readonly caption?: string;
  readonly document?: { readonly name: string; readonly content: string };
  readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly { readonly text: string }[])[] };
}

/** The payload of a message that is still owed; what has been sent has none. */
export const payloadOf = ({ content }: { readonly content?: string }): Payload =>
  content === undefined ? {} : (openJson(sealer, content) as { readonly payload: Payload }).payload;
