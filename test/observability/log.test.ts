import { GrammyError, HttpError } from "grammy";
import { mongo } from "mongoose";
import { describe, expect, it } from "vitest";
import { createLog } from "../../src/observability/log.ts";

const TOKEN = "123456789:AAFabcdefghijklmnopqrstuvwxyz0123456";

const logged = (facts: object, message = "happened"): string => {
  let output = "";
  const log = createLog("debug", { write: (line) => void (output += line) });
  log.info(facts, message);
  return output;
};

describe("the log", () => {
  it("keeps who did what, by id", () => {
    const line = JSON.parse(
      logged({ personId: 7, listingId: "abc123abc123", ms: 4, at: new Date(0) }, "published"),
    );
    expect(line).toMatchObject({
      level: "info",
      msg: "published",
      personId: 7,
      listingId: "abc123abc123",
      ms: 4,
      at: "1970-01-01T00:00:00.000Z",
    });
  });

  it("drops personal data and secrets at any depth", () => {
    const line = logged({
      update: {
        update_id: 5,
        message: { text: "my passport is gone" },
        callback_query: { data: "l:abc", from: { id: 7, first_name: "Oksana", username: "oksana_k" } },
      },
      people: [{ firstName: "Iryna", phone_number: "491701234567", location: { latitude: 51.3 } }],
      headers: { authorization: "Bearer abc.def", Cookie: "sid=1" },
      config: { token: TOKEN, adminApiKey: "k", api_key: "k2" },
    });
    for (const secret of [
      "passport",
      "Oksana",
      "oksana_k",
      "Iryna",
      "4917",
      "51.3",
      "abc.def",
      "sid=1",
      TOKEN,
      "k2",
    ]) {
      expect(line).not.toContain(secret);
    }
    expect(JSON.parse(line)).toMatchObject({
      update: { update_id: 5, callback_query: { data: "l:abc", from: { id: 7 } } },
    });
  });

  it("drops secrets inside of texts, in facts and in the message", () => {
    const line = logged(
      { url: `https://api.telegram.org/bot${TOKEN}/getMe`, store: "mongodb://user:pass@db/x" },
      `call +49 341 1234567, mail oksana@example.org, Bearer abc, pomich_${"a".repeat(43)}`,
    );
    for (const secret of [TOKEN, "user:pass", "1234567", "oksana", "Bearer abc", "aaaa"]) {
      expect(line).not.toContain(secret);
    }
    expect(line).toContain("mongodb://[hidden]@db/x");
  });

  it("keeps what of Telegram's errors says what went wrong, not what was sent", () => {
    const refused = new GrammyError(
      "Call to 'sendMessage' failed!",
      { ok: false, error_code: 400, description: "Bad Request: chat not found" },
      "sendMessage",
      { chat_id: 7, text: "my passport is gone" },
    );
    const unreachable = new HttpError("Network request failed!", new Error(`connect ${TOKEN} refused`));
    const line = logged({ error: refused, other: unreachable });
    expect(line).not.toContain("passport");
    expect(line).not.toContain(TOKEN);
    expect(JSON.parse(line)).toMatchObject({
      error: {
        type: "GrammyError",
        method: "sendMessage",
        error_code: 400,
        message: expect.stringContaining("chat not found"),
      },
      other: { type: "HttpError", error: { message: "connect [token] refused" } },
    });
  });

  it("hides the values that the store's errors show", () => {
    const duplicate = new Error(
      'E11000 duplicate key error index: contact dup key: { phone: "491701234567" }',
    );
    const cast = new Error('Cast to Number failed for value "my passport" (type string) at path "guests"');
    const line = logged({ error: duplicate, cause: cast });
    expect(line).not.toContain("4917");
    expect(line).not.toContain("passport");
    expect(line).toContain("E11000 duplicate key error");
  });

  it("keeps the words of an error that came as a plain object", () => {
    expect(JSON.parse(logged({ err: { name: "MongoError", message: "not primary" } }))).toMatchObject({
      err: { message: "not primary" },
    });
  });

  it("keeps the class and the code of the store's errors, also inside of others", () => {
    const refused = new mongo.MongoServerError({ code: 26, codeName: "NamespaceNotFound", errmsg: "gone" });
    const away = new mongo.MongoNetworkError("closed");
    const line = JSON.parse(logged({ error: refused, other: new Error("wrapped", { cause: away }) }));
    expect(line).toMatchObject({
      error: { type: "MongoServerError", code: 26, codeName: "NamespaceNotFound" },
      other: { type: "Error", cause: { type: "MongoNetworkError", message: "closed" } },
    });
  });

  it("survives cycles, big values and odd types", () => {
    const loop: Record<string, unknown> = { id: 1, bytes: Buffer.from("secret"), big: 12n, none: null };
    loop["self"] = loop;
    expect(JSON.parse(logged(loop))).toMatchObject({ id: 1, bytes: "[6 bytes]", big: "12", none: null });
  });

  it("is silent below its level", () => {
    let output = "";
    const log = createLog("warn", { write: (line) => void (output += line) });
    log.debug({}, "a");
    log.info({}, "b");
    log.warn({}, "c");
    expect(output.trim().split("\n")).toHaveLength(1);
  });
});
