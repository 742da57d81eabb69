import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from "node:crypto";

const VERSION = "v1.";
const ALGORITHM = "aes-256-gcm";
/** NIST SP 800-38D recommends 96 bits; random ones are safe for 2³² texts a key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Sealer {
  /** Encrypts; the same text gives another result each time. */
  seal(text: string): string;
  /** The same for the same text, and of no use to find the text without the key. */
  fingerprint(text: string): string;
  /** @throws SealError when it was not sealed with this key, or was changed since */
  open(sealed: string): string;
}

/** A sealed text that cannot be opened: another key, or somebody changed it. */
export class SealError extends Error {
  override readonly name = "SealError";
}

/**
 * Seals short texts with AES-256-GCM. The result is ASCII: `v1.` and, in base64url, nonce, cipher text and tag.
 * @param key 32 bytes
 */
export function createSealer(key: Buffer): Sealer {
  const fingerprintKey = createHmac("sha256", key).update("fingerprint").digest();
  const secret = createSecretKey(key);
  return {
    fingerprint: (text) => createHmac("sha256", fingerprintKey).update(text).digest("base64url"),
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, secret, nonce, { authTagLength: TAG_BYTES });
      const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return VERSION + sealed.toString("base64url");
    },
    open(sealed) {
      if (!sealed.startsWith(VERSION)) throw new SealError("not a sealed text of a version we know");
      const bytes = Buffer.from(sealed.slice(VERSION.length), "base64url");
      if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealError("a sealed text was cut short");
      const decipher = createDecipheriv(ALGORITHM, secret, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const start = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
        return Buffer.concat([start, decipher.final()]).toString("utf8");
      } catch (cause) {
        throw new SealError("a sealed text was changed, or sealed with another key", { cause });
      }
    },
  };
}
