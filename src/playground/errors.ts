/** Extra fields Telegram sends with some refusals. */
export interface ResponseParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

/** A refusal of the Bot API: the answer is `{ok: false, error_code, description, parameters?}`. */
export class ApiFailure extends Error {
  override readonly name = "ApiFailure";
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

const PREFIX = { 400: "Bad Request", 403: "Forbidden" } as const;

/** A refusal by Telegram's own servers, which the Bot API server passes on. */
export class ServerFailure extends ApiFailure {
  private readonly status: keyof typeof PREFIX;
  private readonly raw: string;

  /** `raw` is what the server says before the Bot API server rewords it. */
  constructor(status: keyof typeof PREFIX, text: string, raw = text) {
    super(status, `${PREFIX[status]}: ${text}`);
    this.status = status;
    this.raw = raw;
  }

  /** The same refusal of an album, in which the server's words are only quoted. */
  ofAlbum(): ApiFailure {
    const text = `failed to send message #1 with the error message "${this.raw}"`;
    return new ApiFailure(this.status, `${PREFIX[this.status]}: ${text}`);
  }
}

/** 400 with Telegram's prefix; the text goes on in lower case as Telegram writes it. */
export const badRequest = (text: string, parameters?: ResponseParameters): ApiFailure =>
  new ApiFailure(400, `Bad Request: ${text}`, parameters);

/** 403 with Telegram's prefix. */
export const forbidden = (text: string): ApiFailure => new ApiFailure(403, `Forbidden: ${text}`);

/** 409 with Telegram's prefix. */
export const conflict = (text: string): ApiFailure => new ApiFailure(409, `Conflict: ${text}`);

/** 429; the wait is in whole seconds, in the text and in `parameters.retry_after`. */
export const tooManyRequests = (seconds: number): ApiFailure =>
  new ApiFailure(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
