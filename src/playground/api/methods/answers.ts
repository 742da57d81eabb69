import { z } from "zod";
import { characters } from "../../text/length.ts";
import { badRequest } from "../../errors.ts";
import { own } from "../../own.ts";
import { method, type Method } from "../method.ts";
import { flag, integer } from "../params.ts";
import type { CallbackAnswer } from "../../protocol.ts";

/** A press waits this long for its answer, in milliseconds of the world's clock; Telegram's figure is about this. */
export const CALLBACK_LIFETIME = 15_000;
const MAX_ANSWER = 200;
const MAX_DOWNLOAD = 20 * 1024 * 1024;

/** Answering presses and handing out files. `answered` brings an answer to the phone that pressed. */
export function answerMethods(
  answered: (callbackId: string, answer: CallbackAnswer) => void,
): Readonly<Record<string, Method>> {
  const answerCallbackQuery = method(
    z.strictObject({
      callback_query_id: z.string().optional(),
      text: z.string().optional(),
      show_alert: flag.optional(),
      url: z.string().optional(),
      cache_time: integer.optional(),
    }),
    ({ world }, params) => {
      const id = params.callback_query_id ?? "";
      const callback = own(world.state.callbacks, id);
      if (!callback || world.now() - callback.pressedAt > CALLBACK_LIFETIME) {
        throw badRequest("query is too old and response timeout expired or query ID is invalid");
      }
      if (params.url) throw badRequest("the stand-in does not open URLs from callback answers");
      const { text } = params;
      if (text && characters(text) > MAX_ANSWER) throw badRequest("MESSAGE_TOO_LONG");
      delete world.state.callbacks[id]; // any-key: it was asked for
      answered(id, { answered: true, ...(text ? { text } : {}), showAlert: params.show_alert ?? false });
      return true;
    },
  );

  const getFile = method(z.strictObject({ file_id: z.string().optional() }), ({ world }, params) => {
    if (!params.file_id) throw badRequest("file_id not specified");
    const file = world.file(params.file_id);
    if (!file) throw badRequest("wrong file_id or the file is temporarily unavailable");
    if (file.size > MAX_DOWNLOAD) throw badRequest("file is too big");
    return {
      file_id: file.fileId,
      file_unique_id: file.uniqueId,
      file_size: file.size,
      file_path: file.path,
    };
  });

  return { answerCallbackQuery, getFile };
}
