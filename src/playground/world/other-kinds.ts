import type { OtherKind } from "../acts.ts";
import type { Permission } from "./rights.ts";

type Json = Readonly<Record<string, unknown>>;

/** What a kind is made of. */
interface Made {
  /** A file of the message, as the Bot API describes files. */
  readonly file: Json;
  /** Where it comes from: the chat it was sent to. */
  readonly chat: Json;
  /** Unix seconds. */
  readonly date: number;
}

interface Kind {
  /** Its fields in the Bot API's Message. */
  readonly fields: (of: Made) => Json;
  /** What the page shows for it. */
  readonly shown: string;
  /** The permission it needs in a group, and Telegram's word for it there. */
  readonly needs: readonly [Permission, string];
  /** Telegram refuses to copy it. */
  readonly uncopyable?: true;
}

const SIZE = { width: 320, height: 240 };
const POINT = { latitude: 51.3397, longitude: 12.3731 };

/** Messages that people can send and a bot seldom expects; the last stands for what Telegram adds next. */
export const OTHER_KINDS: Readonly<Record<OtherKind, Kind>> = {
  video: {
    fields: ({ file }) => ({ video: { ...file, ...SIZE, duration: 3, mime_type: "video/mp4" } }),
    shown: "🎬 Video",
    needs: ["can_send_videos", "videos"],
  },
  video_note: {
    fields: ({ file }) => ({ video_note: { ...file, length: 240, duration: 3 } }),
    shown: "⏺ Video message",
    needs: ["can_send_video_notes", "video notes"],
  },
  audio: {
    fields: ({ file }) => ({ audio: { ...file, duration: 3, title: "Song", mime_type: "audio/mpeg" } }),
    shown: "🎵 Song",
    needs: ["can_send_audios", "music"],
  },
  animation: {
    fields: ({ file }) => ({ animation: { ...file, ...SIZE, duration: 3 }, document: file }),
    shown: "🎞 GIF",
    needs: ["can_send_other_messages", "animations"],
  },
  poll: {
    fields: () => ({
      poll: {
        id: "5000000000000000001",
        question: "Tea or coffee?",
        options: [
          { text: "Tea", voter_count: 0 },
          { text: "Coffee", voter_count: 0 },
        ],
        total_voter_count: 0,
        is_closed: false,
        is_anonymous: true,
        type: "regular",
        allows_multiple_answers: false,
      },
    }),
    shown: "📊 Tea or coffee?",
    needs: ["can_send_polls", "polls"],
  },
  checklist: {
    fields: () => ({
      checklist: {
        title: "For the move",
        tasks: [
          { id: 1, text: "Boxes" },
          { id: 2, text: "A van" },
        ],
      },
    }),
    shown: "☑️ For the move",
    needs: ["can_send_polls", "checklists"],
  },
  dice: {
    fields: () => ({ dice: { emoji: "🎲", value: 4 } }),
    shown: "🎲 4",
    needs: ["can_send_other_messages", "dice"],
  },
  venue: {
    fields: () => ({
      location: POINT,
      venue: { location: POINT, title: "Neues Rathaus", address: "Martin-Luther-Ring 4" },
    }),
    shown: "📍 Neues Rathaus",
    needs: ["can_send_messages", "venues"],
  },
  story: {
    fields: ({ chat }) => ({ story: { chat, id: 7 } }),
    shown: "📖 A story",
    needs: ["can_send_videos", "stories"],
  },
  giveaway: {
    fields: ({ chat, date }) => ({
      giveaway: { chats: [chat], winners_selection_date: date + 86_400, winner_count: 3 },
    }),
    shown: "🎁 Giveaway",
    needs: ["can_send_messages", "giveaways"],
    uncopyable: true,
  },
  paid_media: {
    fields: () => ({
      paid_media: { star_count: 5, paid_media: [{ type: "preview", ...SIZE, duration: 3 }] },
    }),
    shown: "⭐️ Paid media",
    needs: ["can_send_photos", "paid media"],
    uncopyable: true,
  },
  game: {
    fields: () => ({ game: { title: "Chess", description: "A game of chess", photo: [] } }),
    shown: "🎮 Chess",
    needs: ["can_send_other_messages", "games"],
  },
  hologram: {
    fields: ({ file }) => ({ hologram: { ...file, depth: 3 } }),
    shown: "A kind of message that Telegram may add one day",
    needs: ["can_send_other_messages", "holograms"],
  },
};
