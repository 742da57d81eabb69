import { describe, expect, test } from "vitest";
import type { NewMessage, OtherKind } from "../../src/playground/index.ts";
import { splitText } from "../../src/playground/text/split.ts";
import { GROUP, JONAS, KATRIN, OLENA, startStandIn } from "./support.ts";

/** Sends as Olena and gives what the bot got. */
async function received(message: Omit<NewMessage, "chatId">) {
  const telegram = await startStandIn();
  const sent = telegram.standIn.send(OLENA, { chatId: OLENA, ...message });
  const [update] = await telegram.updates();
  return { ...telegram, sent, message: update?.message };
}

describe("messages of any kind", () => {
  test.each<[OtherKind, object]>([
    ["video", { video: { duration: 3 } }],
    ["video_note", { video_note: { length: 240 } }],
    ["audio", { audio: { title: "Song" } }],
    ["animation", { animation: { width: 320 }, document: {} }],
    ["poll", { poll: { question: "Tea or coffee?", is_closed: false } }],
    ["checklist", { checklist: { title: "For the move", tasks: [{ id: 1 }, { id: 2 }] } }],
    ["dice", { dice: { emoji: "🎲", value: 4 } }],
    ["venue", { venue: { title: "Neues Rathaus" }, location: { latitude: 51.3397 } }],
    ["story", { story: { id: 7, chat: { id: OLENA } } }],
    ["giveaway", { giveaway: { winner_count: 3 } }],
    ["paid_media", { paid_media: { star_count: 5, paid_media: [{ type: "preview" }] } }],
    ["game", { game: { title: "Chess" } }],
    ["hologram", { hologram: { depth: 3 } }],
  ])("%s", async (other, fields) => {
    const { message } = await received({ other });
    expect(message).toMatchObject(fields);
    expect(message).not.toHaveProperty("text");
  });

  test("a sticker has a width and a height", async () => {
    const { message } = await received({ sticker: true });
    expect(message?.sticker).toMatchObject({ width: 512, height: 512, type: "regular", is_animated: false });
  });

  test("paid media are forwarded, not copied", async () => {
    const { api, sent, started } = await received({ other: "paid_media" });
    await started(JONAS);
    await expect(api.copyMessage(JONAS, OLENA, sent.messageId)).rejects.toThrow("can't be copied");
    expect(await api.forwardMessage(JONAS, OLENA, sent.messageId)).toHaveProperty("paid_media");
  });

  test("words can carry a link or other formatting", async () => {
    const link = { type: "text_link", offset: 0, length: 4, url: "https://example.org/" };
    const { message } = await received({ text: "here and a.b@example.org", entities: [link] });
    expect(message?.entities).toEqual([link, { type: "email", offset: 9, length: 15 }]);
  });

  test("a deleted account has no name", async () => {
    const { standIn, api } = await startStandIn();
    standIn.setMembership(OLENA, { chatId: GROUP, member: true });
    standIn.deactivate(OLENA);
    expect((await api.getChatMember(GROUP, OLENA)).user).toMatchObject({ id: OLENA, first_name: "" });
  });
});

describe("a live location", () => {
  const location = { latitude: 51.34, longitude: 12.37, livePeriod: 900, accuracy: 30 };

  test("moves by edited messages, and ends by one without a period", async () => {
    const { standIn, sent, message, updates, clock } = await received({ location });
    const { messageId } = sent;
    expect(message?.location).toEqual({
      latitude: 51.34,
      longitude: 12.37,
      live_period: 900,
      horizontal_accuracy: 30,
    });
    for (const latitude of [51.35, 51.36]) {
      clock.advance(5000);
      standIn.moveLocation(OLENA, { chatId: OLENA, messageId, location: { latitude, longitude: 12.37 } });
    }
    standIn.moveLocation(OLENA, { chatId: OLENA, messageId, stop: true });
    const positions = (await updates()).map((update) => update.edited_message?.location);
    expect(positions).toMatchObject([
      { latitude: 51.35, live_period: 900 },
      { latitude: 51.36, live_period: 900 },
      { latitude: 51.36 },
    ]);
    expect(positions[2]).not.toHaveProperty("live_period");
    const again = () => standIn.moveLocation(OLENA, { chatId: OLENA, messageId, stop: true });
    expect(again).toThrow("This location is not live.");
  });

  test("is over when its time is", async () => {
    const { standIn, sent, clock } = await received({ location });
    clock.advance(901_000);
    const late = () => standIn.moveLocation(OLENA, { chatId: OLENA, messageId: sent.messageId, location });
    expect(late).toThrow("This location is not live.");
  });
});

