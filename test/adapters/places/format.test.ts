import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pack, startsOf, unpack, type Columns } from "../../../src/adapters/places/format.ts";

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
  keys: Buffer.from("abc"),
  keyLengths: Uint8Array.of(1, 2),
  keyCounts: Uint16Array.of(1, 2),
  keyPlaces: Uint32Array.of(0, 3, 5),
  postalKeys: Uint32Array.of(1_001, 2_004_109),
  postalPlaces: Uint32Array.of(2, 0),
};

describe("the gazetteer's file", () => {
  it("gives back every column as it was", async () => {
    const read = await unpack(Buffer.from(pack(columns)));
    const plain = (all: Columns) =>
      Object.fromEntries(Object.entries(all).map(([name, values]) => [name, [...(values as Uint8Array)]]));
    expect(plain(read)).toEqual(plain(columns));
  });

  it.each([
    ["cut short", (file: Buffer) => file.subarray(0, -12), "unexpected end of file"],
    ["no gzip", () => Buffer.from("this is no gazetteer, but it is long enough"), "incorrect header check"],
    ["another file", () => gzipSync("this is no gazetteer".repeat(20)), "the gazetteer's file is damaged"],
  ])("is refused when it is %s", async (_what, damage, why) => {
    await expect(unpack(damage(Buffer.from(pack(columns))))).rejects.toThrow(why);
  });

  it("knows where entries begin from their lengths", () => {
    expect([...startsOf([2, 0, 3])]).toEqual([0, 2, 2, 5]);
  });
});
