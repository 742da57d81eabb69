import { expect, test } from "vitest";
import { shownName } from "../../../src/bot/render/names.ts";

test("no name carries the mark of a verified organisation, or anything like it", () => {
  for (const mark of ["✔️", "✔", "✅", "☑️", "✓"]) {
    expect(shownName(`Rotes Kreuz ${mark}`, "?")).toBe("Rotes Kreuz");
    expect(shownName(mark, "?")).toBe("?");
  }
  expect(shownName("Анна-Марія 🌻", "?")).toBe("Анна-Марія 🌻");
});
