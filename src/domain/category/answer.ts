import type { Day } from "../shared/dates.ts";
import type { Point } from "../shared/geo.ts";
import type { CommunityId } from "../shared/ids.ts";
import type { Photo } from "../shared/photo.ts";
import type { Town } from "../shared/place.ts";

/** The answer to one field; `null` when it was skipped. */
export type Answer =
  | string
  | number
  | boolean
  | readonly string[]
  | PlaceAnswer
  | Town
  | Money
  | PeriodAnswer
  | PhotosAnswer
  | null;

export interface Money {
  /** With at most two decimals. */
  readonly amount: number;
  /** Where a span was named. */
  readonly upTo?: number;
  /** ISO 4217. */
  readonly currency: string;
}

export interface PlaceAnswer {
  readonly communityId: CommunityId;
  /** Coarse (≈ 1 km); absent when the whole community is meant. */
  readonly point?: Point;
  /** The town or village, where it is another than the community's own. */
  readonly town?: Town;
}

export interface PeriodAnswer {
  readonly from: Day;
  /** Open end when absent. */
  readonly until?: Day;
}

/** In the order they are shown, at least one. */
export interface PhotosAnswer {
  readonly photos: readonly Photo[];
}

export type Answers = Readonly<Record<string, Answer>>;

export const isPlaceAnswer = (answer: Answer | undefined): answer is PlaceAnswer =>
  typeof answer === "object" && answer !== null && "communityId" in answer;

export const isTown = (answer: Answer | undefined): answer is Town =>
  typeof answer === "object" && answer !== null && "name" in answer;

export const isPhotos = (answer: Answer | undefined): answer is PhotosAnswer =>
  typeof answer === "object" && answer !== null && "photos" in answer;

export const isMoney = (answer: Answer | undefined): answer is Money =>
  typeof answer === "object" && answer !== null && "amount" in answer;

export const isPeriod = (answer: Answer | undefined): answer is PeriodAnswer =>
  typeof answer === "object" && answer !== null && "from" in answer;
