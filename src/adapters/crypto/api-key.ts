import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const digest = (key: string): Buffer => createHash("sha256").update(key).digest();

/** A fresh admin key, `pomich_` and 256 random bits in base64url. Shown once; only its hash is kept. */
export const newApiKey = (): string => `pomich_${randomBytes(32).toString("base64url")}`;

/** What is kept of a key, in hex. A plain SHA-256 will do, since keys are random and not made up by people. */
export const hashKey = (key: string): string => digest(key).toString("hex");

/** Whether the key is the one that was hashed; takes as long for a near miss as for a wild guess. */
export function keyMatches(key: string, hash: string): boolean {
  const expected = Buffer.from(hash, "hex");
  const actual = digest(key);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
