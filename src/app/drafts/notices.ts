import type { Draft } from "../../domain/listing/draft.ts";
import type { PlaceNames, Town } from "../../domain/shared/place.ts";
import type { CommunityId, DraftId } from "../../domain/shared/ids.ts";

export type DraftNotice =
  | {
      readonly kind: "draft-reminder";
      readonly draft: Draft;
      /** The verified organisation that it is written for. */
      readonly organisationName?: string;
    }
  /** A community looks after the town now that the draft has been waiting for. */
  | {
      readonly kind: "draft-served";
      readonly draft: Draft;
      readonly town: Town;
      readonly communityName: PlaceNames;
    };

/** Effect keys of this module. */
export const draftKey = {
  /** The task that watches a draft; the message it may send has a key of its own. */
  watch: (draft: DraftId): string => `draft:${draft}:watch`,
  served: (draft: DraftId, community: CommunityId): string => `draft:${draft}:served:${community}`,
  reminder: (draft: DraftId): string => `draft:${draft}:reminder`,
};
