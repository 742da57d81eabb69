import { InputFile, InputMediaBuilder } from "grammy";
import { describe, expect, test } from "vitest";
import type { BotStanding } from "../../src/playground/index.ts";
import { png } from "../support/pictures.ts";
import { GROUP, JONAS, KATRIN, OLENA, startStandIn } from "./support.ts";

/** Katrin's group with the bot in it as given, and how each method is answered there. */
async function groupWith(standing: BotStanding, forum = false) {
  const telegram = await startStandIn();
  const { standIn, call } = telegram;
  const { id } = standIn.addGroup({ title: "Town", members: [KATRIN, JONAS], admins: [KATRIN], forum });
  standIn.setBotMembership(KATRIN, id, standing);
  await telegram.updates();
  /** What the method is refused with, "ok" if it is not. */
  const refusal = async (method: string, params: object = {}) => {
    const { ok, description } = await call(method, { chat_id: id, ...params });
    return ok ? "ok" : description;
  };
  return { ...telegram, id, refusal };
}

const text = { text: "A card" };

describe("a bot that may not write", () => {
  test("is told for each kind of message what it may not send", async () => {
    const { refusal, standIn, id, started, updates } = await groupWith({ status: "restricted" });
    await started(OLENA);
    standIn.send(OLENA, { chatId: OLENA, photos: [png().toString("base64")] });
    standIn.send(OLENA, { chatId: OLENA, document: { name: "a.txt", base64: "aGVsbG8=" } });
    const [first, second] = await updates();
    const photo = first?.message?.photo?.at(-1)?.file_id;
    const document = second?.message?.document?.file_id;
    const media = [1, 2].map(() => ({ type: "photo", media: photo }));
    const answers = {
      message: await refusal("sendMessage", text),
      photo: await refusal("sendPhoto", { photo }),
      document: await refusal("sendDocument", { document }),
      album: await refusal("sendMediaGroup", { media }),
      location: await refusal("sendLocation", { latitude: 51, longitude: 12 }),
      contact: await refusal("sendContact", { phone_number: "+49341", first_name: "Town" }),
      copy: await refusal("copyMessage", { from_chat_id: OLENA, message_id: first?.message?.message_id }),
    };
    const refused = (what: string) => `Bad Request: not enough rights to send ${what} to the chat`;
    expect(answers).toEqual({
      message: refused("text messages"),
      photo: refused("photos"),
      document: refused("documents"),
      album: refused("photos"),
      location: refused("locations"),
      contact: refused("contacts"),
      copy: refused("photos"),
    });
    expect(standIn.messages(id).every(({ from }) => from !== "bot")).toBe(true);
  });

  test("may be denied single kinds only", async () => {
    const { refusal } = await groupWith({ status: "restricted", denied: ["can_send_photos"] });
    expect(await refusal("sendMessage", text)).toBe("ok");
    expect(await refusal("sendPhoto", { photo: "x" })).toContain("wrong file identifier");
  });

  test("is restricted with all members, unless it is an administrator", async () => {
    const { refusal, standIn, id } = await groupWith({ status: "member" });
    standIn.changeGroup(id, { denied: ["can_send_messages"] });
    expect(await refusal("sendMessage", text)).toContain("not enough rights to send text messages");
    standIn.setBotMembership(KATRIN, id, "administrator");
    expect(await refusal("sendMessage", text)).toBe("ok");
  });

  test.each(["CHAT_RESTRICTED", "CHAT_WRITE_FORBIDDEN"] as const)(
    "is refused with %s although it is an administrator, and may write again afterwards",
    async (writeBan) => {
      const { refusal, standIn, id } = await groupWith({ status: "administrator" });
      standIn.changeGroup(id, { writeBan });
      expect(await refusal("sendMessage", text)).toBe(`Bad Request: ${writeBan}`);
      standIn.changeGroup(id, { writeBan: null });
      expect(await refusal("sendMessage", text)).toBe("ok");
    },
  );

  test("in a channel needs the right to post", async () => {
    const { standIn, call } = await startStandIn();
    const { id } = standIn.addGroup({ title: "News", type: "channel", members: [KATRIN], bot: "member" });
    const send = () => call("sendMessage", { chat_id: id, ...text });
    const refused = "Bad Request: need administrator rights in the channel chat";
    expect((await send()).description).toBe(refused);
    standIn.setBotMembership(KATRIN, id, { status: "administrator", rights: ["can_edit_messages"] });
    expect((await send()).description).toBe(refused);
    standIn.setBotMembership(KATRIN, id, { status: "administrator", rights: ["can_post_messages"] });
    expect((await send()).ok).toBe(true);
  });
});

