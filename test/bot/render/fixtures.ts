import { mask } from "../../support/mask.ts";
import { loadCatalogue } from "../../../src/adapters/catalogue/load-catalogue.ts";
import type { CardView } from "../../../src/app/moderation/notices.ts";
import type { Notice } from "../../../src/app/notices.ts";
import { i18n } from "../../support/i18n.ts";
import { createRender } from "../../../src/bot/render/notices.ts";
import type { Answers } from "../../../src/domain/category/field.ts";
import type { Community } from "../../../src/domain/community/community.ts";
import { substanceOf, type Listing } from "../../../src/domain/listing/listing.ts";
import { matchPair, type Match } from "../../../src/domain/matching/match.ts";
import type { Proposal } from "../../../src/domain/proposal/proposal.ts";
import { communityId, listingId, personId, proposalId } from "../../../src/domain/shared/ids.ts";
import type { Language } from "../../../src/domain/shared/language.ts";
import { DE, UK } from "../../support/languages.ts";
import { spaced } from "../../support/spaces.ts";

export { i18n };
export const catalogue = await loadCatalogue();

export const leipzig: Community = {
  id: communityId("leipzig00000"),
  name: "Leipzig",
  center: { lat: 51.34, lon: 12.37 },
  radiusKm: 25,
  language: DE,
  timeZone: "Europe/Berlin",
  moderationChatId: -100,
};

export const NOON = new Date("2026-11-21T11:30:00Z");

interface Wish {
  readonly id: string;
  readonly kind: Listing["kind"];
  readonly category: string;
  readonly language: Language;
  readonly author?: number;
  readonly answers: Answers;
  readonly change?: Partial<Listing>;
}

/** The listing that submitting a draft with these answers makes. */
export function listingWith({ id, kind, category, language, author = 1, answers, change }: Wish): Listing {
  const found = catalogue.find(category);
  if (!found) throw new Error(`no category ${category}`);
  return {
    ...substanceOf(mask, found, { kind, answers }, leipzig, [language]),
    id: listingId(id),
    kind,
    category,
    authorId: personId(author),
    language,
    status: "pending",
    version: 1,
    submission: 1,
    approvals: [],
    createdAt: NOON,
    ...change,
  };
}

export const place = { communityId: leipzig.id };

export const seekersRequest = listingWith({
  id: "request00001",
  kind: "request",
  category: "housing",
  language: UK,
  author: 1,
  answers: {
    guests: 2,
    children: 1,
    bringing: "cat",
    period: { from: "2026-12-01", until: "2026-12-31" },
    place: { ...place, point: { lat: 51.34, lon: 12.41 } },
    details: "Ми з сином і кішкою, шукаємо тихе місце. Телефон +49 151 2345678",
  },
});

export const helpersOffer = listingWith({
  id: "offer0000001",
  kind: "offer",
  category: "housing",
  language: DE,
  author: 2,
  answers: {
    guests: 3,
    space: "room",
    features: ["pets"],
    period: { from: "2026-11-25", until: "2027-02-25" },
    free: true,
    place,
    languages: ["de", "uk"],
    details: "Ruhiges Zimmer mit eigenem Bad.",
  },
});

export function matchOf(offer: Listing, request: Listing): Match {
  const category = catalogue.find(offer.category);
  const match = category && matchPair(category, offer, request, NOON);
  if (!match) throw new Error("the two do not fit");
  return match;
}

export const published = (listing: Listing, by = "Katrin"): Listing => ({
  ...listing,
  status: "published",
  publishedAt: NOON,
  decision: { action: "approve", by: { kind: "person", id: personId(9), name: by }, at: NOON },
});

export const cardOf = (listing: Listing, change: Partial<CardView> = {}): CardView => ({
  listing,
  community: leipzig,
  approvalsNeeded: 2,
  author: { firstName: "Olena", since: new Date("2026-11-03T09:00:00Z"), listings: 1 },
  doubts: [],
  suggestions: [],
  ...change,
});

/** A message's length as Telegram counts it. */
export const lengthOf = (text: string): number =>
  text.replace(/<[^>]*>/g, "").replace(/&#?\w+;/g, "x").length;

const render = createRender(i18n, catalogue);
export const request = published(seekersRequest);
export const offer = published(helpersOffer);
export const match = matchOf(offer, request);

/** A notice as Telegram shows it. */
interface Shown {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly data: readonly string[];
}

export function shown(notice: Notice, language: Language): Shown {
  const payload = render(notice, language) as {
    text: string;
    reply_markup?: { inline_keyboard: { text: string; callback_data: string }[][] };
  };
  const buttons = payload.reply_markup?.inline_keyboard.flat() ?? [];
  return {
    text: spaced(payload.text),
    buttons: buttons.map(({ text }) => spaced(text)),
    data: buttons.map(({ callback_data }) => callback_data),
  };
}

export const proposal: Proposal = {
  id: proposalId("proposal0001"),
  offerId: offer.id,
  requestId: request.id,
  helperId: personId(2),
  seekerId: personId(1),
  replies: { offer: "open", request: "accepted" },
  shares: { offer: false, request: true },
  status: "open",
  round: 1,
  asked: { offer: 1, request: 1 },
  shown: { offer: 1, request: 1 },
  version: 1,
  createdAt: NOON,
  askedAt: NOON,
};
