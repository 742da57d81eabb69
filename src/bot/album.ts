import { GrammyError, type Api } from "grammy";
import type { InputMediaPhoto } from "grammy/types";

/** One of the photos to be sent, in JSON. */
export interface AlbumPhoto {
  readonly fileId: string;
  /** Markup; at most 1,024 characters are seen. */
  readonly caption?: string;
}

const HTML = { parse_mode: "HTML" } as const;

const captioned = ({ caption }: AlbumPhoto) => (caption === undefined ? {} : { caption, ...HTML });

/** Telegram's answer to a request it will never carry out: a file it does not know any more, as far as photos go. */
const isRefusal = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 400;

/**
 * Sends photos to a chat: several as an album, one by itself, since Telegram takes no album of one. An album that is
 * refused for one of its photos is sent one by one.
 * @returns how many of them Telegram refused
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
    if (await isTaken(api.sendMediaGroup(chat, media))) return 0;
  }
  let refused = 0;
  for (const photo of photos)
    if (!(await isTaken(api.sendPhoto(chat, photo.fileId, captioned(photo))))) refused += 1;
  return refused;
}

async function isTaken(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}