describe("an administrator with some rights only", () => {
  test("pins, deletes and manages topics only with the right to", async () => {
    const nothing: BotStanding = { status: "administrator", rights: ["can_manage_chat"] };
    const { refusal, standIn, id } = await groupWith(nothing, true);
    const { messageId: message_id } = standIn.send(KATRIN, { chatId: id, text: "Hello" });
    const threadId = standIn.createTopic(KATRIN, id, "Housing");
    const all = async () => [
      await refusal("createForumTopic", { name: "Food" }),
      await refusal("closeForumTopic", { message_thread_id: threadId }),
      await refusal("pinChatMessage", { message_id }),
      await refusal("deleteMessage", { message_id }),
    ];
    expect(await all()).toEqual([
      "Bad Request: not enough rights to create a topic",
      "Bad Request: not enough rights to close or open the topic",
      "Bad Request: not enough rights to manage pinned messages in the chat",
      "Bad Request: message can't be deleted",
    ]);
    const rights = ["can_manage_topics", "can_pin_messages", "can_delete_messages"] as const;
    standIn.setBotMembership(KATRIN, id, { status: "administrator", rights });
    expect(await all()).toEqual(["ok", "ok", "ok", "ok"]);
  });

  test("deletes nothing older than 48 hours", async () => {
    const { refusal, standIn, id, clock } = await groupWith({ status: "administrator" });
    const { messageId: message_id } = standIn.send(KATRIN, { chatId: id, text: "Hello" });
    clock.advance(48 * 3_600_000 + 1_000);
    expect(await refusal("deleteMessage", { message_id })).toBe("Bad Request: message can't be deleted");
  });

  test("is told of each change with its rights before and after", async () => {
    const { standIn, id, updates, api } = await groupWith({ status: "administrator" });
    standIn.setBotMembership(KATRIN, id, { status: "administrator", rights: ["can_pin_messages"] });
    standIn.setBotMembership(KATRIN, id, { status: "restricted", denied: ["can_send_photos"] });
    const changes = (await updates()).map((update) => update.my_chat_member);
    expect(changes).toMatchObject([
      {
        from: { id: KATRIN },
        old_chat_member: { status: "administrator", can_pin_messages: true, can_delete_messages: true },
        new_chat_member: { status: "administrator", can_pin_messages: true, can_delete_messages: false },
      },
      {
        old_chat_member: { status: "administrator" },
        new_chat_member: {
          status: "restricted",
          is_member: true,
          can_send_messages: true,
          can_send_photos: false,
        },
      },
    ]);
    expect(await api.getChatMember(id, 4242)).toEqual(changes[1]?.new_chat_member);
  });

  test("has the same rights as all others in a basic group", async () => {
    const { standIn } = await startStandIn();
    const { id } = standIn.addGroup({ title: "Town", members: [KATRIN], type: "group", bot: "member" });
    const stand = (standing: BotStanding) => () => standIn.setBotMembership(KATRIN, id, standing);
    expect(stand({ status: "restricted" })).toThrow(/supergroup first/);
    expect(stand({ status: "administrator", rights: [] })).toThrow(/supergroup first/);
  });
});

