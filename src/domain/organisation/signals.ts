import { nameKey } from "../community/community.ts";
import { lookOf } from "./lookalike.ts";
import type { Organisation } from "./organisation.ts";
import type { OrganisationAnswers } from "./registration.ts";

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

/** Sites where anybody has a page. */
const SHARED_SITES: ReadonlySet<string> = new Set([
  "facebook.com",
  "instagram.com",
  "linktr.ee",
  "linkedin.com",
  "sites.google.com",
  "t.me",
  "telegram.me",
  "tiktok.com",
  "wordpress.com",
  "x.com",
  "youtube.com",
]);

/** Why a registration looks as if somebody pretends to be another organisation, the strongest first. */
export const SIGNALS = [
  "same-name",
  "same-registration",
  "same-domain",
  "same-website",
  "same-phone",
] as const;

export interface Signal {
  readonly kind: (typeof SIGNALS)[number];
  /** The verified one, or one that waits for moderators as well. */
  readonly with: Organisation;
}

/** The last digits of a number tell it apart, however the country is written. */
const PHONE_DIGITS = 8;

const domainOf = ({ email }: OrganisationAnswers): string | undefined => {
  const domain = email?.split("@")[1]?.toLowerCase();
  return domain === undefined || PROVIDERS.has(domain) ? undefined : domain;
};

function siteOf({ website }: OrganisationAnswers): string | undefined {
  if (!website || !URL.canParse(website)) return undefined;
  const host = new URL(website).hostname.replace(/^www\./, "");
  return SHARED_SITES.has(host) || PROVIDERS.has(host) ? undefined : host;
}

const phoneOf = ({ phone }: OrganisationAnswers): string | undefined =>
  phone?.replace(/\D/g, "").slice(-PHONE_DIGITS);

const registrationOf = ({ registration }: OrganisationAnswers): string | undefined =>
  registration?.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();

const same = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one !== "" && one === other;

/** One host, or a part of the other. */
const isWithin = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

const isSameName = (one = "", other = ""): boolean =>
  nameKey(one) === nameKey(other) || lookOf(one) === lookOf(other);

function isSameSite(one: OrganisationAnswers, other: OrganisationAnswers): boolean {
  const hosts = (of: OrganisationAnswers): readonly string[] =>
    [siteOf(of), domainOf(of)].filter((host) => host !== undefined);
  return hosts(one).some((host) => hosts(other).some((another) => isWithin(host, another)));
}

const TESTS: Readonly<
  Record<Signal["kind"], (one: OrganisationAnswers, other: OrganisationAnswers) => boolean>
> = {
  "same-name": (one, other) => isSameName(one.name, other.name),
  "same-registration": (one, other) => same(registrationOf(one), registrationOf(other)),
  "same-domain": (one, other) => same(domainOf(one), domainOf(other)),
  "same-website": (one, other) => !same(domainOf(one), domainOf(other)) && isSameSite(one, other),
  "same-phone": (one, other) => same(phoneOf(one), phoneOf(other)),
};

/** @param others those that it may pretend to be */
export const signalsOf = (
  { id, answers, revises }: Organisation,
  others: readonly Organisation[],
): readonly Signal[] =>
  others
    // What changes another one is like it.
    .filter((other) => other.id !== id && other.id !== revises && other.revises !== id)
    .flatMap((other) =>
      SIGNALS.filter((kind) => TESTS[kind](answers, other.answers)).map((kind) => ({ kind, with: other })),
    );
