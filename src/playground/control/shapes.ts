import { z } from "zod";
import type { OtherKind } from "../acts.ts";
import { OTHER_KINDS } from "../world/other-kinds.ts";
import { ADMIN_RIGHTS, PERMISSIONS } from "../world/rights.ts";

/** What the routes take; {@link file://../protocol.ts} is the contract they check. */
const username = z.string().regex(/^[a-z]\w{3,31}$/i);
const name = z.string().trim().min(1).max(64);
const words = z.string().max(100_000);
const point = z.strictObject({ latitude: z.number(), longitude: z.number() });

export const newPerson = z
  .strictObject({
    firstName: name,
    lastName: name.optional(),
    username: username.optional(),
    language: z.string().regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i),
  })
  .transform((person) => withoutUndefined(person));

export const newMessage = z
  .strictObject({
    chatId: z.int(),
    threadId: z.int().optional(),
    text: words.optional(),
    replyTo: z.int().optional(),
    photos: z.array(z.string()).optional(),
    document: z.strictObject({ name: z.string().min(1).max(255), base64: z.string() }).optional(),
    caption: words.optional(),
    location: point
      .extend({ livePeriod: z.int().min(1).optional(), accuracy: z.number().min(0).optional() })
      .transform((location) => withoutUndefined(location))
      .optional(),
    contact: z.boolean().optional(),
    sticker: z.boolean().optional(),
    voice: z.boolean().optional(),
    other: z.enum(Object.keys(OTHER_KINDS) as OtherKind[]).optional(),
    forwarded: z
      .discriminatedUnion("type", [
        z.strictObject({ type: z.literal("user"), personId: z.int() }),
        z.strictObject({ type: z.literal("hidden_user"), name }),
        z.strictObject({ type: z.literal("channel"), title: name }),
      ])
      .optional(),
    as: z.enum(["group", "channel", "linkedChannel"]).optional(),
  })
  .transform((message) => withoutUndefined(message));

export const editMessage = z.strictObject({ chatId: z.int(), messageId: z.int(), text: words });
export const press = z
  .strictObject({
    chatId: z.int(),
    messageId: z.int(),
    data: z.string(),
    inaccessible: z.boolean().optional(),
  })
  .transform((pressed) => withoutUndefined(pressed));
export const moveLocation = z
  .strictObject({
    chatId: z.int(),
    messageId: z.int(),
    location: point.optional(),
    stop: z.boolean().optional(),
  })
  .transform((move) => withoutUndefined(move));
export const inlineQuery = z.strictObject({ query: z.string() });
export const inlineChoice = z.strictObject({ chatId: z.int(), resultId: z.string() });
export const block = z.strictObject({ blocked: z.boolean() });
export const membership = z
  .strictObject({
    chatId: z.int(),
    member: z.boolean(),
    admin: z.boolean().optional(),
    muted: z.boolean().optional(),
  })
  .transform((wish) => withoutUndefined(wish));

export const deletion = z.strictObject({ chatId: z.int(), messageIds: z.array(z.int()).max(100) });
export const newGroup = z
  .strictObject({
    title: z.string().trim().min(1).max(128),
    type: z.enum(["group", "supergroup"]).optional(),
    forum: z.boolean().optional(),
    members: z.array(z.int()).optional(),
    bot: z.enum(["administrator", "member", "left"]).optional(),
  })
  .transform((group) => withoutUndefined(group));
export const botStanding = z
  .strictObject({
    chatId: z.int(),
    status: z.enum(["administrator", "member", "restricted", "kicked"]),
    rights: z.array(z.enum(ADMIN_RIGHTS)).optional(),
    denied: z.array(z.enum(PERMISSIONS)).optional(),
  })
  .transform((standing) => withoutUndefined(standing));
export const groupChange = z
  .strictObject({
    username: username.nullable().optional(),
    forum: z.boolean().optional(),
    membersHidden: z.boolean().optional(),
    denied: z.array(z.enum(PERMISSIONS)).optional(),
    writeBan: z.enum(["CHAT_RESTRICTED", "CHAT_WRITE_FORBIDDEN"]).nullable().optional(),
  })
  .transform((change) => withoutUndefined(change));
export const newTopic = z.strictObject({ chatId: z.int(), name: z.string().trim().min(1).max(128) });
export const topicAct = z.strictObject({
  chatId: z.int(),
  threadId: z.int(),
  act: z.enum(["close", "reopen", "delete"]),
});

/** A type whose optional fields are absent rather than undefined. */
type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutUndefined<T extends object>(value: T): Compact<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Compact<T>;
}
