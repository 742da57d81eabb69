import type { OutgoingFile } from "../../app/core/index.ts";

export interface CallBody {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

const isFile = (value: unknown): value is OutgoingFile =>
  typeof value === "object" && value !== null && "content" in value && "name" in value && "type" in value;

const asField = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/**
 * The body of a call: JSON, or form data if one of its values is a file to be uploaded, as the Bot API takes them
 * (https://core.telegram.org/bots/api#sending-files).
 */
export async function bodyOf(payload: Readonly<Record<string, unknown>>): Promise<CallBody> {
  if (!Object.values(payload).some(isFile))
    return { contentType: "application/json", body: JSON.stringify(payload) };
  const form = new FormData();
  for (const [name, value] of Object.entries(payload)) {
    if (value === undefined) continue;
    if (isFile(value)) form.append(name, new Blob([value.content], { type: value.type }), value.name);
    else form.append(name, asField(value));
  }
  const encoded = new Response(form);
  return {
    contentType: encoded.headers.get("content-type") ?? "multipart/form-data",
    body: new Uint8Array(await encoded.arrayBuffer()),
  };
}
