import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pack, PLACES, SOUNDS, startsOf, unpack, type Columns } from "../../../src/adapters/places/format.ts";

const columns: Columns = {
  ids: Uint32Array.of(7, 9, 4_000_000_000),
  lats: Float32Array.of(-90, 0.5, 90),
  lons: Float32Array.of(-180, 0.5, 180),
  populations: Uint32Array.of(3, 2, 0),
  countries: Buffer.from("DEUAXK"),
  districts: Uint8Array.of(0, 1, 0),
  besides: Uint32Array.of(0xff_ff_ff_ff, 0, 0),
  names: Buffer.from("AБВ|uk=Г"),
  nameLengths: Uint16Array.of(1, 2, 9),
  gramCounts: Uint32Array.of(0, 2),
  keys: Buffer.from("abc"),
  keyLengths: Uint8Array.of(1, 2),
  keyCounts: Uint16Array.of(1, 2),
  keyPlaces: Uint32Array.of(0, 3, 5),
  postalKeys: Uint32Array.of(1_001, 2_004_109),
  postalPlaces: Uint32Array.of(2, 0),
};

const packed = (): Buffer => Buffer.from(pack(PLACES, columns));

describe("the gazetteer's files", () => {
  it("give back every column as it was", async () => {
    const sounds = await unpack(SOUNDS, Buffer.from(pack(SOUNDS, columns)));
    const read = { ...sounds, ...(await unpack(PLACES, packed())) };
    const plain = (all: Columns) =>
      Object.fromEntries(Object.entries(all).map(([name, values]) => [name, [...(values as Uint8Array)]]));
    expect(plain(read)).toEqual(plain(columns));
  });

  it.each([
    ["cut short", (file: Buffer) => file.subarray(0, -12), "unexpected end of file"],
    ["no gzip", () => Buffer.from("this is no gazetteer, but it is long enough"), "incorrect header check"],
    ["another file", () => gzipSync("this is no gazetteer".repeat(20)), "the gazetteer's file is damaged"],
  ])("are refused when one is %s", async (_what, damage, why) => {
    await expect(unpack(PLACES, damage(packed()))).rejects.toThrow(why);
  });

  it("know where entries begin from their lengths", () => {
    expect([...startsOf([2, 0, 3])]).toEqual([0, 2, 2, 5]);
  });
});
