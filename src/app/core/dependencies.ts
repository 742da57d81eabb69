import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { MaskContacts } from "../../domain/privacy/mask-contacts.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Languages } from "../../domain/shared/language.ts";
import type { AuditLog } from "./audit.ts";
import type { Clock, NewId } from "./clock.ts";
import type { Outbox } from "./outbox.ts";
import type { Tasks } from "./tasks.ts";
import type { Transact } from "./transact.ts";

/** What every module may use; each adds the repositories and the renderer of its own notices. */
export interface CoreDependencies {
  readonly catalogue: Catalogue;
  readonly languages: Languages;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
  readonly tasks: Tasks;
  readonly transact: Transact;
  /** Hides contact data: every text of a person that others will read goes through it. */
  readonly mask: MaskContacts;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Telegram ids of those who run the installation. */
  readonly operators: readonly PersonId[];
}
