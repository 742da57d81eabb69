import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bits a pixel; colour type greyscale; the only compression, filters and no interlacing. */
const GREYSCALE_1_BIT = [1, 0, 0, 0, 0];

/**
 * A black and white picture as PNG (ISO/IEC 15948).
 * @param rows true for black; all of the same length
 * @param scale how many pixels wide and high each of them is
 */
export function pngOf(rows: readonly (readonly boolean[])[], scale: number): Buffer {
  const width = (rows[0]?.length ?? 0) * scale;
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length * scale, 4);
  const lines = rows.flatMap((row) => Array.from({ length: scale }, () => lineOf(row, width, scale)));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.concat([header, Buffer.from(GREYSCALE_1_BIT)])),
    chunk("IDAT", deflateSync(Buffer.concat(lines))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A line of pixels, eight to a byte, after the byte that names its filter: none. */
function lineOf(row: readonly boolean[], width: number, scale: number): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(width / 8));
  for (let x = 0; x < width; x += 1) {
    const isWhite = row[Math.floor(x / scale)] !== true;
    const at = 1 + (x >> 3);
    if (isWhite) line[at] = (line[at] ?? 0) | (0x80 >> (x & 7));
  }
  return line;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
