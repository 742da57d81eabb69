import { expect, test } from "vitest";
import { BY_TEST } from "../support/commands/shapes.ts";
import { DE } from "../support/languages.ts";
import { needOf, office, wants } from "../support/pledges.ts";
import { clientOf } from "./client.ts";
import { useHouse } from "./house.ts";

const box = useHouse();

interface Page {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly nextCursor: string | null;
}

test("pledges come in pages, without who made them; a key sees those of its communities or its organisation", async () => {
  const { house } = box;
  const a = await office(house, "Hilfe");
  const b = await office(house, "Zweite");
  const need = await needOf(house, a, wants(20));
  const other = await needOf(house, b, wants(20));
  for (const [needId, name] of [
    [need.id, "Ira"],
    [need.id, "Olha"],
    [other.id, "Vira"],
  ] as const) {
    const person = await house.person(name);
    const made = await house.useCases.pledges.promise({
      needId,
      edition: 1,
      person,
      amount: 3,
      delivery: "bring",
    });
    expect(made.ok).toBe(true);
  }
  const page = async (query: string, key = house.readKey): Promise<Page> =>
    (await clientOf(house.http(), key).get(`/api/v1/pledges?${query}`)).body as unknown as Page;
  const first = await page(`organisationId=${a.id}&limit=1`);
  expect(first.items).toMatchObject([
    { needId: need.id, organisationId: a.id, amount: 3, delivery: "bring", status: "promised" },
  ]);
  expect(JSON.stringify(first)).not.toMatch(/pledgerId|Ira|Olha/);
  const second = await page(`organisationId=${a.id}&limit=1&cursor=${first.nextCursor ?? ""}`);
  expect(second.items).toHaveLength(1);
  expect(second.nextCursor).toBeNull();
  expect((await page("status=agreed")).items).toEqual([]);
  expect((await page(`communityId=${house.leipzig.id}`)).items).toHaveLength(3);
  const halle = await house.useCases.communities.setUp({
    name: "Halle",
    center: { lat: 51.48, lon: 11.97 },
    language: DE,
    chatId: -100_777,
  });
  if (!halle.ok) throw new Error(halle.code);
  const elsewhere = await house.keyOf({ name: "Elsewhere", role: "read", communities: [halle.value.id] });
  expect((await page(`communityId=${house.leipzig.id}`, elsewhere)).items).toEqual([]);
  const own = await house.keyOf({ name: "Own", role: "read", organisation: b.id });
  expect((await page("", elsewhere)).items).toEqual([]);
  expect((await page("", own)).items).toMatchObject([{ needId: other.id }]);
  expect((await page(`organisationId=${a.id}`, own)).items).toEqual([]);
});

test("payment details are read and verified by a key that operates; newer ones are not verified unread", async () => {
  const { house } = box;
  const a = await office(house, "Dritte");
  const api = clientOf(house.http(), house.key);
  const path = `/api/v1/organisations/${a.id}/payment`;
  expect((await api.get(path)).status).toBe(404);
  expect(
    await house.useCases.pledges.sendPayment(a.id, a.lead, "Dritte e. V.\nDE89 3704 0044 0532 0130 00"),
  ).toMatchObject({ ok: true });
  expect((await clientOf(house.http(), house.readKey).get(path)).status).toBe(403);
  const { status, body } = await api.get(path);
  expect(status).toBe(200);
  expect(body).toMatchObject({ holder: "Dritte e. V.", iban: "DE89370400440532013000" });
  expect(body).not.toHaveProperty("verifiedAt");
  const { sentAt } = body as unknown as { sentAt: string };
  const decide = (sent: string) => api.post(`${path}/decide`, { action: "verify", sentAt: sent });
  expect((await decide("2020-01-01T00:00:00.000Z")).status).toBe(409);
  expect((await decide(sentAt)).status).toBe(200);
  expect((await decide(sentAt)).status).toBe(409);
  expect((await api.get(path)).body).toHaveProperty("verifiedAt");
  const audit = await house.audit.of(`organisation:${a.id}`);
  expect(audit.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["send-payment", "verify-payment"]),
  );
  const stored = await house.store.connection
    .collection<{ _id: string }>("organisations")
    .findOne({ _id: a.id }, BY_TEST);
  expect(JSON.stringify(stored)).not.toContain("DE8937");
});