describe("who is in a group", () => {
  test("is hidden from a bot that is no administrator", async () => {
    const { refusal, standIn, id, api } = await groupWith({ status: "member" });
    standIn.changeGroup(id, { membersHidden: true });
    expect(await refusal("getChatMember", { user_id: KATRIN })).toBe("Bad Request: CHAT_ADMIN_REQUIRED");
    expect(await api.getChatMember(id, 4242)).toMatchObject({ status: "member" });
    expect(await api.getChat(id)).toMatchObject({ has_hidden_members: true });
    expect(await refusal("getChatAdministrators")).toBe("ok");
    standIn.setBotMembership(KATRIN, id, "administrator");
    expect(await api.getChatMember(id, KATRIN)).toMatchObject({ status: "creator" });
  });

  test("is told by chat_member to an administrator who asked for it, and to nobody else", async () => {
    const { standIn, id, updates, api } = await groupWith({ status: "member" });
    const kinds = async () => (await updates()).map((update) => Object.keys(update)[1]);
    const comeAndGo = (): void => {
      standIn.setMembership(OLENA, { chatId: id, member: true });
      standIn.setMembership(OLENA, { chatId: id, member: false });
    };
    await api.getUpdates({ allowed_updates: ["message", "chat_member"] });
    comeAndGo();
    expect(await kinds()).toEqual(["message", "message"]);
    standIn.setBotMembership(KATRIN, id, "administrator");
    comeAndGo();
    expect(await kinds()).toEqual(["chat_member", "message", "chat_member", "message"]);
    await api.getUpdates({ allowed_updates: [] });
    comeAndGo();
    expect(await kinds()).toEqual(["message", "message"]);
  });

  test("may be muted: still a member, who presses and does not write", async () => {
    const { standIn, id, updates, api } = await groupWith({ status: "administrator" });
    await api.getUpdates({ allowed_updates: ["message", "chat_member"] });
    standIn.setMembership(JONAS, { chatId: id, member: true, muted: true });
    expect(() => standIn.send(JONAS, { chatId: id, text: "hello" })).toThrow("You may not write");
    expect(await api.getChatMember(id, JONAS)).toMatchObject({
      status: "restricted",
      is_member: true,
      can_send_messages: false,
    });
    const [told] = await updates();
    expect(told?.chat_member).toMatchObject({
      old_chat_member: { status: "member" },
      new_chat_member: { status: "restricted" },
    });
    standIn.setMembership(JONAS, { chatId: id, member: true, muted: false });
    standIn.send(JONAS, { chatId: id, text: "hello" });
    expect(await api.getChatMember(id, JONAS)).toMatchObject({ status: "member" });
  });

  test("says of joining and leaving who it was", async () => {
    const { standIn, id, updates } = await groupWith({ status: "member" });
    standIn.setMembership(OLENA, { chatId: id, member: true });
    standIn.setMembership(OLENA, { chatId: id, member: false });
    expect((await updates()).map(({ message }) => message)).toMatchObject([
      { new_chat_members: [{ id: OLENA }], from: { id: OLENA } },
      { left_chat_member: { id: OLENA } },
    ]);
  });
});

describe("a bot that is out", () => {
  test.each([
    ["kicked", "Forbidden: bot was kicked from the supergroup chat"],
    ["left", "Forbidden: bot is not a member of the supergroup chat"],
  ] as const)("%s: %s, also for reading", async (status, refused) => {
    const { refusal, standIn, id } = await groupWith({ status: "member" });
    standIn.setBotMembership(KATRIN, id, status);
    expect(await refusal("sendMessage", text)).toBe(refused);
    expect(await refusal("getChat")).toBe(refused);
    expect(await refusal("getChatMember", { user_id: KATRIN })).toBe(refused);
  });

  test("leaves by itself: it is told, and the group sees it go", async () => {
    const { standIn, id, updates, api } = await groupWith({ status: "administrator" });
    await api.leaveChat(id);
    expect(await updates()).toMatchObject([
      { message: { left_chat_member: { is_bot: true } } },
      { my_chat_member: { from: { is_bot: true }, new_chat_member: { status: "left" } } },
    ]);
    expect(standIn.messages(id).at(-1)?.text).toBe("The bot left the group");
  });

  test("of a public group can be read, and found by its name", async () => {
    const { refusal, standIn, id, api } = await groupWith({ status: "member" });
    standIn.changeGroup(id, { username: "help_leipzig" });
    expect(await api.getChat("@Help_Leipzig")).toMatchObject({ id, username: "help_leipzig" });
    expect((await api.sendMessage("@help_leipzig", "Hello")).chat.id).toBe(id);
    standIn.setBotMembership(KATRIN, id, "left");
    expect(await refusal("getChat")).toBe("ok");
    expect(await refusal("sendMessage", text)).toBe("Forbidden: bot is not a member of the supergroup chat");
    expect(await refusal("sendMessage", { chat_id: "@olena_k", ...text })).toBe(
      "Bad Request: chat not found",
    );
  });
});

