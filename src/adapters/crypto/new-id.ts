import { randomBytes } from "node:crypto";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 12;
/** Bytes from here on would favour the alphabet's first letters, and are thrown away. */
const FAIR_BELOW = 256 - (256 % ALPHABET.length);

/** A fresh id of the form `ID_PATTERN`: 12 characters of a–z and 0–9, 62 bits from the system's randomness. */
export function newId(): string {
  let id = "";
  while (id.length < LENGTH) {
    for (const byte of randomBytes(LENGTH)) {
      if (byte < FAIR_BELOW && id.length < LENGTH) id += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return id;
}
