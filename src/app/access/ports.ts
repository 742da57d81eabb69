import type { ApiKey } from "../../domain/access/api-key.ts";
import type { Tx } from "../core/index.ts";

/** A key with what it is recognised by. */
export interface StoredKey extends ApiKey {
  /** Hash of the key; the key itself is stored nowhere. */
  readonly hash: string;
}

export interface ApiKeys {
  find(hash: string): Promise<StoredKey | undefined>;
  /** By name. */
  all(tx?: Tx): Promise<readonly StoredKey[]>;
  insert(key: StoredKey, tx: Tx): Promise<void>;
  remove(hash: string, tx: Tx): Promise<void>;
  /** Notes when the key was used last. */
  touch(hash: string, at: Date): Promise<void>;
}

/** Makes keys, and what they are recognised by. */
export interface KeyMaker {
  create(): string;
  hash(key: string): string;
}
