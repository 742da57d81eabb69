import { soundOf } from "../../domain/shared/sound.ts";

/** Words that people put before a town's name: town, city, village. */
const BEFORE =
  /^(?:м|г|с|смт|пгт|місто|город|село|селище|посёлок|поселок|stadt|ort|dorf|city of|town of|miasto|πόλη)(?:\.\s*|\s+)(?=\p{L})/iu;
/** Where what tells namesakes apart begins: "Halle (Saale)", "Köln, Deutschland". */
const AFTER = /[,;(/\n]/u;

/** Longer input than this names no town. */
const MAX_TYPED = 120;
const MAX_SOUND = 40;

/** How the town that somebody typed may sound: all of it first, then without what stands around the name. */
export function soundsOf(typed: string): readonly string[] {
  const whole = typed.slice(0, MAX_TYPED).normalize("NFC").trim();
  const bare = whole.replace(BEFORE, "");
  const name = bare.split(AFTER, 1)[0] ?? "";
  const sounds = [whole, bare, name].map((text) => soundOf(text).slice(0, MAX_SOUND));
  return [...new Set(sounds)].filter((sound) => sound !== "");
}
