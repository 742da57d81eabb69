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

export interface AuditLog {
  add(entry: AuditEntry, tx: Tx): Promise<void>;
  of(subject: string): Promise<readonly AuditEntry[]>;
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
