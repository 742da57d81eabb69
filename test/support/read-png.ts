import { crc32, inflateSync } from "node:zlib";

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** @throws Error when a chunk is cut off or its checksum is wrong */
function chunksOf(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== png.readUInt32BE(at + 8 + length)) throw new Error("a checksum is wrong");
    chunks.push({ type: named.subarray(0, 4).toString("latin1"), data: named.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

/** The pixels of a PNG of one bit a pixel without filters, true for black. */
export function readPng(png: Buffer): readonly (readonly boolean[])[] {
  const [header, ...rest] = chunksOf(png);
  if (header?.type !== "IHDR" || rest.at(-1)?.type !== "IEND") throw new Error("it is no whole PNG");
  if (header.data.subarray(8).toString("hex") !== "0100000000") throw new Error("it is another kind of PNG");
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  const lines = inflateSync(
    Buffer.concat(rest.filter(({ type }) => type === "IDAT").map(({ data }) => data)),
  );
  const stride = 1 + Math.ceil(width / 8);
  if (lines.length !== stride * height) throw new Error("there are more or fewer pixels than it says");
  return Array.from({ length: height }, (_, y) => {
    if (lines[y * stride] !== 0) throw new Error("a line has a filter");
    return Array.from({ length: width }, (_unused, x) => {
      const byte = lines[y * stride + 1 + (x >> 3)] ?? 0;
      return (byte & (0x80 >> (x & 7))) === 0;
    });
  });
}
