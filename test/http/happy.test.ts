import { beforeEach, describe, expect, test } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { useHouse } from "./house.ts";
import { clientOf } from "./client.ts";
import { JONAS, OLENA, post, publish } from "./people.ts";

const box = useHouse();
let api: ReturnType<typeof clientOf>;
beforeEach(() => {
  api = clientOf(box.house.http(), box.house.key);
});

interface Page {
  readonly items: readonly { readonly id: string; readonly status: string; readonly kind: string }[];
  readonly nextCursor: string | null;
}

const page = async (query: string): Promise<Page> =>
  (await api.get(`/api/v1/listings?${query}`)).body as unknown as Page;

describe("listings", () => {
  test("are read one by one", async () => {
    const { id } = await post(box.house, OLENA, "request");
    const { status, body } = await api.get(`/api/v1/listings/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      kind: "request",
      category: "other",
      status: "pending",
      communityId: box.house.leipzig.id,
      answers: { urgency: "week", details: "Ein Kinderfahrrad" },
    });
  });

  test("come in pages that hold each exactly once", async () => {
    const posted = [];
    for (let i = 0; i < 5; i += 1) posted.push((await post(box.house, OLENA, "request")).id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { items, nextCursor }: Page = await page(`limit=2${cursor === null ? "" : `&cursor=${cursor}`}`);
      expect(items.length).toBeLessThanOrEqual(2);
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(posted));
  });

  test("are filtered", async () => {
    const request = await publish(box.house, OLENA, "request");
    const offer = await post(box.house, JONAS, "offer");
    const published = await page(`status=published&kind=request&communityId=${box.house.leipzig.id}`);
    expect(published.items.map(({ id }) => id)).toContain(request.id);
    expect(published.items.every(({ status, kind }) => status === "published" && kind === "request")).toBe(
      true,
    );
    const pending = await page("status=pending&kind=offer&category=other");
    expect(pending.items.map(({ id }) => id)).toContain(offer.id);
    expect((await page("category=housing")).items).toEqual([]);
    expect((await page("communityId=000000000000")).items).toEqual([]);
  });
});

describe("a decision", () => {
  test("approves, in the name of the key", async () => {
    const { id } = await post(box.house, OLENA, "request");
    const { status, body } = await api.post(`/api/v1/listings/${id}/approve`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: "published",
      approvals: 1,
      decision: { action: "approve", by: { kind: "api", key: "Town hall" } },
    });
    const [, approved] = await box.house.audit.of(`listing:${id}`);
    expect(approved).toMatchObject({ action: "approve", by: { kind: "api", name: "Town hall" } });
  });

  test.each(["duplicate", "Bitte wenden Sie sich an das Sozialamt."])("rejects: %s", async (reason) => {
    const { id } = await post(box.house, OLENA, "request");
    const { status, body } = await api.post(`/api/v1/listings/${id}/reject`, { reason });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: "rejected", decision: { action: "reject", reason } });
  });

  test("asks for changes, with contact data masked", async () => {
    const { id } = await post(box.house, OLENA, "request");
    const question = "Welche Größe? Antwort an 0341 1234567";
    const { status, body } = await api.post(`/api/v1/listings/${id}/request-changes`, { question });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: "changes_requested", question: "Welche Größe? Antwort an •••" });
  });
});

test("a published listing is taken down, and that is undone", async () => {
  const { id } = await publish(box.house, OLENA, "request");
  const removed = await api.post(`/api/v1/listings/${id}/remove`, { reason: "unsafe" });
  expect(removed).toMatchObject({
    status: 200,
    body: { status: "removed", decision: { action: "remove", reason: "unsafe", by: { key: "Town hall" } } },
  });
  expect(await api.post(`/api/v1/listings/${id}/remove`, { reason: "unsafe" })).toMatchObject({
    status: 409,
    body: { code: "not-live", detail: "The listing is removed.", decision: { action: "remove" } },
  });
  expect(await api.post(`/api/v1/listings/${id}/undo`)).toMatchObject({
    status: 200,
    body: { status: "published" },
  });
  expect(await api.post(`/api/v1/listings/${id}/undo`)).toMatchObject({
    status: 409,
    body: { code: "nothing-to-undo" },
  });
  expect(await api.post("/api/v1/listings/000000000000/undo")).toMatchObject({ status: 404 });
});

describe("a pair", () => {
  test("is found, proposed and read", async () => {
    const request = await publish(box.house, OLENA, "request");
    const offer = await publish(box.house, JONAS, "offer");
    const pair = { offerId: offer.id, requestId: request.id };

    const matches = await api.get(`/api/v1/listings/${request.id}/matches?limit=100`);
    expect(matches.status).toBe(200);
    expect(matches.body["items"]).toContainEqual({
      ...pair,
      score: expect.any(Number),
      reasons: [{ kind: "same-community" }, { kind: "languages", languages: ["uk"] }],
      doubtful: false,
    });

    const proposed = await api.post("/api/v1/proposals", pair);
    expect(proposed.status).toBe(201);
    expect(proposed.body).toMatchObject({
      ...pair,
      status: "open",
      replies: { offer: "open", request: "open" },
    });

    const read = await api.get(proposed.headers.get("location") ?? "");
    expect(read.status).toBe(200);
    expect(read.body).toEqual(proposed.body);
  });

  test("is looked for among published listings only", async () => {
    const { id } = await post(box.house, OLENA, "request");
    expect((await api.get(`/api/v1/listings/${id}/matches`)).body).toEqual({ items: [] });
  });
});

test("communities are listed without their chats", async () => {
  const { id } = box.house.leipzig;
  expect((await api.get("/api/v1/communities")).body).toEqual({
    items: [
      {
        id,
        name: "Leipzig",
        center: { lat: 51.34, lon: 12.37 },
        radiusKm: 25,
        language: "de",
        timeZone: "Europe/Berlin",
        automatic: [],
      },
    ],
  });
});

test("a community is changed, moved to another group and closed", async () => {
  const { communities } = box.house.useCases;
  const founded = await communities.setUp({
    name: "Lviv",
    center: { lat: 49.84, lon: 24.03 },
    language: box.house.leipzig.language,
    chatId: -900,
  });
  if (!founded.ok) throw new Error(founded.code);
  const path = `/api/v1/communities/${founded.value.id}`;
  const change = { radiusKm: 40, moderationChatId: -901 };
  expect(await api.patch(path, change)).toMatchObject({
    status: 200,
    body: { name: "Lviv", radiusKm: 40, timeZone: "Europe/Kyiv" },
  });
  expect(await communities.findByChat(-901)).toMatchObject({ id: founded.value.id });
  const { moderationChatId } = box.house.leipzig;
  for (const [taken, code] of [
    [{ name: "leipzig" }, "community-name-taken"],
    [{ moderationChatId }, "community-chat-taken"],
  ] as const)
    expect(await api.patch(path, taken)).toMatchObject({ status: 409, body: { code } });
  expect(await api.patch(path, { name: "\u3164" })).toMatchObject({ status: 400 });
  expect(await api.patch(path, { radiusKm: 0 })).toMatchObject({ status: 400 });
  expect(await api.patch(path, { adviceLink: "leipzig.de/hilfe" })).toMatchObject({
    body: { adviceLink: "https://leipzig.de/hilfe", radiusKm: 40 },
  });
  expect(await api.patch(path, { adviceLink: "nowhere" })).toMatchObject({
    status: 422,
    body: { code: "community-invalid" },
  });
  const unlinked = await api.patch(path, { adviceLink: null });
  expect(unlinked.body).not.toHaveProperty("adviceLink");

  expect(await api.post(`${path}/close`)).toMatchObject({ status: 200, body: { name: "Lviv" } });
  expect(await communities.find(founded.value.id)).toBeUndefined();
  expect(await api.post(`${path}/close`)).toMatchObject({ status: 404 });
  expect(await api.patch(path, change)).toMatchObject({ status: 404 });
});

describe("an organisation", () => {
  const details = (communityId: string) => ({
    name: "Stadt Leipzig",
    kind: "municipality",
    communityId,
    address: "Martin-Luther-Ring 4, 04109 Leipzig",
    registration: null,
    email: "Amt@Leipzig.example",
    phone: null,
    website: "leipzig.example",
    contact: "Petra Geheim",
    languages: ["de"],
    gives: [],
    takes: ["housing"],
  });

  test("is registered, verified in the name of the key, listed, suspended and reinstated", async () => {
    const { status, body } = await api.post("/api/v1/organisations", details(box.house.leipzig.id));
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: "pending", email: "Amt@leipzig.example", members: 0 });
    expect(JSON.stringify(body)).not.toContain("Geheim");
    const id = String(body["id"]);
    expect(await box.house.useCases.organisations.invitation(String(body["inviteCode"]))).toMatchObject({
      role: "lead",
    });
    const { people, organisations } = box.house.useCases;
    const lead = personId(JONAS.id);
    await people.meet({ id: lead, firstName: JONAS.firstName, languageTag: JONAS.language });
    await people.consent(lead);
    expect(await organisations.join(String(body["inviteCode"]), lead)).toMatchObject({ ok: true });
    const decide = (decision: object) => api.post(`/api/v1/organisations/${id}/decide`, decision);
    expect((await decide({ action: "verify" })).body).toMatchObject({ id, status: "verified" });
    const { body: listed } = await api.get("/api/v1/organisations");
    expect(listed["items"]).toMatchObject([{ id, website: "https://leipzig.example" }]);
    expect((await decide({ action: "suspend", reason: "unfit" })).body).toMatchObject({
      status: "suspended",
    });
    expect((await api.get("/api/v1/organisations")).body["items"]).toEqual([]);
    expect((await decide({ action: "reinstate" })).body).toMatchObject({ status: "verified" });
  });
});
