import { asked, REFUSED, understood, type Reading } from "./reading.ts";
import { isQuiet, tokensOf } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Signs that answer in every language. */
const SIGNS: ReadonlyMap<string, boolean> = new Map([
  ["👍", true],
  ["👌", true],
  ["✔", true],
  ["👎", false],
  ["❌", false],
  ["✖", false],
]);

/** Yes or no: "так, звичайно", "Ja!", "no thanks". Whoever says more than that, or both, is asked. */
export function readYesNo(vocabulary: Vocabulary, text: string): Reading<boolean> {
  const tokens = tokensOf(text);
  if (!tokens) return REFUSED;
  // A lone plus is how many answer in chats.
  if (tokens.length > 0 && tokens.every((token) => token.text === "+")) return understood(true);
  const said = new Set<boolean>();
  let strange = false;
  for (let at = 0; at < tokens.length;) {
    const found = vocabulary.at(tokens, at, "unsure", "yes", "no");
    if (found) {
      if (found.meaning.is === "unsure") return REFUSED;
      said.add(found.meaning.is === "yes");
      at += found.length;
      continue;
    }
    const token = tokens[at];
    const sign = token && SIGNS.get(token.text);
    const beside = vocabulary.isBeside(tokens, at, "answer");
    if (sign !== undefined) said.add(sign);
    // Colours of hands, joiners and other emoji say nothing.
    else if (beside === 0 && token && !isQuiet(token) && token.kind !== "sign") strange = true;
    at += beside || 1;
  }
  const [answer, ...more] = said;
  if (answer === undefined || more.length > 0) return REFUSED;
  return strange ? asked(answer) : understood(answer);
}
