import type { Actor } from "../../domain/shared/actor.ts";
import type { CommunityId, PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "./transact.ts";

/** One line of the append-only audit log. */
export interface AuditEntry {
  readonly at: Date;
  readonly by: Actor;
  /** `listing:<id>`, `proposal:<id>`, … */
  readonly subject: string;
  readonly action: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
  /** Whose moderators may read it; absent for what concerns the installation. */
  readonly communityId?: CommunityId;
}

/** Which entries are asked for; the newest come first. */
export interface AuditQuery {
  /** Only what these communities' moderators may read. */
  readonly communities?: readonly CommunityId[];
  readonly subject?: string;
  readonly action?: string;
  /** Id of a person, or of a key of the admin API. */
  readonly by?: PersonId | string;
  /** From this moment on. */
  readonly since?: Date;
  /** Before this moment. */
  readonly until?: Date;
  /** Cursor of the last entry of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** An entry, and the cursor by which the page after it is asked for. */
export type AuditRow = AuditEntry & { readonly cursor: string };

export interface AuditLog {
  add(entry: AuditEntry, tx: Tx): Promise<void>;
  of(subject: string): Promise<readonly AuditEntry[]>;
  page(query: AuditQuery): Promise<readonly AuditRow[]>;
  /** What a person did, oldest first. */
  by(person: PersonId): Promise<readonly AuditEntry[]>;
  /**
   * Takes the person's id and name out of what they did and of what was done about them, and reasons out of what was done
   * about these subjects.
   */
  forget(person: PersonId, subjects: readonly string[], tx: Tx): Promise<void>;
  /** Takes the names out of the entries before `moment`. */
  forgetNamesBefore(moment: Date, tx: Tx): Promise<void>;
}
