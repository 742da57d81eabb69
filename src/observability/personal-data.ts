/** What never reaches a log: who people are, what they wrote, where they are, and secrets. */

const HIDDEN = "[hidden]";
const MAX_DEPTH = 6;
const MAX_ITEMS = 50;
const MAX_TEXT = 8_000;

/** Names of properties that hold personal data or secrets, in our words and in Telegram's; case and `_` do not matter. */
const PERSONAL_KEYS = new Set(
  [
    ["first_name", "last_name", "name", "username", "title", "bio"],
    ["phone", "phone_number", "email", "contact", "vcard", "address"],
    ["text", "caption", "details", "answers", "query", "payload", "entities"],
    ["location", "latitude", "longitude", "point"],
    ["photo", "photos", "media", "gathered", "file_id", "unique_id", "file_unique_id"],
    ["token", "secret", "authorization", "cookie", "password", "api_key", "encryption_key", "secret_token"],
  ].flatMap((names) => names.map(plainKey)),
);

function plainKey(key: string): string {
  return key.replaceAll("_", "").toLowerCase();
}

/** Secrets and personal data inside of other text, such as an error's message. */
const HIDDEN_IN_TEXT: readonly (readonly [RegExp, string])[] = [
  [/(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,60}/g, "[token]"],
  [/\bpomich_[A-Za-z0-9_-]{20,}/g, "[key]"],
  [/\bBearer\s+\S+/gi, "Bearer [hidden]"],
  [/(?<=:\/\/)[^\s/@]+@/g, "[hidden]@"],
  // MongoDB's E11000 shows the key, mongoose's CastError the value.
  [/dup key: \{[^]*?\}(?=$|\s)/g, "dup key: [hidden]"],
  [/for value "[^]*?" \(type/g, "for value [hidden] (type"],
  [/\+\d[\d\s()./-]{6,}\d/g, "[phone]"],
  [/\b[\w.+-]{1,64}@[\w-]+(\.[\w-]+)*\.[a-z]{2,}\b/gi, "[email]"],
];

/** The text, or its first 8,000 characters, without secrets, phone numbers and e-mail addresses. */
export const hideInText = (text: string): string =>
  HIDDEN_IN_TEXT.reduce(
    (clean, [pattern, instead]) => clean.replace(pattern, instead),
    text.slice(0, MAX_TEXT),
  );

/** What of an error is worth a line: not grammY's payload and context, nor a request. `error` is where it keeps the cause. */
const ERROR_FACTS = [
  "code",
  "codeName",
  "exitCode",
  "method",
  "error_code",
  "cause",
  "error",
  "errors",
] as const;

/** The class of an error, also of one that does not set its name. */
const typeOf = (error: Error): string =>
  error.name === "Error" ? (error.constructor as { readonly name?: string }).name || "Error" : error.name;

function hideInError(error: Error, depth: number): Record<string, unknown> {
  const facts: Record<string, unknown> = {
    type: typeOf(error),
    message: hideInText(error.message),
    stack: hideInText(error.stack ?? ""),
  };
  for (const name of ERROR_FACTS) {
    const fact = (error as Error & Record<string, unknown>)[name];
    // any-key: one of our list
    if (fact !== undefined) facts[name] = hide(fact, depth + 1);
  }
  return facts;
}

function hide(value: unknown, depth: number): unknown {
  if (typeof value === "string") return hideInText(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return value;
  if (depth > MAX_DEPTH) return "[deep]";
  if (value instanceof Error) return hideInError(value, depth);
  if (ArrayBuffer.isView(value)) return `[${String(value.byteLength)} bytes]`;
  if (value instanceof Map || value instanceof Set) return `[${String(value.size)} entries]`;
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => hide(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      PERSONAL_KEYS.has(plainKey(key)) && item !== undefined && item !== null
        ? HIDDEN
        : hide(item, depth + 1),
    ]),
  );
}

/** A copy of the facts fit for a log, at any depth; errors as plain objects. Cycles end at a fixed depth. */
export const hidePersonalData = (facts: object): object => hide(facts, 0) as object;
