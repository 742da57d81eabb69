import { imageOf, storeFile, storePhoto } from "../world/files.ts";
import type { Content, PhotoSize, RichText } from "../world/content.ts";
import { badRequest } from "../errors.ts";
import type { Call, Upload } from "./method.ts";

const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
/** Width and height together, and how many times one may be the other. */
const MAX_PHOTO_SIDES = 10_000;
const MAX_PHOTO_RATIO = 20;
const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;

type FileRef = { readonly upload: Upload } | { readonly fileId: string };

/**
 * Finds what a file parameter means: a part of the multipart body, or the id of a file the bot knows.
 *
 * @throws ApiFailure 400; also for URLs, which the stand-in never fetches.
 */
function refer(call: Call, field: string, value: string | undefined, missing: string): FileRef {
  const direct = call.uploads.get(field);
  if (value === undefined || value === "") {
    if (direct) return { upload: direct };
    throw badRequest(missing);
  }
  if (value.startsWith("attach://")) {
    const upload = call.uploads.get(value.slice("attach://".length));
    if (!upload) throw badRequest(missing);
    return { upload };
  }
  if (/^https?:\/\//i.test(value)) throw badRequest("failed to get HTTP URL content");
  if (!call.world.file(value)) throw badRequest("wrong file identifier/HTTP URL specified");
  return { fileId: value };
}

/** The photo a parameter means, stored if it was uploaded. @throws ApiFailure 400 for anything but an image. */
export function photoContent(
  call: Call,
  field: string,
  value: string | undefined,
  body: RichText,
): Extract<Content, { kind: "photo" }> {
  const ref = refer(call, field, value, "there is no photo in the request");
  return { kind: "photo", sizes: photoSizes(call, ref), body };
}

function photoSizes({ world }: Call, ref: FileRef): readonly PhotoSize[] {
  if ("upload" in ref) {
    const { bytes } = ref.upload;
    if (bytes.length === 0) throw badRequest("file must be non-empty");
    if (bytes.length > MAX_PHOTO_BYTES) throw badRequest("too big file for a photo");
    const { width = 1, height = 1 } = imageOf(bytes) ?? {};
    const ratio = Math.max(width, height) / Math.min(width, height);
    if (width + height > MAX_PHOTO_SIDES || !(ratio <= MAX_PHOTO_RATIO))
      throw badRequest("PHOTO_INVALID_DIMENSIONS");
    const sizes = storePhoto(world, bytes);
    if (!sizes) throw badRequest("IMAGE_PROCESS_FAILED");
    return sizes;
  }
  const named = world.file(ref.fileId);
  if (named?.kind !== "photo") throw badRequest("can't use file of type Document as Photo");
  return Object.values(world.state.files).flatMap(({ blob, fileId, width, height }) =>
    blob === named.blob && width && height ? [{ fileId, width, height }] : [],
  );
}

/** The voice message whose id a parameter holds: the stand-in takes no uploaded ones. @throws ApiFailure 400. */
export function voiceContent(
  call: Call,
  value: string | undefined,
  body: RichText,
): Extract<Content, { kind: "voice" }> {
  const ref = refer(call, "voice", value, "there is no voice in the request");
  if ("upload" in ref) throw badRequest("wrong file identifier/HTTP URL specified");
  if (call.world.file(ref.fileId)?.kind !== "voice") throw badRequest("can't use file of this type as Voice");
  return { kind: "voice", fileId: ref.fileId, body };
}

/** The document a parameter means, stored if it was uploaded. @throws ApiFailure 400. */
export function documentContent(
  call: Call,
  field: string,
  value: string | undefined,
  body: RichText,
): Extract<Content, { kind: "document" }> {
  const ref = refer(call, field, value, "there is no document in the request");
  if ("upload" in ref) {
    const { name, mime, bytes } = ref.upload;
    if (bytes.length === 0) throw badRequest("file must be non-empty");
    if (bytes.length > MAX_DOCUMENT_BYTES) throw badRequest("file is too big");
    const file = storeFile(call.world, { kind: "document", bytes, name, mime });
    return { kind: "document", fileId: file.fileId, name, body };
  }
  const named = call.world.file(ref.fileId);
  if (named?.kind !== "document") throw badRequest("can't use file of type Photo as Document");
  return { kind: "document", fileId: ref.fileId, name: named.name ?? "", body };
}
