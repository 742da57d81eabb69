import type { PersonId } from "../shared/ids.ts";

/** A message that shows an organisation one of its cards. */
export interface ShownCard {
  /** The effect key under which it was sent. */
  readonly key: string;
  readonly chatId: number;
  /** Whose private chat it is; absent for a group. */
  readonly person?: PersonId;
}
