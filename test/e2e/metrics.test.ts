import { expect, it } from "vitest";
import { join, requestHousing } from "../support/stories.ts";
import { GROUP, KATRIN, OLENA, useTown } from "../support/town.ts";

const town = useTown();

it("what came in and went out is in the figures, and nothing waits", async () => {
  const olena = town.phone(OLENA);
  await join(olena);
  await requestHousing(olena);
  await town.phone(KATRIN, GROUP).press("✅");
  const headers = { authorization: `Bearer ${town.adminKey ?? ""}` };
  const figures = await (await fetch(`${town.url}/metrics`, { headers })).text();
  const figure = (line: RegExp): number => Number(line.exec(figures)?.[1]);
  // The card, its edit after the decision, and the word to the author.
  expect(figure(/^pomich_outbox_messages_total\{priority="transactional",outcome="sent"\} (\d+)/m)).toBe(3);
  expect(figure(/^pomich_updates_total\{kind="callback_query",outcome="ok"\} (\d+)/m)).toBeGreaterThan(5);
  expect(figure(/^pomich_backlog\{queue="inbox"\} (\d+)/m)).toBe(0);
  expect(figure(/^pomich_backlog\{queue="outbox"\} (\d+)/m)).toBe(0);
  expect(figure(/^pomich_backlog\{queue="parked"\} (\d+)/m)).toBe(0);
});
