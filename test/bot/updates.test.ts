import type { Message } from "grammy/types";
import { expect, it } from "vitest";
import { isMedia } from "../../src/bot/updates.ts";

const sent = (content: object): Message => ({
  message_id: 1,
  date: 1,
  chat: { id: 1, type: "private", first_name: "Olena" },
  ...content,
});

it.each([
  ["a photo", { photo: [] }],
  ["a checklist", { checklist: {} }],
  ["paid media", { paid_media: {} }],
  ["a giveaway", { giveaway: {} }],
  ["a kind of next year", { hologram: {} }],
  ["a kind that Telegram does not pass on", {}],
])("%s is media, which gets an answer", (_what, content) => {
  expect(isMedia(sent(content))).toBe(true);
});

it.each([
  ["words", { text: "Hallo" }],
  ["a place", { location: { latitude: 1, longitude: 1 } }],
  ["a contact", { contact: {} }],
  ["a pinned message", { pinned_message: {} }],
  ["a new photo of the chat", { new_chat_photo: [] }],
  ["a permission to write", { write_access_allowed: {} }],
  ["a timer of the chat", { message_auto_delete_timer_changed: {} }],
])("%s is none", (_what, content) => {
  expect(isMedia(sent(content))).toBe(false);
});
