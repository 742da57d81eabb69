import { createHash } from "node:crypto";
import { own } from "../own.ts";
import type { PhotoSize } from "./content.ts";
import type { FileState } from "./state.ts";
import type { World } from "./world.ts";

interface FileDraft {
  readonly kind: FileState["kind"];
  readonly bytes: Buffer;
  readonly name?: string;
  readonly mime: string;
}

const FOLDER: Readonly<Record<FileState["kind"], string>> = {
  photo: "photos",
  document: "documents",
  sticker: "stickers",
  voice: "voice",
};

/** Longest side of the sizes Telegram makes of a photo; the original is kept to the largest of them. */
const SIZES = [
  { letter: "s", side: 90 },
  { letter: "m", side: 320 },
  { letter: "x", side: 800 },
  { letter: "y", side: 1280 },
] as const;

/** Stores bytes under a new file id. */
export function storeFile(world: World, draft: FileDraft): FileState {
  const blob = newBlob(world);
  return register(world, draft, { blob, suffix: "", dimensions: {} });
}

/**
 * Stores a photo and names its sizes, smallest first; all of them give the original bytes.
 *
 * @returns undefined when the bytes are neither JPEG nor PNG.
 */
export function storePhoto(world: World, bytes: Buffer): readonly PhotoSize[] | undefined {
  const image = imageOf(bytes);
  if (!image) return undefined;
  const blob = newBlob(world);
  const longest = Math.max(image.width, image.height);
  const fitting = SIZES.filter((_size, index) => index === 0 || (SIZES[index - 1]?.side ?? 0) < longest);
  return fitting.map(({ letter, side }) => {
    const scale = Math.min(1, side / longest);
    const width = Math.max(1, Math.round(image.width * scale));
    const height = Math.max(1, Math.round(image.height * scale));
    const draft: FileDraft = { kind: "photo", bytes, mime: image.mime };
    const { fileId } = register(world, draft, { blob, suffix: letter, dimensions: { width, height } });
    return { fileId, width, height };
  });
}

const newBlob = (world: World): string => String(world.state.next.file++);

function register(
  world: World,
  { kind, bytes, name, mime }: FileDraft,
  place: { blob: string; suffix: string; dimensions: { width?: number; height?: number } },
): FileState {
  const uniqueId = `AQAD${createHash("sha256").update(bytes).digest("base64url").slice(0, 11)}${place.suffix}`;
  const extension = name?.includes(".") ? `.${name.split(".").pop()}` : (own(EXTENSION, mime) ?? "");
  return world.addFile(
    {
      fileId: `AgACAgIAAxkBAAI${kind.charAt(0)}${place.blob}${place.suffix}-${uniqueId}`,
      uniqueId,
      blob: place.blob,
      path: `${FOLDER[kind]}/file_${place.blob}${extension}`,
      size: bytes.length,
      mime,
      kind,
      ...(name === undefined ? {} : { name }),
      ...place.dimensions,
    },
    bytes,
  );
}

const EXTENSION: Readonly<Record<string, string>> = {
  "image/jpeg": ".jpg",
  "image/png": ".png",
  "image/webp": ".webp",
  "audio/ogg": ".oga",
};

interface Image {
  readonly mime: string;
  readonly width: number;
  readonly height: number;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Kind and dimensions of a JPEG or PNG, from its header. */
export function imageOf(bytes: Buffer): Image | undefined {
  if (bytes.length >= 24 && bytes.subarray(0, 8).equals(PNG_SIGNATURE)) {
    return { mime: "image/png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegOf(bytes) : undefined;
}

function jpegOf(bytes: Buffer): Image | undefined {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // Start-of-frame markers carry the dimensions; C4, C8 and CC share the range but are tables.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return {
        mime: "image/jpeg",
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
      };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
