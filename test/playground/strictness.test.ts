import { InputFile } from "grammy";
import { describe, expect, test } from "vitest";
import { buttons, inline, REFUSED, TOO_OLD } from "./refusals.ts";
import { png } from "../support/pictures.ts";
import { OLENA, startStandIn, TOKEN } from "./support.ts";

const exactly = (text: string): RegExp => new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);

describe("the Bot API refuses", () => {
  test.each(REFUSED)("%s %j", async (method, params, code, description) => {
    const { call, api, standIn, started } = await startStandIn();
    await started(OLENA);
    await api.sendMessage(OLENA, "Hello", { reply_markup: inline(["Go"]) });
    const answer = await call(method, { ...params });
    expect(answer).toMatchObject({ ok: false, error_code: code });
    const pattern = typeof description === "string" ? exactly(description) : description;
    expect(answer.description).toMatch(pattern);
    expect(standIn.calls.refused).toMatchObject([{ method, code, description: answer.description }]);
    expect(standIn.messages(OLENA)).toHaveLength(2);
  });

  test("a caption over 1,024 characters and an upload that is no picture", async () => {
    const { api, started } = await startStandIn();
    await started(OLENA);
    const long = api.sendPhoto(OLENA, new InputFile(png(), "a.png"), { caption: "x".repeat(1025) });
    await expect(long).rejects.toThrow("Bad Request: message caption is too long");
    const text = api.sendPhoto(OLENA, new InputFile(Buffer.from("hello"), "a.png"));
    await expect(text).rejects.toThrow("Bad Request: IMAGE_PROCESS_FAILED");
    for (const [width, height] of [
      [9_000, 1_001],
      [21, 1],
      [0, 9],
    ]) {
      const odd = api.sendPhoto(OLENA, new InputFile(png(width, height), "a.png"));
      await expect(odd).rejects.toThrow("Bad Request: PHOTO_INVALID_DIMENSIONS");
    }
  });

  test("a photo as a document, a document as a photo, and both in one album", async () => {
    const { api, standIn, call, updates, started } = await startStandIn();
    await started(OLENA);
    standIn.send(OLENA, { chatId: OLENA, photos: [png().toString("base64")] });
    standIn.send(OLENA, { chatId: OLENA, document: { name: "a.png", base64: png().toString("base64") } });
    const [first, second] = await updates();
    const photo = first?.message?.photo?.at(-1)?.file_id ?? "";
    const { file_id: document = "", mime_type } = second?.message?.document ?? {};
    expect(mime_type).toBe("image/png");
    await expect(api.sendPhoto(OLENA, document)).rejects.toThrow("can't use file of type Document as Photo");
    await expect(api.sendDocument(OLENA, photo)).rejects.toThrow("can't use file of type Photo as Document");
    const media = [
      { type: "photo", media: photo },
      { type: "document", media: document },
    ];
    const mixed = await call("sendMediaGroup", { chat_id: OLENA, media });
    expect(mixed.description).toContain("can't use the media of the specified type in the album");
  });

  test("a wrong token", async () => {
    const { origin } = await startStandIn();
    const wrong = await fetch(`${origin}/bot4242:wrong/getMe`);
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toEqual({ ok: false, error_code: 401, description: "Unauthorized" });
    expect((await fetch(`${origin}/botnonsense/getMe`)).status).toBe(404);
    expect((await fetch(`${origin}/file/bot4242:wrong/photos/file_1.png`)).status).toBe(401);
    expect((await fetch(`${origin}/file/bot${TOKEN}/photos/file_1.png`)).status).toBe(404);
  });

  test("an answer to a press that is too long, second, or later than 15 seconds", async () => {
    const { api, call, standIn, updates, started, clock } = await startStandIn({ pressPatienceMs: 1 });
    await started(OLENA);
    const { message_id: messageId } = await api.sendMessage(OLENA, "Hello", { reply_markup: inline(["Go"]) });
    const pressed = async () => {
      await standIn.press(OLENA, { chatId: OLENA, messageId, data: "d0" });
      return { callback_query_id: (await updates())[0]?.callback_query?.id };
    };
    const first = await pressed();
    const long = await call("answerCallbackQuery", { ...first, text: "x".repeat(201) });
    expect(long.description).toBe("Bad Request: MESSAGE_TOO_LONG");
    expect((await call("answerCallbackQuery", first)).ok).toBe(true);
    expect((await call("answerCallbackQuery", first)).description).toBe(TOO_OLD);

    const second = await pressed();
    clock.advance(16_000);
    expect((await call("answerCallbackQuery", second)).description).toBe(TOO_OLD);
  });
});

describe("the Bot API takes", () => {
  test.each([
    ["4,096 characters, emoji counted once", { text: "😀".repeat(4096) }],
    ["a number as text", { chat_id: String(OLENA), text: "x" }],
    [
      "everything a message knows",
      {
        text: "x",
        disable_notification: true,
        protect_content: "true",
        link_preview_options: { is_disabled: true },
        reply_parameters: { message_id: 99, allow_sending_without_reply: true },
        reply_markup: { force_reply: true, input_field_placeholder: "Your answer" },
      },
    ],
    ["100 buttons", { text: "x", reply_markup: buttons(100) }],
    [
      "64 bytes of callback data",
      { text: "x", reply_markup: { inline_keyboard: [[{ text: "x", callback_data: "я".repeat(32) }]] } },
    ],
  ])("%s", async (_, params) => {
    const { call, started } = await startStandIn();
    await started(OLENA);
    expect(await call("sendMessage", { chat_id: OLENA, ...params })).toMatchObject({ ok: true });
  });

  test("forms, with nested values as JSON", async () => {
    const { origin, standIn, started } = await startStandIn();
    await started(OLENA);
    const body = new URLSearchParams({
      chat_id: String(OLENA),
      text: "x",
      protect_content: "true",
      reply_markup: JSON.stringify(inline(["Go"])),
    });
    const response = await fetch(`${origin}/bot${TOKEN}/sendMessage`, { method: "POST", body });
    expect(await response.json()).toMatchObject({ ok: true });
    expect(standIn.messages(OLENA).at(-1)?.inlineKeyboard).toEqual([
      [{ kind: "callback", text: "Go", data: "d0" }],
    ]);
  });
});
