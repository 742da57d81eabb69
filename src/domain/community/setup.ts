import type { Point } from "../shared/geo.ts";
import type { CommunityId, PersonId, SetupId } from "../shared/ids.ts";
import type { Language } from "../shared/language.ts";
import type { Place } from "../shared/place.ts";

/**
 * What somebody wants a group to look after. Nobody else sees it: it is a question to them first (`asked`), then, for
 * all but operators, an application that operators decide about (`applied`).
 */
export interface Setup {
  readonly id: SetupId;
  readonly status: "asked" | "applied";
  readonly chatId: number;
  /** The forum topic it was written in. */
  readonly threadId?: number;
  /** What the group is called. */
  readonly chatTitle: string;
  /** Who asked, with contact data in the name masked. */
  readonly by: { readonly id: PersonId; readonly name: string };
  readonly name: string;
  /** What its readers call it, by language, when it has the name of the town in its middle. */
  readonly names?: Place["names"];
  /** Absent while several towns may be meant. */
  readonly center?: Point;
  readonly radiusKm: number;
  /** What the moderators will read; absent until somebody chose it. */
  readonly language?: Language;
  /** The community that the group looks after already, which would change. */
  readonly changes?: CommunityId;
  readonly at: Date;
}

/** A setup with nothing left to ask. */
export type CompleteSetup = Setup & Required<Pick<Setup, "center" | "language">>;

export const isComplete = (setup: Setup): setup is CompleteSetup =>
  setup.center !== undefined && setup.language !== undefined;
