import { InlineKeyboard, InputFile, InputMediaBuilder, Keyboard } from "grammy";
import { describe, expect, test } from "vitest";
import { png } from "../support/pictures.ts";
import { GROUP, JONAS, KATRIN, OLENA, startStandIn } from "./support.ts";

describe("a private chat", () => {
  test("begins with /start, and the bot answers", async () => {
    const { standIn, api, updates } = await startStandIn();
    standIn.send(OLENA, { chatId: OLENA, text: "/start leipzig" });

    const [update] = await updates();
    expect(update?.message).toMatchObject({
      text: "/start leipzig",
      from: { id: OLENA, first_name: "Olena", language_code: "uk" },
      chat: { id: OLENA, type: "private" },
      entities: [{ type: "bot_command", offset: 0, length: 6 }],
    });

    await api.sendMessage(OLENA, "<b>Вітаю</b>, Olena!", { parse_mode: "HTML" });
    expect(standIn.messages(OLENA).at(-1)).toMatchObject({
      from: "bot",
      text: "Вітаю, Olena!",
      entities: [{ type: "bold", offset: 0, length: 5 }],
    });
  });

  test("a pressed button reaches the bot and its answer the phone", async () => {
    const { standIn, api, updates, started } = await startStandIn();
    await started(OLENA);
    const sent = await api.sendMessage(OLENA, "Help?", {
      reply_markup: new InlineKeyboard().text("I need help", "need"),
    });

    const answer = standIn.press(OLENA, { chatId: OLENA, messageId: sent.message_id, data: "need" });
    const [update] = await updates();
    expect(update?.callback_query).toMatchObject({ data: "need", from: { id: OLENA } });
    await api.answerCallbackQuery(update?.callback_query?.id ?? "", { text: "One moment", show_alert: true });
    expect(await answer).toEqual({ answered: true, text: "One moment", showAlert: true });

    await api.editMessageText(OLENA, sent.message_id, "Thank you");
    expect(standIn.messages(OLENA).at(-1)).toMatchObject({ text: "Thank you", edited: true });
    expect(standIn.messages(OLENA).at(-1)).not.toHaveProperty("inlineKeyboard");
  });

  test("an old button still works, one that never was does not", async () => {
    const { standIn, api, updates, started } = await startStandIn({ pressPatienceMs: 1 });
    await started(OLENA);
    const { message_id: messageId } = await api.sendMessage(OLENA, "Help?", {
      reply_markup: new InlineKeyboard().text("Old", "old"),
    });
    await api.editMessageReplyMarkup(OLENA, messageId);

    expect(await standIn.press(OLENA, { chatId: OLENA, messageId, data: "old" })).toEqual({
      answered: false,
      showAlert: false,
    });
    expect((await updates())[0]?.callback_query?.data).toBe("old");
    const forged = standIn.press(OLENA, { chatId: OLENA, messageId, data: "never" });
    await expect(forged).rejects.toThrow("This button was never on that message.");
  });

  test("a reply keyboard comes, is used for a contact and a place, and goes", async () => {
    const { standIn, api, updates, started } = await startStandIn();
    await started(OLENA);
    const reply_markup = new Keyboard().requestContact("My number").requestLocation("Where I am").oneTime();
    await api.sendMessage(OLENA, "Where?", { reply_markup });
    expect(standIn.replyKeyboard(OLENA)).toMatchObject({
      rows: [
        [
          { text: "My number", request: "contact" },
          { text: "Where I am", request: "location" },
        ],
      ],
      oneTime: true,
    });

    standIn.send(OLENA, { chatId: OLENA, contact: true });
    standIn.send(OLENA, { chatId: OLENA, location: { latitude: 51.34, longitude: 12.37 } });
    const [contact, place] = await updates();
    expect(contact?.message?.contact).toEqual({
      phone_number: "+4915700000101",
      first_name: "Olena",
      user_id: OLENA,
    });
    expect(place?.message?.location).toEqual({ latitude: 51.34, longitude: 12.37 });

    await api.sendMessage(OLENA, "Thanks", { reply_markup: { remove_keyboard: true } });
    expect(standIn.replyKeyboard(OLENA)).toBeUndefined();
  });

  test("an album arrives as one update a photo, and its photos can be downloaded and sent on", async () => {
    const { standIn, api, updates, started, origin } = await startStandIn();
    await started(OLENA, JONAS);
    const photos = [png(), png(2000, 1000)].map((bytes) => bytes.toString("base64"));
    standIn.send(OLENA, { chatId: OLENA, photos, caption: "Sofa" });

    const [first, second] = await updates();
    expect(first?.message).toMatchObject({
      caption: "Sofa",
      media_group_id: second?.message?.media_group_id,
    });
    expect(second?.message).not.toHaveProperty("caption");
    const largest = second?.message?.photo?.at(-1);
    expect(largest).toMatchObject({ width: 1280, height: 640 });

    const file = await api.getFile(largest?.file_id ?? "");
    const bytes = await fetch(`${origin}/file/bot4242:stand-in-token/${file.file_path}`);
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(png(2000, 1000));

    await api.sendPhoto(JONAS, largest?.file_id ?? "", { caption: "A <i>sofa</i>", parse_mode: "HTML" });
    expect(standIn.messages(JONAS).at(-1)).toMatchObject({ photo: { width: 1280 }, caption: "A sofa" });
  });

  test("the bot uploads a photo, an album and a document", async () => {
    const { standIn, api, started } = await startStandIn();
    await started(OLENA);
    await api.sendPhoto(OLENA, new InputFile(png(), "map.png"));
    await api.sendDocument(OLENA, new InputFile(Buffer.from("{}"), "my-data.json"));
    const album = await api.sendMediaGroup(OLENA, [
      InputMediaBuilder.photo(new InputFile(png(), "a.png"), { caption: "two" }),
      InputMediaBuilder.photo(new InputFile(png(), "b.png")),
    ]);
    expect(album).toMatchObject([{ caption: "two", media_group_id: "1" }, { media_group_id: "1" }]);
    expect(standIn.messages(OLENA).slice(-4)).toMatchObject([
      { photo: { width: 640, height: 480 } },
      { document: { name: "my-data.json" } },
      { caption: "two" },
      { mediaGroupId: "1" },
    ]);
    expect(standIn.calls.refused).toEqual([]);
  });

  test("an edited message is told, a deleted one keeps its place without its words", async () => {
    const { standIn, api, updates, started } = await startStandIn();
    await started(OLENA);
    const { messageId } = standIn.send(OLENA, { chatId: OLENA, text: "two people" });
    standIn.edit(OLENA, { chatId: OLENA, messageId, text: "three people" });
    const [, edited] = await updates();
    expect(edited?.edited_message).toMatchObject({ message_id: messageId, text: "three people" });

    await api.deleteMessage(OLENA, messageId);
    const view = standIn.messages(OLENA).at(-1);
    expect(view).toMatchObject({ deleted: true });
    expect(view).not.toHaveProperty("text");
  });
});

