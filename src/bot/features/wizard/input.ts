import type { Context } from "grammy";
import type { Message } from "grammy/types";
import type { GatheredPhoto } from "../../../domain/listing/photos.ts";
import type { TextEntity } from "../../../domain/privacy/mask-contacts.ts";
import type { Point } from "../../../domain/shared/geo.ts";
import { PAGE_COMMANDS } from "../../commands.ts";
import { isCommand, isMedia } from "../../updates.ts";
import { stepButton } from "../../buttons/wizard.ts";

/** A text, with what Telegram recognised in it: links, numbers, names. */
export interface Words {
  readonly text: string;
  readonly entities?: readonly TextEntity[];
}

/** What the person did in the wizard. */
export type Input =
  | { readonly kind: "press"; readonly draft: string; readonly field: string; readonly value: string }
  | ({ readonly kind: "text" } & Words)
  | { readonly kind: "location"; readonly point: Point }
  /** With the words below it, if it has any. */
  | { readonly kind: "photo"; readonly photo: GatheredPhoto; readonly words?: Words }
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

/** A command that shows a page and leaves the wizard as it is. */
const PAGE = new RegExp(`^/(?:${PAGE_COMMANDS.join("|")})(?![a-z0-9_])`, "i");

/** The update as input of a wizard; undefined for others: a contact, another feature's button, a pinned message. */
export function inputOf(ctx: Context): Input | undefined {
  const data = ctx.callbackQuery?.data;
  if (data !== undefined) {
    const press = stepButton.unpack(data);
    return press && { kind: "press", ...press };
  }
  // A live location is edited with each of its positions.
  if (ctx.editedMessage) return ctx.editedMessage.location ? undefined : { kind: "edited" };
  const { message } = ctx;
  if (!message) return undefined;
  const { text, entities } = message;
  if (text !== undefined && isCommand(message)) return PAGE.test(text) ? undefined : { kind: "command" };
  if (text !== undefined) return { kind: "text", text, ...(entities && { entities }) };
  const location = message.venue?.location ?? message.location;
  if (location) return { kind: "location", point: { lat: location.latitude, lon: location.longitude } };
  const photo = photoIn(message);
  const { caption, caption_entities: marked } = message;
  const words =
    caption === undefined ? {} : { words: { text: caption, ...(marked && { entities: marked }) } };
  if (photo) return { kind: "photo", photo, ...words };
  if (message.document?.mime_type?.startsWith("image/")) return { kind: "picture-file" };
  return isMedia(message) ? { kind: "media" } : undefined;
}
