import type { ForwardedFrom, NewMessage, Point } from "../acts.ts";
import { characters, MAX_CAPTION } from "../text/length.ts";
import { tidy, withEntities, type GivenEntity } from "../text/rich-text.ts";
import { splitText } from "../text/split.ts";
import { wellFormed } from "../text/well-formed.ts";
import { announce } from "../world/deliver.ts";
import { imageOf, storeFile, storePhoto } from "../world/files.ts";
import type { Content, Origin, RichText, StoredMessage } from "../world/content.ts";
import type { ChatState, PersonState } from "../world/state.ts";
import type { World } from "../world/world.ts";
import { chatOf, messageOf, personOf, setBlocked } from "./people.ts";
import { Refusal } from "./refusal.ts";

const PLAIN: RichText = { text: "", entities: [] };
const MAX_ALBUM = 10;

/** A grey WebP of one pixel and an empty Ogg page: enough for a bot to recognise the kind. */
const STICKER = Buffer.from("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAUAmJaQAA3AA/v02aAA=", "base64");
const SAMPLE = Buffer.from("sample");
const VOICE = Buffer.from("T2dnUwACAAAAAAAAAAAAAAAAAAAAAAAAAAABE09wdXNIZWFk", "base64");

/**
 * Sends what a person composed; an album becomes several messages, each told to the bot by itself.
 *
 * @returns the (first) message.
 * @throws Refusal for what Telegram's own apps would not send.
 */
export function write(world: World, personId: number, draft: NewMessage): StoredMessage {
  const person = personOf(world, personId);
  const chat = chatOf(world, person, draft.chatId);
  if (chat.type === "channel") throw new Refusal(403, "Only administrators write in a channel.");
  if (draft.threadId !== undefined && !chat.topics.some((topic) => topic.threadId === draft.threadId)) {
    throw new Refusal(404, "This topic is not there.");
  }
  demandOpen(chat, person, draft.threadId);
  if (chat.muted?.includes(person.id)) throw new Refusal(403, "You may not write in this group.");
  if (draft.replyTo !== undefined) messageOf(world, chat, draft.replyTo);
  if (draft.as !== undefined && chat.type === "private") {
    throw new Refusal(409, "Only in a group can one appear as somebody else.");
  }
  const origin = draft.forwarded && originOf(world, draft.forwarded);
  const contents = compose(world, person, draft);
  if (chat.type === "private") start(world, person, draft.text);

  const mediaGroupId = contents.length > 1 ? String(world.state.next.album++) : undefined;
  const messages = contents.map((content) => {
    const message = world.addMessage(chat.id, {
      from: person.id,
      content,
      ...(draft.threadId === undefined ? {} : { threadId: draft.threadId }),
      ...(draft.replyTo === undefined ? {} : { replyTo: draft.replyTo }),
      ...(mediaGroupId === undefined ? {} : { mediaGroupId }),
      ...(origin === undefined ? {} : { origin }),
      ...(draft.as === undefined ? {} : { as: draft.as }),
    });
    announce(world, message);
    return message;
  });
  const [first] = messages;
  if (!first) throw new Refusal(400, "There is nothing to send.");
  return first;
}

/** A closed topic takes messages of administrators only. */
function demandOpen(chat: ChatState, person: PersonState, threadId: number | undefined): void {
  const topic = chat.topics.find((candidate) => candidate.threadId === threadId);
  const closed = threadId === undefined ? chat.forum && chat.generalClosed : topic?.closed;
  if (closed && !chat.admins.includes(person.id)) throw new Refusal(403, "This topic is closed.");
}

/** A forward is as old as an hour; the channel it comes from is none of this world. */
function originOf(world: World, from: ForwardedFrom): Origin {
  const date = world.seconds - 3600;
  switch (from.type) {
    case "user":
      return { type: "user", from: personOf(world, from.personId).id, date };
    case "hidden_user":
      return { ...from, date };
    case "channel":
      return { ...from, date, chatId: -1_003_000_000_002, messageId: 42 };
  }
}

/** "Restart bot" unblocks and sends /start; anything else cannot be sent to a blocked bot. */
function start(world: World, person: PersonState, text: string | undefined): void {
  if (person.blockedBot) {
    if (!text?.startsWith("/start")) throw new Refusal(409, "You have blocked the bot. Unblock it to write.");
    setBlocked(world, person, false);
  }
  person.started = true;
}

