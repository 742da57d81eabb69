import { beforeAll, expect, test } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { useModeration, VERA } from "../support/moderation.ts";
import { createNeedSteps, type NeedSteps } from "../support/needs.ts";
import { wants } from "../support/pledges.ts";
import { pressAll } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN } from "../support/town.ts";

const { town, publish } = useModeration();
const jonas = town.phone(JONAS);
const vera = town.phone(VERA);
const by = { kind: "person", id: personId(KATRIN), name: "Katrin" } as const;
let needs: NeedSteps;

beforeAll(async () => {
  const leipzig = await town.useCases.communities.findByChat(GROUP);
  if (!leipzig) throw new Error("nobody looks after Leipzig");
  needs = createNeedSteps(town.useCases, leipzig, by);
  const { id } = await needs.organisation(personId(JONAS), "Wohnhilfe e. V.");
  await needs.join({ id }, personId(JONAS), personId(VERA));
  await town.settle();
});

/** The file of this name in Jonas' chat, as text. */
function file(name: string): string {
  const found = jonas.all.findLast(({ document }) => document?.name === name);
  const { world } = town.standIn;
  const { blob = "" } = world.file(found?.document?.fileId ?? "") ?? {};
  return world.blob(blob)?.toString() ?? "";
}

test("a lead gets tables in words, and nobody else does", async () => {
  const [one] = await town.useCases.organisations.ofPerson(personId(JONAS));
  if (!one) throw new Error("there is no organisation");
  await jonas.say("/organisation");
  await jonas.press("🏛 Wohnhilfe");
  expect((await jonas.press("⬇️ Tabellen herunterladen")).text).toContain("Noch gibt es nichts");

  const details = "=1+1, dringend";
  const need = await needs.publish(one.id, personId(JONAS), "request", { answers: { details } });
  await town.useCases.routing.coverage.add(need.communityId, one.id, by);
  const listing = await publish(KATRIN, "request");
  await town.useCases.routing.acts.take(listing.id, personId(JONAS));
  const wanted = await needs.publish(one.id, personId(JONAS), "request", wants(40));
  const { edition = 1 } = wanted;
  const promise = {
    needId: wanted.id,
    edition,
    person: personId(VERA),
    amount: 3,
    delivery: "post",
  } as const;
  expect(await town.useCases.pledges.promise(promise)).toMatchObject({ ok: true });
  await town.settle();
  await jonas.say("/organisation");
  await pressAll(jonas, ["🏛 Wohnhilfe", "⬇️ Tabellen herunterladen"]);
  const listings = file("pomich-listings.csv").split("\r\n");
  expect(listings[0]).toBe(
    "\uFEFFNummer,Angebot oder Anfrage,Bereich,Ort,Stand,Insgesamt,Vergeben,Von,Bis,Geschrieben am,Veröffentlicht am,Text",
  );
  const line = listings.find((each) => each.startsWith(need.id));
  expect(line).toMatch(new RegExp(`^${need.id},Anfrage,✨ Etwas anderes,Leipzig,✅ Veröffentlicht,`));
  expect(line).toMatch(/,"'=1\+1, dringend"$/);
  const outcomes = file("pomich-outcomes.csv");
  expect(outcomes).toContain(`${listing.id},Anfrage,`);
  expect(outcomes).toMatch(/Sie kümmern sich darum,\d{4}-\d\d-\d\d\r\n$/);
  expect(file("pomich-pledges.csv")).toMatch(
    new RegExp(`,uns zugesagt,,${wanted.id},Leipzig,3,,Post,wartet auf eine Antwort,,`),
  );
  expect(jonas.all.filter(({ document }) => document)).toHaveLength(3);
  expect(jonas.last.caption).toContain("wie es ausging");

  await vera.say("/organisation");
  await vera.press("🏛 Wohnhilfe");
  expect(vera.buttons.join()).not.toContain("⬇️");
  const { data } = jonas.everShown("⬇️ Tabellen herunterladen");
  expect((await vera.forge(data)).text).toBeDefined();
  expect((await vera.forge("zt:__proto__")).text).toBeDefined();
  expect(vera.all.filter(({ document }) => document)).toEqual([]);
});
