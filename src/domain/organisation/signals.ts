import { nameKey } from "../community/community.ts";
import type { Organisation } from "./organisation.ts";

/** Domains of mail providers: an address there says nothing about who has it. */
const PROVIDERS: ReadonlySet<string> = new Set([
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "hotmail.com",
  "live.com",
  "yahoo.com",
  "yahoo.de",
  "icloud.com",
  "proton.me",
  "protonmail.com",
  "gmx.de",
  "gmx.net",
  "gmx.at",
  "web.de",
  "t-online.de",
  "posteo.de",
  "mailbox.org",
  "freenet.de",
  "ukr.net",
  "i.ua",
  "meta.ua",
  "mail.ru",
  "yandex.ru",
  "wp.pl",
  "o2.pl",
  "onet.pl",
  "interia.pl",
  "seznam.cz",
  "windowslive.com",
]);

/** What makes a registration look like somebody pretends to be another organisation; `with` is the verified one. */
export interface Signal {
  readonly kind: "same-name" | "same-domain";
  readonly with: Organisation;
}

const domainOf = (email: string | undefined): string | undefined => email?.split("@")[1];

/** @param verified all verified organisations */
export const signalsOf = (
  { id, answers: { name = "", email } }: Organisation,
  verified: readonly Organisation[],
): readonly Signal[] =>
  verified
    .filter((other) => other.id !== id)
    .flatMap((other): readonly Signal[] => {
      const domain = domainOf(email);
      const sameName = nameKey(other.answers.name ?? "") === nameKey(name);
      const sameDomain =
        domain !== undefined && !PROVIDERS.has(domain) && domainOf(other.answers.email) === domain;
      return [
        ...(sameName ? [{ kind: "same-name", with: other } as const] : []),
        ...(sameDomain ? [{ kind: "same-domain", with: other } as const] : []),
      ];
    });
