import { z } from "zod";
import type { InlineArticle, InlineQueries } from "../../control/inline.ts";
import { badRequest } from "../../errors.ts";
import type { ChatState } from "../../world/state.ts";
import { messageText } from "../body.ts";
import { parseMarkup } from "../markup.ts";
import { method, type Method } from "../method.ts";
import { flag, integer, nested, replyMarkup, textParams } from "../params.ts";

const MAX_RESULTS = 50;
const MAX_ID_BYTES = 64;
const START_PARAMETER = /^[\w-]{1,64}$/;
const DEFAULT_CACHE = 300;

const { text: _text, ...contentParams } = textParams;
const article = z.strictObject({
  type: z.literal("article", { error: "the stand-in knows only results of the type article" }),
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  input_message_content: z.strictObject({ ...contentParams, message_text: z.string().optional() }),
  reply_markup: replyMarkup.optional(),
});

const button = z.strictObject({ text: z.string(), start_parameter: z.string() });

const schema = z.strictObject({
  inline_query_id: z.string().optional(),
  results: nested(z.array(article)),
  cache_time: integer.optional(),
  is_personal: flag.optional(),
  next_offset: z.string().optional(),
  button: nested(button).optional(),
});

/** Answering inline queries, with articles. */
export function inlineMethods(inline: InlineQueries): Readonly<Record<string, Method>> {
  const answerInlineQuery = method(schema, ({ world }, params) => {
    const id = params.inline_query_id ?? "";
    const asker = inline.askerOf(id);
    if (asker === undefined)
      throw badRequest("query is too old and response timeout expired or query ID is invalid");
    const { results, button: below } = params;
    if (results.length > MAX_RESULTS) throw badRequest("RESULTS_TOO_MUCH");
    if (new Set(results.map((result) => result.id)).size < results.length)
      throw badRequest("RESULT_ID_DUPLICATE");
    if (below && !START_PARAMETER.test(below.start_parameter)) throw badRequest("START_PARAM_INVALID");
    if (below && below.text.trim() === "") throw badRequest("button text must be non-empty");
    if (params.next_offset) throw badRequest("the stand-in does not page through results");
    const chat = world.chat(asker);
    if (!chat) throw new Error(`no chat ${String(asker)}`);
    inline.answered(id, {
      articles: results.map((result) => readArticle(result, chat)),
      cacheTime: params.cache_time ?? DEFAULT_CACHE,
      personal: params.is_personal ?? false,
      ...(below ? { button: { text: below.text, startParameter: below.start_parameter } } : {}),
    });
    return true;
  });
  return { answerInlineQuery };
}

function readArticle(result: z.output<typeof article>, chat: ChatState): InlineArticle {
  const { id, title, description, input_message_content: content, reply_markup: raw } = result;
  if (id === "" || Buffer.byteLength(id) > MAX_ID_BYTES) throw badRequest("RESULT_ID_INVALID");
  if (title.trim() === "") throw badRequest("article title must be non-empty");
  const { message_text: text, parse_mode: parseMode, entities } = content;
  const markup = parseMarkup(raw, chat);
  if (markup && markup.kind !== "inline") throw badRequest("only inline keyboards can be under a result");
  return {
    id,
    title,
    ...(description === undefined ? {} : { description }),
    body: messageText({ text, parseMode, entities }),
    ...(markup ? { keyboard: markup.rows } : {}),
  };
}
