import { damaged } from "./page-file.ts";

/** Checks that the keys of a tree ascend, in the order in which a walk through its pages meets them. */
export interface KeyOrder {
  /** The next key of a leaf: above the last one. */
  key(bytes: Buffer, start: number, end: number): void;
  /** The next key of a branch: above the last key of a leaf, and at most the next one. */
  separator(bytes: Buffer, start: number, end: number): void;
}

type Compare = (a: Buffer, aStart: number, aEnd: number, b: Buffer, bStart: number, bEnd: number) => number;

/** By their bytes. */
const byBytes: Compare = (a, aStart, aEnd, b, bStart, bEnd) => a.compare(b, bStart, bEnd, aStart, aEnd);

/** Transaction numbers: 64 bits, little-endian. */
const byNumber: Compare = (a, aStart, _aEnd, b, bStart) =>
  Number(a.readBigUInt64LE(aStart) - b.readBigUInt64LE(bStart));

/** @param numbers true for the tree of free pages, whose keys are transaction numbers */
export function createKeyOrder(numbers: boolean): KeyOrder {
  const compare = numbers ? byNumber : byBytes;
  let last: { bytes: Buffer; start: number; end: number; separates: boolean } | undefined;

  function next(bytes: Buffer, start: number, end: number, separates: boolean): void {
    if (numbers && end - start !== 8) damaged("a list of free pages has no number");
    if (last) {
      const order = compare(last.bytes, last.start, last.end, bytes, start, end);
      if (order > 0 || (order === 0 && !last.separates)) damaged("its keys are out of order");
    }
    last = { bytes, start, end, separates };
  }

  return {
    key: (bytes, start, end) => next(bytes, start, end, false),
    separator: (bytes, start, end) => next(bytes, start, end, true),
  };
}