function compose(world: World, person: PersonState, draft: NewMessage): Content[] {
  const photos = draft.photos ?? [];
  const kinds = [
    draft.text !== undefined,
    photos.length > 0,
    draft.document !== undefined,
    draft.location !== undefined,
    draft.contact === true,
    draft.sticker === true,
    draft.voice === true,
    draft.other !== undefined,
  ].filter(Boolean).length;
  if (kinds === 0) throw new Refusal(400, "There is nothing to send.");
  if (kinds > 1)
    throw new Refusal(400, "Send one thing at a time: a text, photos, a file, a place, a contact…");
  if (draft.text !== undefined) return texts(draft.text, draft.entities);
  if (photos.length > 0) return album(world, photos, captionOf(draft));
  if (draft.document) return [document(world, draft.document, captionOf(draft))];
  if (draft.location) {
    const { livePeriod, accuracy } = draft.location;
    const live = livePeriod === undefined ? {} : { livePeriod };
    return [{ kind: "location", ...place(draft.location), ...live, ...(accuracy ? { accuracy } : {}) }];
  }
  if (draft.contact) {
    const { phone, firstName, lastName, id: personId } = person;
    return [{ kind: "contact", phone, firstName, ...(lastName ? { lastName } : {}), personId }];
  }
  if (draft.other !== undefined) {
    const { fileId } = storeFile(world, {
      kind: "document",
      bytes: SAMPLE,
      mime: "application/octet-stream",
    });
    return [{ kind: "other", name: draft.other, fileId }];
  }
  return [draft.sticker ? sample(world, "sticker") : sample(world, "voice")];
}

/** Telegram's apps cut a text that is too long into several messages; what was formatted is not that long here. */
function texts(raw: string, given: readonly GivenEntity[] = []): Content[] {
  const text = wellFormed(raw);
  const pieces = splitText(text.trim());
  const bodies =
    pieces.length === 1
      ? [tidy(withEntities(text, given))]
      : pieces.map((piece) => tidy({ text: piece, entities: [] }));
  const worded = bodies.filter((body) => body.text !== "");
  if (worded.length === 0) throw new Refusal(400, "An empty message cannot be sent.");
  return worded.map((body) => ({ kind: "text", body }));
}

function captionOf({ caption }: NewMessage): RichText {
  if (caption === undefined) return PLAIN;
  if (characters(caption) > MAX_CAPTION)
    throw new Refusal(413, `A caption has ${MAX_CAPTION} characters at most.`);
  return tidy({ text: wellFormed(caption), entities: [] });
}

function album(world: World, photos: readonly string[], caption: RichText): Content[] {
  if (photos.length > MAX_ALBUM) throw new Refusal(400, `An album has ${MAX_ALBUM} photos at most.`);
  return photos.map((base64, index): Content => {
    const sizes = storePhoto(world, Buffer.from(base64, "base64"));
    if (!sizes) throw new Refusal(400, "Only JPEG and PNG pictures can be sent as photos.");
    return { kind: "photo", sizes, body: index === 0 ? caption : PLAIN };
  });
}

function document(
  world: World,
  { name, base64 }: { readonly name: string; readonly base64: string },
  body: RichText,
): Content {
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length === 0) throw new Refusal(400, "An empty file cannot be sent.");
  const { fileId } = storeFile(world, { kind: "document", bytes, name, mime: mimeOf(bytes) });
  return { kind: "document", fileId, name, body };
}

/** A picture sent as a file stays a file, but is known for what it is. */
const mimeOf = (bytes: Buffer): string => imageOf(bytes)?.mime ?? "application/octet-stream";

/** @throws Refusal 400 for what is no point on Earth. */
export function place(location: Point): Point {
  const { latitude, longitude } = location;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    throw new Refusal(400, "This place is not on Earth.");
  }
  return { latitude, longitude };
}

function sample(world: World, kind: "sticker" | "voice"): Content {
  const [bytes, mime] = kind === "sticker" ? [STICKER, "image/webp"] : [VOICE, "audio/ogg"];
  const { fileId } = storeFile(world, { kind, bytes, mime });
  return { kind, fileId };
}