describe("reach", () => {
  test("the bot cannot write first, nor to those who blocked it", async () => {
    const { standIn, api, updates, started, call } = await startStandIn();
    const send = (chat_id: number) => call("sendMessage", { chat_id, text: "Hello" });
    expect(await send(OLENA)).toMatchObject({ description: "Bad Request: chat not found" });
    expect(await send(KATRIN)).toMatchObject({
      error_code: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });

    await started(OLENA);
    standIn.block(OLENA, true);
    const [update] = await updates();
    expect(update?.my_chat_member).toMatchObject({
      old_chat_member: { status: "member" },
      new_chat_member: { status: "kicked" },
    });
    expect(await send(OLENA)).toMatchObject({ description: "Forbidden: bot was blocked by the user" });
    expect(() => standIn.send(OLENA, { chatId: OLENA, text: "Hello?" })).toThrow(/blocked the bot/);

    standIn.send(OLENA, { chatId: OLENA, text: "/start" });
    await api.sendMessage(OLENA, "Welcome back");
    expect(standIn.messages(OLENA).at(-1)?.text).toBe("Welcome back");

    standIn.deactivate(OLENA);
    expect(await send(OLENA)).toMatchObject({ description: "Forbidden: user is deactivated" });
  });
});

describe("the moderation group", () => {
  test("an administrator bot reads everything; members come and go", async () => {
    const { standIn, updates, api } = await startStandIn();
    standIn.send(KATRIN, { chatId: GROUP, text: "Good morning" });
    standIn.setMembership(JONAS, { chatId: GROUP, member: true });
    const told = await updates();
    expect(told.map((update) => update.message?.text ?? update.message?.new_chat_members?.[0]?.id)).toEqual([
      "Good morning",
      JONAS,
    ]);
    expect(await api.getChatMember(GROUP, JONAS)).toMatchObject({ status: "member" });
    expect((await api.getChatAdministrators(GROUP)).map(({ user }) => user.id)).toEqual([KATRIN, 4242]);
  });

  test("privacy mode leaves a plain member bot commands, replies and service messages", async () => {
    const { standIn, updates, api } = await startStandIn();
    const group = standIn.addGroup({ title: "Town", members: [KATRIN], bot: "member" });
    const { message_id: replyTo } = await api.sendMessage(group.id, "Hello, town");
    for (const text of ["chatting", "/setup", "/queue@pomich_bot", "/queue@other_bot", "@pomich_bot hello"]) {
      standIn.send(KATRIN, { chatId: group.id, text });
    }
    standIn.send(KATRIN, { chatId: group.id, text: "thanks", replyTo });
    expect((await updates()).map((update) => update.message?.text)).toEqual([
      "/setup",
      "/queue@pomich_bot",
      "thanks",
    ]);
  });

  test("becomes a supergroup: the old number is refused with the new one", async () => {
    const { standIn, updates, call } = await startStandIn();
    const { id } = standIn.addGroup({ title: "Town", members: [KATRIN], type: "group" });
    const fresh = standIn.migrateToSupergroup(id);
    expect(await updates()).toMatchObject([
      { message: { chat: { id }, migrate_to_chat_id: fresh } },
      {
        my_chat_member: {
          chat: { id: fresh },
          old_chat_member: { status: "left" },
          new_chat_member: { status: "administrator" },
        },
      },
      { message: { chat: { id: fresh }, migrate_from_chat_id: id } },
    ]);
    expect(await call("sendMessage", { chat_id: id, text: "Hello" })).toEqual({
      ok: false,
      error_code: 400,
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: fresh },
    });
  });

  test("a forum has topics that open, take messages and close", async () => {
    const { standIn, api, updates, call } = await startStandIn();
    const { id } = standIn.addGroup({ title: "Town", members: [KATRIN], forum: true });
    const { message_thread_id } = await api.createForumTopic(id, "Housing");
    await api.sendMessage(id, "A card", { message_thread_id });
    standIn.send(KATRIN, { chatId: id, threadId: message_thread_id, text: "Looks fine" });
    await api.closeForumTopic(id, message_thread_id);
    expect((await updates()).map((update) => update.message)).toMatchObject([
      { forum_topic_created: { name: "Housing" } },
      { text: "Looks fine", message_thread_id, is_topic_message: true },
      { forum_topic_closed: {} },
    ]);
    expect(await call("sendMessage", { chat_id: id, text: "x", message_thread_id: 999 })).toMatchObject({
      description: "Bad Request: message thread not found",
    });
  });

  test("the bot is added, promoted and put out", async () => {
    const { standIn, updates, call } = await startStandIn();
    const { id } = standIn.addGroup({ title: "Town", members: [KATRIN], type: "group", bot: "left" });
    standIn.setBotMembership(KATRIN, id, "member");
    standIn.setBotMembership(KATRIN, id, "administrator");
    standIn.setBotMembership(KATRIN, id, "kicked");
    const told = await updates();
    expect(told.flatMap(({ my_chat_member: change }) => change?.new_chat_member.status ?? [])).toEqual([
      "member",
      "administrator",
      "kicked",
    ]);
    expect(await call("sendMessage", { chat_id: id, text: "x" })).toMatchObject({
      error_code: 403,
      description: "Forbidden: bot was kicked from the group chat",
    });
  });
});
