import { InputFile } from "grammy";
import { describe, expect, test } from "vitest";
import { png } from "../support/pictures.ts";
import { GROUP, JONAS, KATRIN, OLENA, startStandIn } from "./support.ts";

describe("methods that change what is there", () => {
  test("a caption is edited, and its edit with the same words refused", async () => {
    const { api, standIn, started, clock } = await startStandIn();
    await started(OLENA);
    const { message_id } = await api.sendPhoto(OLENA, new InputFile(png(), "a.png"), { caption: "Sofa" });
    clock.advance(5000);
    const edited = await api.editMessageCaption(OLENA, message_id, { caption: "Sofa, taken" });
    expect(edited).toMatchObject({ caption: "Sofa, taken", edit_date: clock.now() / 1000 });
    const again = api.editMessageCaption(OLENA, message_id, { caption: "Sofa, taken" });
    await expect(again).rejects.toThrow("message is not modified");
    expect(standIn.messages(OLENA).at(-1)?.edited).toBe(true);
  });

  test("new buttons alone do not make a message edited", async () => {
    const { api, standIn, started } = await startStandIn();
    await started(OLENA);
    const { message_id } = await api.sendMessage(OLENA, "Help?");
    const reply_markup = { inline_keyboard: [[{ text: "Site", url: "https://example.org/" }]] };
    await api.editMessageReplyMarkup(OLENA, message_id, { reply_markup });
    expect(standIn.messages(OLENA).at(-1)).toMatchObject({
      edited: false,
      inlineKeyboard: [[{ kind: "url", text: "Site", url: "https://example.org/" }]],
    });
  });

  test("copies lose their author, forwards name him, protected messages stay", async () => {
    const { api, standIn, started } = await startStandIn();
    await started(OLENA, JONAS);
    const { messageId } = standIn.send(OLENA, { chatId: OLENA, text: "Two people" });
    await api.copyMessage(JONAS, OLENA, messageId);
    const forwarded = await api.forwardMessage(JONAS, OLENA, messageId);
    expect(forwarded.forward_origin).toMatchObject({ type: "user", sender_user: { id: OLENA } });
    expect(standIn.messages(JONAS).slice(-2)).toMatchObject([
      { from: "bot", text: "Two people" },
      { from: "bot", text: "Two people" },
    ]);
    const guarded = await api.sendMessage(OLENA, "For you only", { protect_content: true });
    await expect(api.copyMessage(JONAS, OLENA, guarded.message_id)).rejects.toThrow("can't be copied");
  });

  test("a message is pinned with a notice, unpinned, reacted to and deleted with others", async () => {
    const { api, standIn, updates } = await startStandIn();
    const { messageId } = standIn.send(KATRIN, { chatId: GROUP, text: "Rules" });
    await api.pinChatMessage(GROUP, messageId);
    expect((await updates()).at(-1)?.message?.pinned_message).toMatchObject({ message_id: messageId });
    expect((await api.getChat(GROUP)).pinned_message).toMatchObject({ text: "Rules" });
    await api.unpinChatMessage(GROUP, messageId);
    await api.setMessageReaction(GROUP, messageId, [{ type: "emoji", emoji: "👍" }]);
    expect(standIn.messages(GROUP)[0]?.reactions).toEqual(["👍"]);
    await api.deleteMessages(GROUP, [messageId, 99]);
    expect(standIn.messages(GROUP)[0]?.deleted).toBe(true);
  });

  test("others' messages are deleted by an administrator only", async () => {
    const { api, standIn } = await startStandIn();
    const group = standIn.addGroup({ title: "Town", members: [KATRIN], bot: "member" });
    const { messageId } = standIn.send(KATRIN, { chatId: group.id, text: "Hello" });
    await expect(api.deleteMessage(group.id, messageId)).rejects.toThrow(
      "Bad Request: message can't be deleted",
    );
    await expect(api.pinChatMessage(group.id, messageId)).rejects.toThrow("not enough rights");
  });
});

