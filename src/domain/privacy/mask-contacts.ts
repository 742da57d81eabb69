/** What stands where contact data stood. */
export const MASK = "•••";

/** Dates with a full year stay; the rest of a phone number cannot hide behind one. */
const DATE = String.raw`(?<!\d)(?:(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-]20\d\d|20\d\d-[01]\d-[0-3]\d)(?![./-]?\d)`;

const CONTACTS: readonly string[] = [
  // e-mail, also spelt with (at) and (dot)
  String.raw`[\p{L}\p{N}._%+-]+\s*(?:@|[([{]\s*(?:at|ат|собака)\s*[)\]}])\s*[\p{L}\p{N}-]+(?:\s*(?:\.|[([{]\s*(?:dot|punkt|точка|крапка)\s*[)\]}])\s*[\p{L}\p{N}-]+)+`,
  // web addresses and messenger links
  String.raw`(?:https?:\/\/|www\.|tg:\/\/)\S+`,
  String.raw`(?<![\p{L}\p{N}@])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|info|eu|de|at|ch|ua|укр|ru|рф|pl|gr|cz|uk|me|io|app|link|site|online|gg|ly)(?![\p{L}\p{N}])(?:\/\S*)?`,
  // handles, and names after a messenger's name
  String.raw`(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{3,32}`,
  String.raw`(?<=(?<![\p{L}])(?:telegram|телеграм|telega|tg|тг|instagram|insta|інстаграм|инстаграм|facebook|фейсбук|whatsapp|viber|вайбер|signal|skype)\s*[:=–—-]\s*)[\p{L}\p{N}_.@+-]{3,64}`,
  // IBAN
  String.raw`(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])`,
  // phone numbers: seven digits and more in any script, however they are spaced
  String.raw`(?:\+\s*|(?<!\p{Nd}))\(?\p{Nd}(?:[\s().\u2010-\u2015/_*|+,-]{0,3}\p{Nd}){6,}`,
];

const PATTERN = new RegExp(`(?<date>${DATE})|${CONTACTS.join("|")}`, "giu");

/**
 * Hides phone numbers, e-mail addresses, links, handles and bank accounts in free text; dates stay.
 * Errs towards hiding: people exchange contacts when both sides have agreed, and not before.
 * @returns the text with {@link MASK} in their place, and how many were hidden
 */
export function maskContacts(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const masked = text.normalize("NFKC").replace(PATTERN, (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { date?: string };
    if (groups.date !== undefined) return found;
    count += 1;
    return MASK;
  });
  return count === 0 ? { text, count } : { text: masked, count };
}
