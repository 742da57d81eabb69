import type { Connection } from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { communityId, personId } from "../../../src/domain/shared/ids.ts";
import { indexUsed } from "../../support/index-use.ts";
import { registerInChat } from "../../support/organisations.ts";
import { join, offerHousing, pressAll, requestHousing, sayYes } from "../../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, openTown, type Town } from "../../support/town.ts";

interface Query {
  readonly collection: string;
  readonly method: string;
  readonly filter: Record<string, unknown>;
  readonly options: { readonly sort?: Record<string, 1 | -1> } | undefined;
}

type Filter = Query["filter"];
/** A filter, or a pipeline that begins with one. */
type Asked = Filter | readonly { readonly $match?: Filter }[];

const FILTERED = /^(find|count|update|delete|replace|aggregate)/;

let town: Town;
let connection: Connection;
/** By collection, method and the shape of the filter: values do not matter. */
const queries = new Map<string, Query>();

beforeAll(async () => {
  town = await openTown();
  connection = town.connection;
  connection.set("debug", (collection: string, method: string, asked: Asked, ...rest: unknown[]) => {
    if (!FILTERED.test(method)) return;
    const filter = Array.isArray(asked) ? (asked[0]?.$match ?? {}) : asked;
    const options = rest.at(-1) as Query["options"];
    const query = { collection, method, filter, options };
    queries.set(`${collection}.${method} ${shapeOf(filter)} ${JSON.stringify(options?.sort ?? {})}`, query);
  });
  const olena = town.phone(OLENA);
  const jonas = town.phone(JONAS);
  const moderators = town.phone(KATRIN, GROUP);
  await join(olena);
  await requestHousing(olena);
  await moderators.press("✅");
  await join(jonas);
  await offerHousing(jonas);
  await moderators.press("✅");
  await moderators.press("📣");
  await moderators.press("📣");
  await sayYes(olena, "🙋");
  await sayYes(jonas, "💬");
  await olena.press("💬");
  await olena.edit(await olena.say("Доброго дня!"), "Добрий вечір!");
  await jonas.press("🚩");
  await jonas.press("Anders als versprochen");
  await moderators.say("/queue");
  await moderators.press("1. Karte");
  await moderators.press("👍");
  await olena.say("/my");
  await pressAll(olena, ["1 🏠", "✏️ Змінити", "Тварини", "Собака", "✅ Зберегти"]);
  await town.passHours(3);
  await olena.say("/my");
  await pressAll(olena, ["1 🏠", "🧮", "1"]);
  await olena.say("/my");
  await pressAll(olena, ["1 🏠", "↩️", "Так, відкликати"]);
  await pressAll(olena, ["🔎", "💛 Що", "🏠 Житло", "🔔 Зберегти", "⏰ 18"]);
  await offerHousing(jonas);
  await moderators.press("✅");
  await town.passHours(24);
  await olena.say("/settings");
  await pressAll(olena, ["🔔", "🗑"]);
  await jonas.say("/settings");
  await pressAll(jonas, ["🙋", "🧩", "🏠", "Zurück", "✅ Ja"]);
  const [request] = await town.useCases.browse.everywhere(["housing"], personId(JONAS));
  if (request) await town.useCases.helperCandidates.forRequest({ ...request, kind: "request" });
  await registerInChat(jonas);
  await moderators.press("✔️ Bestätigen");
  await moderators.say("/organisations");
  await moderators.say("/coverage");
  await pressAll(moderators, ["➕", "Hilfe für alle"]);
  await town.useCases.routing.reads.page({ limit: 1 });
  const [organisation] = await town.useCases.organisations.decisions.withStatus("verified");
  for (const communities of [undefined, [request?.communityId ?? communityId("")]])
    for (const status of [undefined, "taken"] as const)
      await town.useCases.routing.reads.page({
        ...(communities && { communities }),
        ...(organisation && { organisation: organisation.id }),
        ...(status && { status }),
        limit: 1,
      });
  if (organisation) await town.useCases.pledges.page({ inNameOf: organisation.id, limit: 1 });
  if (organisation) await town.useCases.listings.page({ organisation: organisation.id, limit: 1 });
  await olena.say("/organisations");
  await olena.say(`/start ${"0".repeat(12)}`);
  town.standIn.block(JONAS, true);
  await town.settle();
});

afterAll(() => town.stop());

const shapeOf = (filter: Query["filter"]): string =>
  JSON.stringify(filter, (_key, value: unknown) => (typeof value === "object" ? value : typeof value));

describe("every query the product makes", () => {
  it("was seen in the story", () => {
    const seen = new Set([...queries.values()].map(({ collection }) => collection));
    expect([...seen].sort()).toEqual([
      "audit",
      "blocks",
      "broadcasts",
      "card_pace",
      "cases",
      "communities",
      "conversations",
      "coverage",
      "dispatches",
      "drafts",
      "group_refusals",
      "helpers",
      "inbox",
      "installation",
      "listings",
      "old-bans",
      "organisations",
      "outbox",
      "people",
      "pledges",
      "proposals",
      "relayed",
      "routes",
      "saved-searches",
      "tasks",
    ]);
  });

  it("uses an index", async () => {
    const scans: string[] = [];
    for (const [shape, { collection, filter, options }] of queries) {
      // Small by nature and read whole.
      if (/^(communities|group_refusals)\.find \{\}/.test(shape)) continue;
      const used = await indexUsed(connection.collection(collection), filter, options?.sort);
      if (used.includes("SCAN")) scans.push(shape);
    }
    expect(scans).toEqual([]);
  });
});
