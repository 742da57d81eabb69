import { field, openDialog } from "./dialog.js";
import { h } from "./dom.js";

/** @type {Record<import("../protocol.ts").OtherKind, string>} */
const KINDS = {
  video: "Video",
  video_note: "Round video message",
  audio: "Song",
  animation: "GIF",
  poll: "Poll",
  checklist: "Checklist",
  dice: "Dice",
  venue: "Venue",
  story: "Story",
  giveaway: "Giveaway",
  paid_media: "Paid media",
  game: "Game",
  hologram: "A kind that Telegram may add one day",
};

/**
 * Asks which of the kinds that a bot seldom expects is to be sent.
 * @param {(message: { other: import("../protocol.ts").OtherKind }) => Promise<boolean>} send
 */
export function askOther(send) {
  const options = Object.entries(KINDS).map(([value, label]) => h("option", { value }, label));
  const kind = h("select", { name: "kind" }, ...options);
  openDialog({
    title: "Send something else",
    name: "other",
    confirm: "Send",
    fields: [field("What", kind)],
    async submit() {
      if (!(await send({ other: kind.value }))) throw new Error("It was not sent.");
    },
  });
}