describe("methods about the bot and its chats", () => {
  test("commands by language and scope, and the texts of the profile", async () => {
    const { api, control } = await startStandIn();
    await api.setMyCommands([{ command: "/start", description: " Begin " }]);
    await api.setMyCommands([{ command: "start", description: "Почати" }], { language_code: "uk" });
    const scope = { type: "chat", chat_id: GROUP } as const;
    await api.setMyCommands([{ command: "queue", description: "What waits" }], { scope });
    for (const [type, command, description] of [
      ["all_group_chats", "help", "Довідка"],
      ["all_chat_administrators", "setup", "Місто"],
    ] as const)
      await api.setMyCommands([{ command, description }], { scope: { type }, language_code: "uk" });
    expect(await api.getMyCommands()).toEqual([{ command: "start", description: "Begin" }]);
    expect(await api.getMyCommands({ scope })).toHaveLength(1);
    const { commands } = (await (await control("/state")).json()) as { commands: object };
    const everywhere = {
      "": [{ command: "start", description: "Begin" }],
      uk: [{ command: "start", description: "Почати" }],
    };
    expect(commands).toEqual({
      private: everywhere,
      groups: { ...everywhere, uk: [{ command: "help", description: "Довідка" }] },
      administrators: { ...everywhere, uk: [{ command: "setup", description: "Місто" }] },
    });
    await api.deleteMyCommands({ language_code: "uk" });
    expect(await api.getMyCommands({ language_code: "uk" })).toEqual([]);

    await api.setMyName("Поміч", { language_code: "uk" });
    await api.setMyDescription("A help exchange");
    await api.setMyShortDescription("Help");
    expect(await api.getMyName({ language_code: "uk" })).toEqual({ name: "Поміч" });
    expect(await api.getMyDescription()).toEqual({ description: "A help exchange" });
    expect(await api.getMyShortDescription()).toEqual({ short_description: "Help" });
    expect(await api.getMe()).toMatchObject({ id: 4242, username: "pomich_bot", first_name: "Pomich" });
  });

  test("a group tells who is in it, until the bot leaves", async () => {
    const { api, call } = await startStandIn();
    expect(await api.getChatMemberCount(GROUP)).toBe(2);
    expect(await api.getChatMember(GROUP, KATRIN)).toMatchObject({ status: "creator" });
    expect(await api.getChatMember(GROUP, 4242)).toMatchObject({ status: "administrator" });
    expect(await api.getChatMember(GROUP, OLENA)).toMatchObject({ status: "left" });
    await api.leaveChat(GROUP);
    expect(await call("getChat", { chat_id: GROUP })).toMatchObject({
      description: "Forbidden: bot is not a member of the supergroup chat",
    });
  });

  test("places, contacts, replies and topics are sent and renamed", async () => {
    const { api, standIn, started } = await startStandIn();
    await started(OLENA);
    const place = await api.sendLocation(OLENA, 51.34, 12.37);
    await api.sendContact(OLENA, "+4915700000102", "Jonas", {
      reply_parameters: { message_id: place.message_id },
    });
    expect(standIn.messages(OLENA).slice(-2)).toMatchObject([
      { location: { latitude: 51.34, longitude: 12.37 } },
      { contact: { phone: "+4915700000102", firstName: "Jonas" }, replyTo: place.message_id },
    ]);
    const { id } = standIn.addGroup({ title: "Town", members: [KATRIN], forum: true });
    const { message_thread_id } = await api.createForumTopic(id, "Houses");
    await api.editForumTopic(id, message_thread_id, { name: "Housing" });
    await api.closeForumTopic(id, message_thread_id);
    await api.reopenForumTopic(id, message_thread_id);
    await expect(api.reopenForumTopic(id, message_thread_id)).rejects.toThrow("TOPIC_NOT_MODIFIED");
    expect(standIn.messages(id).map(({ text }) => text)).toEqual([
      "Topic “Houses” created",
      "Topic renamed to “Housing”",
      "Topic closed",
      "Topic reopened",
    ]);
  });
});
