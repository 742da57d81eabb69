import type { Drafts } from "../../app/drafts/ports.ts";
import type { Tx } from "../../app/core/index.ts";
import type { Draft } from "../../domain/listing/draft.ts";
import type { DraftId, PersonId } from "../../domain/shared/ids.ts";
import { sessionOf } from "./connect.ts";
import { createKept } from "./kept.ts";

type Of = (draft: Draft) => boolean;

/** The drafts of the only process on a store: asked for at every step and every home menu, and read once. */
export function keepDrafts(drafts: Drafts): Drafts {
  const byId = createKept<DraftId, Draft | undefined>();
  const byAuthor = createKept<PersonId, readonly Draft[]>();

  function forget(of: Of): void {
    byId.forget((draft) => draft !== undefined && of(draft));
    byAuthor.forget((theirs) => theirs.some(of));
  }

  /** Forgets what a removal concerns once it has come about, be it with its transaction. */
  async function removing(of: Of, tx: Tx | undefined, remove: () => Promise<void>): Promise<void> {
    if (tx) sessionOf(tx).once("ended", () => forget(of));
    try {
      await remove();
    } finally {
      forget(of);
    }
  }

  return {
    find: (id, tx) => (tx ? drafts.find(id, tx) : byId.read(id, () => drafts.find(id))),
    ofAuthor: (author) => byAuthor.read(author, () => drafts.ofAuthor(author)),
    save: (draft) =>
      byAuthor.change(draft.authorId, () => byId.write(draft.id, draft, () => drafts.save(draft))),
    remove: (id, tx) =>
      removing(
        (draft) => draft.id === id,
        tx,
        () => drafts.remove(id, tx),
      ),
    removeUntouchedSince: (moment, tx) =>
      removing(
        ({ updatedAt }) => updatedAt < moment,
        tx,
        () => drafts.removeUntouchedSince(moment, tx),
      ),
  };
}
