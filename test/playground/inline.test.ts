import { describe, expect, test } from "vitest";
import { TOO_OLD } from "./refusals.ts";
import { JONAS, OLENA, startStandIn } from "./support.ts";

const article = (change: object = {}) => ({
  type: "article",
  id: "a",
  title: "A room",
  input_message_content: { message_text: "<b>A room</b>", parse_mode: "HTML" },
  ...change,
});
const keyboard = { inline_keyboard: [[{ text: "Open", url: "https://t.me/pomich_bot?start=a" }]] };

/** Jonas has typed "@bot room"; the bot has the query. */
async function asked(options: Parameters<typeof startStandIn>[0] = {}) {
  const telegram = await startStandIn(options);
  const shown = telegram.standIn.inlineQuery(JONAS, "room");
  const [update] = await telegram.updates();
  return { ...telegram, shown, query: update?.inline_query };
}

describe("an inline query", () => {
  test("reaches the bot with who asks and what", async () => {
    const { query } = await asked();
    expect(query).toMatchObject({ query: "room", offset: "", from: { id: JONAS } });
  });

  test("shows the bot's results to whoever typed, with how long they hold", async () => {
    const { query, call, shown } = await asked();
    const results = [article({ description: "For two" }), article({ id: "b", title: "Another" })];
    const answer = { inline_query_id: query?.id, results, cache_time: 30, is_personal: false };
    expect(await call("answerInlineQuery", answer)).toEqual({ ok: true, result: true });
    expect(await shown).toEqual({
      answered: true,
      results: [
        { id: "a", title: "A room", description: "For two", text: "A room" },
        { id: "b", title: "Another", text: "A room" },
      ],
      cacheTime: 30,
      personal: false,
    });
  });

  test("with no results shows the way to the private chat", async () => {
    const { query, call, shown } = await asked();
    const button = { text: "Open", start_parameter: "inline" };
    await call("answerInlineQuery", { inline_query_id: query?.id, results: [], button });
    expect(await shown).toMatchObject({ results: [], button: { text: "Open", startParameter: "inline" } });
  });

  test("stays unanswered when the bot is silent", async () => {
    const { shown } = await asked({ pressPatienceMs: 1 });
    expect(await shown).toMatchObject({ answered: false, results: [] });
  });

  test("can be typed and picked by way of the page's routes", async () => {
    const { control, updates, call } = await startStandIn();
    const typed = control(`/people/${String(JONAS)}/inline-queries`, { query: "room" });
    let id: string | undefined;
    while (id === undefined) id = (await updates())[0]?.inline_query?.id;
    await call("answerInlineQuery", { inline_query_id: id, results: [article()] });
    expect(await (await typed).json()).toMatchObject({ results: [{ id: "a" }] });
    const pick = { chatId: JONAS, resultId: "a" };
    const picked = await control(`/people/${String(JONAS)}/inline-results`, pick);
    expect(await picked.json()).toMatchObject({ from: JONAS, text: "A room" });
  });
});

describe("a picked result", () => {
  test("is in the chat as the person's own message, by way of the bot, with its buttons", async () => {
    const { query, call, shown, standIn, updates } = await asked();
    await call("answerInlineQuery", {
      inline_query_id: query?.id,
      results: [article({ reply_markup: keyboard })],
    });
    await shown;
    const message = standIn.chooseInline(JONAS, { chatId: JONAS, resultId: "a" });
    expect(message).toMatchObject({ from: JONAS, text: "A room", inlineKeyboard: [[{ text: "Open" }]] });
    const [first, second] = await updates();
    expect(first?.message).toMatchObject({ text: "A room", via_bot: { is_bot: true } });
    expect(second?.chosen_inline_result).toMatchObject({ result_id: "a", query: "room" });
  });

  test("that was not shown to this person is refused", async () => {
    const { query, call, shown, standIn } = await asked();
    await call("answerInlineQuery", { inline_query_id: query?.id, results: [article()] });
    await shown;
    expect(() => standIn.chooseInline(OLENA, { chatId: OLENA, resultId: "a" })).toThrow("not among");
  });
});

describe("an answer to an inline query is refused", () => {
  test.each<[string, object, string | RegExp]>([
    ["with two results of one id", { results: [article(), article()] }, "Bad Request: RESULT_ID_DUPLICATE"],
    [
      "with more than 50 results",
      { results: Array.from({ length: 51 }, (_, i) => article({ id: String(i) })) },
      "Bad Request: RESULTS_TOO_MUCH",
    ],
    [
      "with an id over 64 bytes",
      { results: [article({ id: "я".repeat(33) })] },
      "Bad Request: RESULT_ID_INVALID",
    ],
    ["without a title", { results: [article({ title: " " })] }, /title must be non-empty/],
    [
      "with markup that is wrong",
      { results: [article({ input_message_content: { message_text: "<b>", parse_mode: "HTML" } })] },
      /can't parse entities/,
    ],
    [
      "with a text over 4,096 characters",
      { results: [article({ input_message_content: { message_text: "x".repeat(4097) } })] },
      "Bad Request: message is too long",
    ],
    ["with a photo", { results: [article({ type: "photo" })] }, /only results of the type article/],
    ["with a field nobody knows", { results: [article({ colour: "red" })] }, /unknown parameter "colour"/],
    [
      "with a parameter that no link can carry",
      { results: [], button: { text: "Open", start_parameter: "a b" } },
      "Bad Request: START_PARAM_INVALID",
    ],
    [
      "with a keyboard that is none for messages",
      { results: [article({ reply_markup: { remove_keyboard: true } })] },
      /only inline keyboards/,
    ],
  ])("%s", async (_, params, description) => {
    const { query, call } = await asked();
    const answer = await call("answerInlineQuery", { inline_query_id: query?.id, ...params });
    expect(answer.error_code).toBe(400);
    expect(answer.description).toMatch(description);
  });

  test("a second time, and when it comes too late", async () => {
    const { query, call, clock, standIn, updates } = await asked();
    const answer = { inline_query_id: query?.id, results: [] };
    expect((await call("answerInlineQuery", answer)).ok).toBe(true);
    expect((await call("answerInlineQuery", answer)).description).toBe(TOO_OLD);
    void standIn.inlineQuery(JONAS, "again");
    const late = (await updates())[0]?.inline_query?.id;
    clock.advance(16_000);
    expect((await call("answerInlineQuery", { inline_query_id: late, results: [] })).description).toBe(
      TOO_OLD,
    );
  });
});
