import type { Draft } from "../../domain/listing/draft.ts";
import type { DraftId } from "../../domain/shared/ids.ts";

export type DraftNotice = { readonly kind: "draft-reminder"; readonly draft: Draft };

/** Effect keys of this module. */
export const draftKey = {
  /** The task that watches a draft; the message it may send has a key of its own. */
  watch: (draft: DraftId): string => `draft:${draft}:watch`,
  reminder: (draft: DraftId): string => `draft:${draft}:reminder`,
};
