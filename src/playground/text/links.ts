const HOST = /^(?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]+$|^localhost$|^\d{1,3}(?:\.\d{1,3}){3}$/u;

/**
 * The person behind a `tg://user?id=…` link.
 *
 * @returns their id, undefined for any other link.
 */
export function mentionedPerson(link: string): number | undefined {
  const match = /^tg:(?:\/\/)?user\?id=(\d+)$/i.exec(link.trim());
  return match ? Number(match[1]) : undefined;
}

/**
 * What Telegram makes of a link: schemes http, https, tg, ton, mailto and tel; `http` is assumed.
 *
 * @returns the absolute URL, undefined when Telegram would drop it.
 */
export function checkedLink(link: string): string | undefined {
  const trimmed = link.trim();
  if (trimmed === "" || /\s/.test(trimmed)) return undefined;
  if (/^(?:tg|ton):(?:\/\/)?[a-z0-9_-]+/i.test(trimmed) || /^(?:mailto|tel):\S+$/i.test(trimmed))
    return trimmed;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(withScheme)?.[1] ?? "";
  return HOST.test(host) ? url.href : undefined;
}
