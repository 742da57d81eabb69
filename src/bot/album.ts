import { GrammyError, type Api } from "grammy";
import type { InputMediaPhoto } from "grammy/types";

/** A photo to send; plain JSON, so that it passes through a conversation. */
export interface AlbumPhoto {
  readonly fileId: string;
  /** Markup; Telegram shows at most 1,024 characters. */
  readonly caption?: string;
}

const HTML = { parse_mode: "HTML" } as const;

const captioned = ({ caption }: AlbumPhoto) => (caption === undefined ? {} : { caption, ...HTML });

/** Whether Telegram refused for good. For photos this means a file that it no longer has. */
const isRefusal = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 400;

/**
 * Sends several photos as an album and a single photo as itself, since Telegram takes no album of one. Telegram refuses
 * a whole album for one bad photo; then the photos are sent one by one.
 * @returns how many photos Telegram refused
 */
export async function sendPhotos(
  api: Pick<Api, "sendPhoto" | "sendMediaGroup">,
  chat: number,
  photos: readonly AlbumPhoto[],
): Promise<number> {
  if (photos.length > 1) {
    const media = photos.map((photo): InputMediaPhoto => ({
      type: "photo",
      media: photo.fileId,
      ...captioned(photo),
    }));
    if (await isSent(api.sendMediaGroup(chat, media))) return 0;
  }
  let refused = 0;
  for (const photo of photos)
    if (!(await isSent(api.sendPhoto(chat, photo.fileId, captioned(photo))))) refused += 1;
  return refused;
}

async function isSent(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}
