import { LRUCache } from "lru-cache";
import { createReads } from "../../app/core/index.ts";
import type { Drafts } from "../../app/drafts/ports.ts";
import type { Draft } from "../../domain/listing/draft.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import { sessionOf } from "./connect.ts";

/** Authors whose drafts are cached. */
const AUTHORS = 5_000;
/** How long: retention may remove old drafts in another process. */
const CACHE_MS = 60_000;

export interface CachedDrafts extends Drafts {
  /** Forgets somebody's drafts: another process may have changed them. */
  readonly forget: (author: PersonId) => void;
}

/**
 * Caches the drafts of each author, which every home menu and every step of the wizard asks for. An author's drafts
 * change in their own lane only, but for removals; whoever shares the store must `forget` authors whose lane has moved.
 */
export function cacheDrafts(drafts: Drafts): CachedDrafts {
  const cache = new LRUCache<PersonId, readonly Draft[]>({ max: AUTHORS, ttl: CACHE_MS });
  const reads = createReads<PersonId>();

  function forgetWhere(is: (draft: Draft) => boolean): void {
    // Whoever is being read may have such a draft too.
    reads.changed();
    for (const [author, theirs] of cache) if (theirs.some(is)) cache.delete(author);
  }

  /** Forgets what a removal concerns once it has happened, be it with its transaction. */
  async function removing<Out>(
    is: (draft: Draft) => boolean,
    tx: Parameters<Drafts["remove"]>[1],
    remove: () => Promise<Out>,
  ): Promise<Out> {
    if (tx) sessionOf(tx).once("ended", () => forgetWhere(is));
    try {
      return await remove();
    } finally {
      forgetWhere(is);
    }
  }

  return {
    find: (id, tx) => drafts.find(id, tx),
    waiting: (after, limit, tx) => drafts.waiting(after, limit, tx),
    async ofAuthor(author) {
      const known = cache.get(author);
      if (known) return known;
      return reads.during(
        author,
        () => drafts.ofAuthor(author),
        (read) => cache.set(author, read),
      );
    },
    save(draft) {
      const { id, authorId } = draft;
      const others = cache.get(authorId)?.filter((other) => other.id !== id);
      cache.delete(authorId);
      reads.changed(authorId);
      return reads.during(
        authorId,
        () => drafts.save(draft),
        () => others && cache.set(authorId, [draft, ...others]),
      );
    },
    remove: (id, tx) =>
      removing(
        (draft) => draft.id === id,
        tx,
        () => drafts.remove(id, tx),
      ),
    removeOfAuthor: (author, tx) =>
      removing(
        ({ authorId }) => authorId === author,
        tx,
        () => drafts.removeOfAuthor(author, tx),
      ),
    removeUntouchedSince: (moment, tx) =>
      removing(
        ({ updatedAt }) => updatedAt < moment,
        tx,
        () => drafts.removeUntouchedSince(moment, tx),
      ),
    forget(author) {
      reads.changed(author);
      cache.delete(author);
    },
  };
}