describe("forwards", () => {
  test.each<[NonNullable<NewMessage["forwarded"]>, object]>([
    [
      { type: "user", personId: JONAS },
      { type: "user", sender_user: { id: JONAS } },
    ],
    [
      { type: "hidden_user", name: "Anna" },
      { type: "hidden_user", sender_user_name: "Anna" },
    ],
    [
      { type: "channel", title: "News" },
      { type: "channel", chat: { title: "News" }, message_id: 42 },
    ],
  ])("%j", async (forwarded, origin) => {
    const { message } = await received({ text: "A room for two", forwarded });
    expect(message).toMatchObject({ from: { id: OLENA }, forward_origin: origin, text: "A room for two" });
  });
});

describe("senders that are no people", () => {
  test.each([
    ["group", { from: { username: "GroupAnonymousBot" }, sender_chat: { id: GROUP } }],
    ["channel", { from: { username: "Channel_Bot" }, sender_chat: { type: "channel" } }],
    [
      "linkedChannel",
      {
        from: { id: 777_000, first_name: "Telegram" },
        sender_chat: { type: "channel" },
        is_automatic_forward: true,
        forward_origin: { type: "channel" },
      },
    ],
  ] as const)("%s", async (as, fields) => {
    const { standIn, updates } = await startStandIn();
    standIn.send(KATRIN, { chatId: GROUP, text: "/setup Leipzig", as });
    expect((await updates())[0]?.message).toMatchObject(fields);
    expect(() => standIn.send(KATRIN, { chatId: KATRIN, text: "x", as })).toThrow("Only in a group");
  });
});

describe("a press", () => {
  const button = { reply_markup: { inline_keyboard: [[{ text: "Yes", callback_data: "yes" }]] } };

  test("on a message that was deleted meanwhile tells only where it was, with the date 0", async () => {
    const { standIn, api, started, updates } = await startStandIn({ pressPatienceMs: 1 });
    await started(OLENA);
    const { message_id: messageId } = await api.sendMessage(OLENA, "Help?", button);
    standIn.deleteMessages(OLENA, OLENA, [messageId]);
    const press = { chatId: OLENA, messageId, data: "yes" };
    await expect(standIn.press(OLENA, press)).rejects.toThrow("not there any more");
    await standIn.press(OLENA, { ...press, inaccessible: true });
    expect((await updates())[0]?.callback_query).toMatchObject({
      data: "yes",
      message: { message_id: messageId, chat: { id: OLENA }, date: 0 },
    });
  });

  test("on a message from inline mode names no message", async () => {
    const { standIn, call, updates } = await startStandIn({ pressPatienceMs: 1000 });
    const shown = standIn.inlineQuery(JONAS, "room");
    const [query] = await updates();
    await call("answerInlineQuery", {
      inline_query_id: query?.inline_query?.id,
      results: [
        { type: "article", id: "a", title: "A", input_message_content: { message_text: "A" }, ...button },
      ],
    });
    await shown;
    const { messageId } = standIn.chooseInline(JONAS, { chatId: JONAS, resultId: "a" });
    await updates();
    void standIn.press(JONAS, { chatId: JONAS, messageId, data: "yes" });
    const [pressed] = await updates();
    expect(pressed?.callback_query?.inline_message_id).toBeTruthy();
    expect(pressed?.callback_query).not.toHaveProperty("message");
  });
});

describe("a text that is too long for one message", () => {
  test.each([
    ["at the end of a paragraph", `${"a".repeat(60)}\n\n${"b".repeat(20)}. ${"c".repeat(40)}`, [60, 62]],
    ["at the end of a line", `${"a".repeat(60)}\n${"b".repeat(20)}. ${"c".repeat(40)}`, [60, 62]],
    ["at the end of a sentence", `${"a".repeat(59)}. ${"b c ".repeat(12)}${"d".repeat(30)}`, [60, 78]],
    ["at the end of a word", `${"a".repeat(70)} ${"b".repeat(60)}`, [70, 60]],
    ["in a word that is longer than half a message", "a".repeat(130), [100, 30]],
    ["never in the first half", `a\n\n${"b".repeat(120)}`, [100, 23]],
    ["not at all when it fits", "a b".repeat(33), [99]],
  ])("is cut %s", (_, text, lengths) => {
    const pieces = splitText(text, 100);
    expect(pieces.map((piece) => piece.length)).toEqual(lengths);
  });

  test("becomes several messages of 4,096 characters at most, emoji counted once", async () => {
    const { standIn } = await startStandIn();
    standIn.send(OLENA, { chatId: OLENA, text: `${"слово ".repeat(675)}${"😀".repeat(200)}` });
    const texts = standIn.messages(OLENA).map(({ text = "" }) => Array.from(text).length);
    expect(texts).toEqual([4049, 200]);
  });
});
