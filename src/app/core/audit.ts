import type { Actor } from "../../domain/shared/actor.ts";
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
}

export interface AuditLog {
  add(entry: AuditEntry, tx: Tx): Promise<void>;
  of(subject: string): Promise<readonly AuditEntry[]>;
}
