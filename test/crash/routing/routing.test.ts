import { expect, it } from "vitest";
import { playRouting } from "./play.ts";

it("loses no listing between organisations and gives none to two, while processes are killed", async () => {
  const { wrong } = await playRouting(40, 2);
  expect(wrong).toEqual([]);
});