describe("a group", () => {
  test("is created with the bot in it, and grows into a supergroup", async () => {
    const { standIn, updates, call } = await startStandIn();
    const { id } = standIn.createGroup(JONAS, { title: "Helpers", members: [OLENA] });
    expect(await updates()).toMatchObject([
      { my_chat_member: { chat: { id, type: "group" }, new_chat_member: { status: "member" } } },
      { message: { group_chat_created: true, from: { id: JONAS } } },
    ]);
    const fresh = standIn.migrateToSupergroup(id);
    await updates();
    const old = (method: string, params = {}) => call(method, { chat_id: id, ...params });
    const refused = {
      error_code: 400,
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: fresh },
    };
    expect(await old("sendMessage", text)).toMatchObject(refused);
    expect(await old("getChatMember", { user_id: JONAS })).toMatchObject(refused);
    expect((await old("getChat")).ok).toBe(true);
  });

  test("with topics is a supergroup from the start", async () => {
    const { standIn, updates } = await startStandIn();
    const { type, forum } = standIn.createGroup(JONAS, { title: "Town", forum: true });
    expect([type, forum]).toEqual(["supergroup", true]);
    expect((await updates()).map((update) => Object.keys(update)[1])).toEqual(["my_chat_member", "message"]);
  });

  test("does not take a bot that does not join groups", async () => {
    const { standIn, api } = await startStandIn();
    standIn.setBot({ joinsGroups: false });
    expect(await api.getMe()).toMatchObject({ can_join_groups: false, supports_inline_queries: true });
    expect(() => standIn.createGroup(JONAS, { title: "Helpers" })).toThrow(/cannot be added/);
  });
});

