import { encode } from "uqr";
import { expect, test } from "vitest";
import { pngOf } from "../../src/bot/png.ts";
import { qrCode } from "../../src/bot/qr.ts";
import { readPng } from "../support/read-png.ts";

const LINK = "https://t.me/pomich_bot?start=k3j9x0q2m7ab";

/** Every 24th pixel of every 24th line: a module is a square of 24. */
const modules = (pixels: readonly (readonly boolean[])[]) =>
  pixels.filter((_row, y) => y % 24 === 12).map((row) => row.filter((_pixel, x) => x % 24 === 12));

test("a link becomes a picture whose squares are the modules of its QR code, with four light ones around", () => {
  const pixels = readPng(qrCode(LINK));
  const { data, size } = encode(LINK, { ecc: "M", border: 4 });
  expect(modules(pixels)).toEqual(data);
  expect(pixels).toHaveLength(size * 24);
  expect(data.slice(0, 4).flat()).not.toContain(true);
  // Squares are whole: a line of pixels is like the 23 that follow.
  expect(pixels[120]).toEqual(pixels[143]);
});

test("the longest name of a bot gives a picture that Telegram keeps at its size", () => {
  const pixels = readPng(qrCode(`https://t.me/${"x".repeat(32)}?start=k3j9x0q2m7ab`));
  expect(pixels.length).toBeLessThanOrEqual(1_280);
});

test("a width that is no multiple of eight is written and read", () => {
  const rows = [
    [true, false, true],
    [false, false, true],
  ];
  expect(readPng(pngOf(rows, 1))).toEqual(rows);
  expect(readPng(pngOf(rows, 3))[5]?.map(Number).join("")).toBe("000000111");
});
