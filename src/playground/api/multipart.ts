import type { Upload } from "./method.ts";

const CRLF = Buffer.from("\r\n");
const HEAD_END = Buffer.from("\r\n\r\n");

/** A form's fields, and its files by the name of their part. */
export interface Form {
  readonly fields: Record<string, string>;
  readonly uploads: Map<string, Upload>;
}

/**
 * Reads a multipart/form-data body as leniently as Telegram does: clients leave out quotes and the blank after a
 * header's colon, which the platform's own parser refuses.
 *
 * @returns undefined when it is none.
 */
export function parseMultipart(contentType: string, body: Buffer): Form | undefined {
  const boundary = parameter(contentType, "boundary");
  if (boundary === undefined) return undefined;
  const form: Form = { fields: Object.create(null) as Form["fields"], uploads: new Map() };
  const delimiter = Buffer.from(`--${boundary}`);
  let at = body.indexOf(delimiter);
  if (at < 0) return undefined;
  for (;;) {
    at += delimiter.length;
    if (body.subarray(at, at + 2).toString("latin1") === "--") return form;
    const begin = at + CRLF.length;
    const end = body.indexOf(Buffer.concat([CRLF, delimiter]), at);
    if (end < 0) return undefined;
    if (!readPart(body.subarray(begin, end), form)) return undefined;
    at = end + CRLF.length;
  }
}

function readPart(part: Buffer, form: Form): boolean {
  const headEnd = part.indexOf(HEAD_END);
  if (headEnd < 0) return false;
  const bytes = Buffer.from(part.subarray(headEnd + HEAD_END.length));
  const headers = new Map(
    part
      .subarray(0, headEnd)
      .toString("utf8")
      .split("\r\n")
      .map((line) => {
        const [name = "", ...value] = line.split(":");
        return [name.trim().toLowerCase(), value.join(":").trim()] as const;
      }),
  );
  const disposition = headers.get("content-disposition") ?? "";
  const name = parameter(disposition, "name");
  if (name === undefined) return false;
  const filename = parameter(disposition, "filename");
  if (filename === undefined) {
    form.fields[name] = bytes.toString("utf8"); // any-key: it has no prototype
  } else {
    const mime = headers.get("content-type") ?? "application/octet-stream";
    form.uploads.set(name, { name: filename, mime, bytes });
  }
  return true;
}

/** A parameter of a header's value, quoted or not. */
function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;]*))`, "i").exec(header);
  return match?.[1] ?? match?.[2]?.trim();
}
