import type { Listing } from "../domain/listing/listing.ts";
import { ID_PATTERN } from "../domain/shared/ids.ts";

/** The `/start` payload of people who come from an inline query without results. */
export const FROM_INLINE = "inline";

/** The id in a `/start` payload, for the buttons that carry it on; empty for a payload that is no id of ours. */
export const linkedId = (payload: string): string => (ID_PATTERN.test(payload) ? payload : "");

/** The link that opens the chat with the bot with a `/start` payload. */
export const startLink = (username: string, payload: string): string =>
  `https://t.me/${username}?start=${payload}`;

/** The link that opens a listing in the chat with the bot. */
export const linkTo = (username: string, { id }: Pick<Listing, "id">): string => startLink(username, id);
