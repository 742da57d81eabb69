import { Markup, Telegraf } from "telegraf";
import { describe, expect, test } from "vitest";
import { png } from "../support/pictures.ts";
import { OLENA, startStandIn, TOKEN } from "./support.ts";

describe("buttons", () => {
  test("have colours, icons and texts to copy, and come back as they were given", async () => {
    const { api, standIn, started } = await startStandIn();
    await started(OLENA);
    const inline_keyboard = [
      [
        { text: "Yes", callback_data: "yes", style: "success" as const },
        {
          text: "No",
          callback_data: "no",
          style: "danger" as const,
          icon_custom_emoji_id: "5368324170671202286",
        },
      ],
      [{ text: "Number", copy_text: { text: "067 123 45 67" } }],
    ];
    const sent = await api.sendMessage(OLENA, "Help?", { reply_markup: { inline_keyboard } });
    expect(sent.reply_markup).toEqual({ inline_keyboard });
    expect(standIn.messages(OLENA).at(-1)?.inlineKeyboard).toEqual([
      [
        { kind: "callback", text: "Yes", style: "success", data: "yes" },
        { kind: "callback", text: "No", style: "danger", data: "no" },
      ],
      [{ kind: "copy", text: "Number", copied: "067 123 45 67" }],
    ]);
  });

  test("of another colour are a change", async () => {
    const { api, started } = await startStandIn();
    await started(OLENA);
    const keyboard = (style: "success" | "danger") => ({
      reply_markup: { inline_keyboard: [[{ text: "Yes", callback_data: "yes", style }]] },
    });
    const { message_id } = await api.sendMessage(OLENA, "Help?", keyboard("success"));
    await api.editMessageReplyMarkup(OLENA, message_id, keyboard("danger"));
    const again = api.editMessageReplyMarkup(OLENA, message_id, keyboard("danger"));
    await expect(again).rejects.toThrow("message is not modified");
  });

  test("of a reply keyboard have colours, too", async () => {
    const { api, standIn, started } = await startStandIn();
    await started(OLENA);
    const keyboard = [[{ text: "Where I am", request_location: true, style: "primary" as const }]];
    await api.sendMessage(OLENA, "Where?", { reply_markup: { keyboard } });
    expect(standIn.replyKeyboard(OLENA)?.rows).toEqual([
      [{ text: "Where I am", style: "primary", request: "location" }],
    ]);
  });
});

describe("dates", () => {
  test("are entities, from HTML or given", async () => {
    const { api, started } = await startStandIn();
    await started(OLENA);
    const html = '<tg-time unix="1647531900" format="Dwt">22:45 tomorrow</tg-time>';
    const entity = {
      type: "date_time",
      offset: 0,
      length: 14,
      unix_time: 1_647_531_900,
      date_time_format: "wDt",
    } as const;
    expect((await api.sendMessage(OLENA, html, { parse_mode: "HTML" })).entities).toEqual([entity]);
    expect((await api.sendMessage(OLENA, "22:45 tomorrow", { entities: [entity] })).entities).toEqual([
      entity,
    ]);
    const plain = await api.sendMessage(OLENA, '<tg-time unix="0">soon</tg-time>', { parse_mode: "HTML" });
    expect(plain).toMatchObject({ text: "soon" });
    expect(plain).not.toHaveProperty("entities");
  });
});

describe("what other libraries send", () => {
  test("telegraf: buttons that are not hidden, the method as a field of the form", async () => {
    const { origin, standIn, started } = await startStandIn();
    await started(OLENA);
    const { telegram } = new Telegraf(TOKEN, { telegram: { apiRoot: origin } });
    await telegram.sendMessage(
      OLENA,
      "Help?",
      Markup.inlineKeyboard([Markup.button.callback("Yes", "yes", false)]),
    );
    await telegram.sendPhoto(OLENA, { source: png() }, { caption: "A sofa" });
    expect(standIn.messages(OLENA).slice(1)).toMatchObject([{ text: "Help?" }, { caption: "A sofa" }]);
    expect(standIn.calls.refused).toEqual([]);
  });

  test("the parameters of older versions, which Telegram still takes", async () => {
    const { call, standIn, started } = await startStandIn();
    await started(OLENA);
    const { messageId } = standIn.send(OLENA, { chatId: OLENA, text: "Hello" });
    const old = { chat_id: OLENA, text: "x", reply_to_message_id: messageId, disable_web_page_preview: true };
    expect((await call("sendMessage", old)).ok).toBe(true);
    expect(standIn.messages(OLENA).at(-1)?.replyTo).toBe(messageId);
    const lost = { ...old, reply_to_message_id: 99, allow_sending_without_reply: true };
    expect((await call("sendMessage", lost)).ok).toBe(true);
    expect(standIn.messages(OLENA).at(-1)).not.toHaveProperty("replyTo");
  });
});