describe("topics", () => {
  test("closed by a member refuse a bot that does not manage topics, open again take it", async () => {
    const { refusal, standIn, id, updates } = await groupWith({ status: "member" }, true);
    const threadId = standIn.createTopic(KATRIN, id, "Housing");
    const card = { ...text, message_thread_id: threadId };
    standIn.changeTopic(KATRIN, id, threadId, "close");
    expect(await refusal("sendMessage", card)).toBe("Bad Request: TOPIC_CLOSED");
    standIn.changeTopic(KATRIN, id, threadId, "reopen");
    expect(await refusal("sendMessage", card)).toBe("ok");
    expect((await updates()).map(({ message }) => message)).toMatchObject([
      { forum_topic_created: { name: "Housing" }, from: { id: KATRIN } },
      { forum_topic_closed: {}, message_thread_id: threadId },
      { forum_topic_reopened: {} },
    ]);
  });

  test("of which General is one: closed, it refuses what names no topic", async () => {
    const { refusal, standIn, id } = await groupWith({ status: "member" }, true);
    standIn.changeTopic(KATRIN, id, 1, "close");
    expect(await refusal("sendMessage", text)).toBe("Bad Request: TOPIC_CLOSED");
    expect(await refusal("sendMessage", { ...text, message_thread_id: 1 })).toBe(
      "Bad Request: message thread not found",
    );
    standIn.setBotMembership(KATRIN, id, "administrator");
    expect(await refusal("sendMessage", text)).toBe("ok");
  });

  test("that are deleted take their messages along, and the bot hears nothing of it", async () => {
    const { refusal, standIn, id, updates, api } = await groupWith({ status: "administrator" }, true);
    const threadId = standIn.createTopic(KATRIN, id, "Housing");
    const card = await api.sendMessage(id, "A card", { message_thread_id: threadId });
    await updates();
    standIn.changeTopic(KATRIN, id, threadId, "delete");
    expect(await updates()).toEqual([]);
    expect(await refusal("sendMessage", { ...text, message_thread_id: threadId })).toBe(
      "Bad Request: message thread not found",
    );
    const edit = { message_id: card.message_id, text: "Decided" };
    expect(await refusal("editMessageText", edit)).toBe("Bad Request: message to edit not found");
  });

  test("that are switched off: the parameter is ignored, as Telegram does", async () => {
    const { refusal, standIn, id } = await groupWith({ status: "administrator" }, true);
    const threadId = standIn.createTopic(KATRIN, id, "Housing");
    standIn.changeGroup(id, { forum: false });
    expect(await refusal("sendMessage", { ...text, message_thread_id: threadId })).toBe("ok");
    expect(standIn.messages(id).at(-1)).not.toHaveProperty("threadId");
    expect(await refusal("createForumTopic", { name: "Food" })).toBe("Bad Request: the chat is not a forum");
  });

  test("in a private chat are there when BotFather switched them on", async () => {
    const { standIn, api, call, started, updates } = await startStandIn();
    await started(OLENA);
    const open = () => call("createForumTopic", { chat_id: OLENA, name: "Jonas" });
    expect((await open()).description).toBe("Bad Request: the chat is not a forum");
    standIn.setBot({ topics: true });
    expect(await api.getMe()).toMatchObject({ has_topics_enabled: true });
    const { message_thread_id } = await api.createForumTopic(OLENA, "Jonas");
    await api.sendMessage(OLENA, "Hello", { message_thread_id });
    standIn.send(OLENA, { chatId: OLENA, threadId: message_thread_id, text: "Hello, Jonas" });
    expect((await updates()).at(-1)?.message).toMatchObject({ message_thread_id, is_topic_message: true });
    await api.deleteForumTopic(OLENA, message_thread_id);
    await expect(api.sendMessage(OLENA, "Hello?", { message_thread_id })).rejects.toThrow(
      "message thread not found",
    );
  });
});

describe("an album is refused with the server's own words in quotes", () => {
  const album = () => [1, 2].map((n) => InputMediaBuilder.photo(new InputFile(png(), `${String(n)}.png`)));

  test("by somebody who blocked the bot, with 403", async () => {
    const { standIn, api, started } = await startStandIn();
    await started(OLENA);
    standIn.block(OLENA, true);
    await expect(api.sendMediaGroup(OLENA, album())).rejects.toMatchObject({
      error_code: 403,
      description: 'Forbidden: failed to send message #1 with the error message "USER_IS_BLOCKED"',
    });
    expect(standIn.messages(OLENA)).toHaveLength(1);
  });

  test("by a closed topic, with 400", async () => {
    const { standIn, api, id } = await groupWith({ status: "member" }, true);
    standIn.changeTopic(KATRIN, id, 1, "close");
    await expect(api.sendMediaGroup(id, album())).rejects.toMatchObject({
      error_code: 400,
      description: 'Bad Request: failed to send message #1 with the error message "TOPIC_CLOSED"',
    });
  });
});

test("what a person deletes in a group is gone for the bot, which hears nothing of it", async () => {
  const { standIn, api, updates } = await startStandIn();
  const card = await api.sendMessage(GROUP, "A card");
  standIn.deleteMessages(KATRIN, GROUP, [card.message_id]);
  expect(await updates()).toEqual([]);
  await expect(api.editMessageText(GROUP, card.message_id, "Decided")).rejects.toThrow(
    "Bad Request: message to edit not found",
  );
  const plain = standIn.addGroup({ title: "Town", members: [KATRIN, JONAS], admins: [KATRIN] });
  const { messageId } = standIn.send(KATRIN, { chatId: plain.id, text: "Hello" });
  expect(() => standIn.deleteMessages(JONAS, plain.id, [messageId])).toThrow(/Only administrators/);
});
