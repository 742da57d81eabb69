const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A picture in Base64 as far as a header goes, which is all that the stand-in reads.
 * @param number the same number is the same picture
 */
export function picture(number: number): string {
  const header = Buffer.alloc(26, number);
  header.writeUInt32BE(640, 8);
  header.writeUInt32BE(480, 12);
  return Buffer.concat([SIGNATURE, header]).toString("base64");
}

export const album = (...numbers: readonly number[]) => ({ photos: numbers.map(picture) });
