import type { Context } from "grammy";
import type { Message } from "grammy/types";
import type { GatheredPhoto } from "../../../domain/listing/photos.ts";
import type { TextEntity } from "../../../domain/privacy/mask-contacts.ts";
import type { Point } from "../../../domain/shared/geo.ts";
import { isCommand, isMedia } from "../../updates.ts";
import { stepButton } from "../../buttons/wizard.ts";

/** What the person did in the wizard, in JSON. */
export type Input =
  | { readonly kind: "press"; readonly draft: string; readonly field: string; readonly value: string }
  /** With what Telegram recognised in it: links, numbers, names. */
  | { readonly kind: "text"; readonly text: string; readonly entities?: readonly TextEntity[] }
  | { readonly kind: "location"; readonly point: Point }
  | { readonly kind: "photo"; readonly photo: GatheredPhoto }
  /** A picture sent as a file; Telegram cannot show it as a photo. */
  | { readonly kind: "picture-file" }
  | { readonly kind: "media" | "edited" | "command" };

/** The photo of a message in its largest size. */
function photoIn({ photo, caption, message_id: messageId }: Message): GatheredPhoto | undefined {
  const largest = photo?.at(-1);
  return (
    largest && {
      fileId: largest.file_id,
      uniqueId: largest.file_unique_id,
      messageId,
      ...(caption === undefined ? {} : { captioned: true }),
    }
  );
}

/** The update as input of a wizard; undefined for others: a contact, another feature's button, a pinned message. */
export function inputOf(ctx: Context): Input | undefined {
  const data = ctx.callbackQuery?.data;
  if (data !== undefined) {
    const press = stepButton.unpack(data);
    return press && { kind: "press", ...press };
  }
  if (ctx.editedMessage) return { kind: "edited" };
  const { message } = ctx;
  if (!message) return undefined;
  const { text, entities } = message;
  if (text !== undefined)
    return isCommand(message) ? { kind: "command" } : { kind: "text", text, ...(entities && { entities }) };
  const location = message.venue?.location ?? message.location;
  if (location) return { kind: "location", point: { lat: location.latitude, lon: location.longitude } };
  const photo = photoIn(message);
  if (photo) return { kind: "photo", photo };
  if (message.document?.mime_type?.startsWith("image/")) return { kind: "picture-file" };
  return isMedia(message) ? { kind: "media" } : undefined;
}
