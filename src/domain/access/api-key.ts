import { textLength, tidyText } from "../shared/text.ts";
import type { Access } from "./access.ts";

/** A key of the admin API, as it is listed. The key itself is known to its holder only. */
export interface ApiKey extends Access {
  /** Names the key in decisions, in the audit log and where it is revoked. */
  readonly id: string;
  /** Who or what it is for; no two keys have the same. */
  readonly name: string;
  readonly createdAt: Date;
  /** Absent: it does not expire. */
  readonly expiresAt?: Date;
  /** To the minute; absent when it was never used. */
  readonly lastUsedAt?: Date;
}

/** How much of a key's hash names it. */
const ID_LENGTH = 12;

export const keyIdOf = (hash: string): string => hash.slice(0, ID_LENGTH);

/** The key that ADMIN_API_KEY sets, or that the first start generates. */
export const ADMIN_KEY = "admin";

export const MAX_KEY_NAME = 60;

/** A name as it is stored: on one line; empty when there is nothing to read in it. */
export const tidyKeyName = (name: string): string => tidyText(name).replace(/\s+/g, " ");

export const isKeyName = (tidy: string): boolean => tidy !== "" && textLength(tidy) <= MAX_KEY_NAME;

export const hasExpired = ({ expiresAt }: Pick<ApiKey, "expiresAt">, now: Date): boolean =>
  expiresAt !== undefined && expiresAt <= now;
