import { tidyText } from "../shared/text.ts";

/** Characters of the longest link. */
export const MAX_ADVICE_LINK = 200;

/** "@ukraine_leipzig": a public chat or channel of Telegram's. */
const CHAT = /^@([a-z]\w{3,31})$/iu;
const SCHEME = /^[a-z][a-z\d+.-]*:\/\//iu;
/** A domain with a top level of letters, so neither "localhost" nor a number. */
const HOST = /^(?:[a-z\d-]+\.)+(?:[a-z]{2,}|xn--[a-z\d-]+)$/u;

/**
 * A web address, or the name of a public chat, as people write it ("leipzig.de/hilfe", "@ukraine_leipzig"), in full.
 * @returns undefined for what no phone could open, and for an address with a password in it
 */
export function readAdviceLink(text: string): string | undefined {
  const written = tidyText(text).trim();
  const chat = CHAT.exec(written)?.[1];
  const address = chat ? `https://t.me/${chat}` : SCHEME.test(written) ? written : `https://${written}`;
  if (/\s/u.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  if (!isWeb || !HOST.test(url.hostname) || url.username !== "" || url.password !== "") return undefined;
  return url.href.length <= MAX_ADVICE_LINK ? url.href : undefined;
}

/** True of a single word that is meant as a link and cannot be a town: "https://…", "www.…", "t.me/…", "@…". */
export const looksLikeLink = (text: string): boolean =>
  /^(?:[a-z][a-z\d+.-]*:\/\/\S*|@\S+|www\.\S+|[^\s/]+\.[a-z]{2,}\/\S*)$/iu.test(text.trim());
