import { isWellFormed } from "../text/well-formed.ts";
import { characters, MAX_CAPTION, MAX_TEXT } from "../text/length.ts";
import { parseHtml } from "../text/parse-html.ts";
import { tidy, withEntities, type GivenEntity } from "../text/rich-text.ts";
import type { RichText } from "../world/content.ts";
import { badRequest } from "../errors.ts";

const MAX_RAW = 1 << 15;

interface Source {
  readonly text: string | undefined;
  readonly parseMode: string | undefined;
  readonly entities: readonly GivenEntity[] | undefined;
}

/** @throws ApiFailure 400 for an empty, malformed or too long text. */
export function messageText(source: Source): RichText {
  if (!source.text) throw badRequest("message text is empty");
  const body = read(source);
  if (body.text === "") throw badRequest("text must be non-empty");
  if (characters(body.text) > MAX_TEXT) throw badRequest("message is too long");
  return body;
}

/** A caption may be absent: the empty text then. @throws ApiFailure 400 for a malformed or too long one. */
export function captionText(source: Source): RichText {
  const body = read(source);
  if (characters(body.text) > MAX_CAPTION) throw badRequest("message caption is too long");
  return body;
}

function read({ text = "", parseMode, entities }: Source): RichText {
  if (Buffer.byteLength(text) > MAX_RAW) throw badRequest("text is too long");
  if (!isWellFormed(text)) throw badRequest("strings must be encoded in UTF-8");
  const mode = parseMode?.toLowerCase() ?? "";
  if (text === "" || mode === "" || mode === "none") return tidy(withEntities(text, entities ?? []));
  if (mode === "html") return tidy(parseHtml(text));
  if (mode === "markdown" || mode === "markdownv2") {
    throw badRequest(`the stand-in does not read parse_mode ${parseMode}, only HTML and entities`);
  }
  throw badRequest("unsupported parse_mode");
}
