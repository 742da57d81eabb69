import { beforeAll, describe, expect, it } from "vitest";
import { mayPost } from "../../src/domain/category/category.ts";
import { textLength } from "../../src/domain/shared/text.ts";
import { useBot } from "../support/bot.ts";
import { shortestRequest, type Effort } from "./walk.ts";

const SENTENCE = "Нас двоє, ми спокійні люди й будемо вдячні за допомогу.";

const bot = useBot();

describe("the effort of a request, from the menu to the moderators", () => {
  /** What private people may ask for. */
  const open = () => bot.useCases.catalogue.categories.filter((category) => mayPost(category, "request", {}));
  const efforts = new Map<string, Effort>();

  beforeAll(async () => {
    for (const { slug } of open()) efforts.set(slug, await shortestRequest(bot, slug, SENTENCE));
    const rows = [...efforts].map(([slug, { taps, typed, left }]) => {
      const figures = [taps, textLength(typed.join("")), left].map((figure) => String(figure).padStart(9));
      return `${slug.padEnd(16)}${figures.join("")}`;
    });
    process.stdout.write(
      ["category             taps    typed messages left in the chat", ...rows, ""].join("\n"),
    );
  });

  it("is at most 12 taps and one sentence for housing", () => {
    const housing = efforts.get("housing");
    expect(housing?.taps).toBeLessThanOrEqual(12);
    expect(housing?.typed).toEqual([SENTENCE]);
  });

  it("leaves at most 3 messages of the bot in the chat, in every category", () => {
    expect([...efforts].filter(([, { left }]) => left > 3)).toEqual([]);
  });

  it("is at most 14 taps and one sentence in every category", () => {
    const tooMuch = [...efforts].filter(([, { taps, typed }]) => taps > 14 || typed.length > 1);
    expect(efforts.size).toBe(open().length);
    expect(tooMuch).toEqual([]);
  });
});
