import { beforeEach, describe, expect, test } from "vitest";
import type { Organisation } from "../../src/domain/organisation/organisation.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { createNeedSteps } from "../support/needs.ts";
import { verified } from "../support/organisations.ts";
import { wants } from "../support/pledges.ts";
import { KATRIN } from "../support/product.ts";
import { clientOf } from "./client.ts";
import { useHouse } from "./house.ts";

const box = useHouse();
const NOBODY = "000000000000";
let api: ReturnType<typeof clientOf>;
let count = 0;
/** None looks like another, which would need a second moderator. */
const NAMES =
  "Anker Birke Distel Eiche Fichte Garten Hafen Kamin Linde Mohn Quelle Rosen Sommer Turm Ufer Wiese Nuss Pappel Dorf Zaun Acker Segel Kirsche Donau Bluse Zebra Vogel Pinsel".split(
    " ",
  );
beforeEach(() => {
  api = clientOf(box.house.http(), box.house.key);
});

interface Office extends Organisation {
  readonly lead: Awaited<ReturnType<typeof box.house.person>>;
}

/** A verified organisation that may be sent people of the category `other`. */
async function office(): Promise<Office> {
  const { house } = box;
  count += 1;
  const lead = await house.person(`Lead${String(count)}`, "de");
  const name = NAMES[count - 1] ?? "";
  const one = await verified(house.useCases, lead, house.leipzig.id, KATRIN, {
    name: `${name} e. V.`,
    email: `amt@${name.toLowerCase()}.example`,
  });
  expect(one.status).toBe("verified");
  return { ...one, lead };
}

/** A key for what is an organisation's own. */
const ownKey = (organisation: Office, role: "read" | "moderate" | "operate" = "read") =>
  box.house
    .keyOf({ name: `${role} of ${organisation.id}`, role, organisation: organisation.id })
    .then((key) => clientOf(box.house.http(), key));

const idsIn = ({ body }: { readonly body: Record<string, unknown> }, name = "id"): unknown[] =>
  (body["items"] as Record<string, unknown>[]).map((item) => item[name]);

describe("the list of organisations", () => {
  test("comes in pages, by town and by category", async () => {
    const offices = [await office(), await office(), await office()];
    const seen: unknown[] = [];
    let cursor: unknown = "";
    do {
      const answer = await api.get(
        `/api/v1/organisations?limit=2${cursor === "" ? "" : `&cursor=${String(cursor)}`}`,
      );
      seen.push(...idsIn(answer));
      cursor = answer.body["nextCursor"];
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(offices.map(({ id }) => id)));
    const of = (query: string) => api.get(`/api/v1/organisations?limit=100&${query}`);
    expect(idsIn(await of(`communityId=${box.house.leipzig.id}&category=other`))).toEqual([...seen]);
    expect(idsIn(await of("category=ride"))).toEqual([]);
    expect(idsIn(await of(`communityId=${NOBODY}`))).toEqual([]);
    expect(await of("cursor=x")).toMatchObject({ status: 400 });
    expect(await api.get(`/api/v1/organisations/${String(seen[0])}`)).toMatchObject({ status: 200 });
    expect(await api.get(`/api/v1/organisations/${NOBODY}`)).toMatchObject({
      status: 404,
      body: { code: "organisation-not-found" },
    });
  });
});

describe("an organisation", () => {
  test("is decided about as it was read, and not when it was sent anew meanwhile", async () => {
    const { id, lead } = await office();
    const { registration } = box.house.useCases.organisations;
    const read = (await api.get(`/api/v1/organisations/${id}`)).body["submission"];
    await registration.takeOut(id, lead);
    await registration.submit(id, lead);
    const decide = (body: object) => api.post(`/api/v1/organisations/${id}/decide`, body);
    expect(await decide({ action: "verify", submission: read })).toMatchObject({
      status: 409,
      body: { code: "outdated" },
    });
    expect(await decide({ action: "verify", submission: 0 })).toMatchObject({ status: 400 });
    expect(await decide({ action: "verify", submission: Number(read) + 1 })).toMatchObject({
      status: 200,
      body: { status: "verified" },
    });
  });

  test("is the same one after a change of it was verified", async () => {
    const { id, lead } = await office();
    const { registration } = box.house.useCases.organisations;
    const change = await registration.revision(id, lead);
    if (!change.ok) throw new Error(change.code);
    const draft = change.value.id;
    await registration.revise(draft, lead, "address");
    await registration.type(draft, lead, "Markt 7, 04109 Leipzig");
    await registration.submit(draft, lead);
    const pending = await api.get(`/api/v1/organisations?status=pending&communityId=${box.house.leipzig.id}`);
    expect(pending.body["items"]).toMatchObject([{ id: draft, revisesId: id }]);
    const decided = await api.post(`/api/v1/organisations/${draft}/decide`, { action: "verify" });
    expect(decided.body).toMatchObject({ id, status: "verified", address: "Markt 7, 04109 Leipzig" });
    expect(decided.body).not.toHaveProperty("revisesId");
    expect(await api.get(`/api/v1/organisations/${draft}`)).toMatchObject({ status: 404 });
  });

  test("gets another invitation, the same one for the same request", async () => {
    const { id } = await office();
    const { organisations } = box.house.useCases;
    const http = box.house.http();
    const invite = async (of: string) => {
      const answer = await http.request(`/api/v1/organisations/${of}/invitations`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${box.house.key}`,
          "content-type": "application/json",
          "idempotency-key": `invite-${of}`,
        },
        body: JSON.stringify({ role: "lead" }),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    const invited = await invite(id);
    expect(invited).toMatchObject({ status: 201, body: { role: "lead" } });
    expect(await invite(id)).toEqual(invited);
    expect(await organisations.invitation(String(invited.body["inviteCode"]))).toMatchObject({
      organisation: { id },
      role: "lead",
    });
    expect(await invite(NOBODY)).toMatchObject({ status: 404 });
    expect(await api.post(`/api/v1/organisations/${id}/invitations`, { role: "boss" })).toMatchObject({
      status: 400,
    });
  });

  test("tells operators who is behind it, and the audit log that they read it", async () => {
    const { id, lead } = await office();
    const path = `/api/v1/organisations/${id}/people`;
    const { body } = await api.get(path);
    expect(body).toMatchObject({ contact: "Petra Geheim", members: [{ id: lead, role: "lead" }] });
    const { body: log } = await api.get(`/api/v1/audit?subject=organisation:${id}&action=read-people`);
    expect(log["items"]).toMatchObject([{ by: { kind: "api", key: "Town hall" } }]);
    expect(await api.get(`/api/v1/organisations/${NOBODY}/people`)).toMatchObject({ status: 404 });
    const reader = clientOf(box.house.http(), box.house.readKey);
    expect(await reader.get(path)).toMatchObject({ status: 403 });
  });
});

describe("coverage", () => {
  test("is added, listed, changed, raised, checked and taken away", async () => {
    const [a, b] = [await office(), await office()];
    const communityId = box.house.leipzig.id;
    const add = (body: object) => api.post("/api/v1/coverage", { communityId, ...body });
    const first = await add({ organisationId: a.id });
    expect(first).toMatchObject({
      status: 201,
      body: {
        organisationId: a.id,
        categories: ["housing", "other"],
        area: { kind: "community" },
        hours: 24,
      },
    });
    const towns = [{ id: 2879139, name: "Torgau", point: { lat: 51.56, lon: 13 } }];
    const area = { kind: "towns", towns };
    const second = await add({ organisationId: b.id, categories: ["other", "other"], hours: 4, area });
    expect(second).toMatchObject({ status: 201, body: { categories: ["other"], hours: 4, area } });

    const listed = () => api.get(`/api/v1/coverage?communityId=${communityId}`);
    const [one, two] = [String(first.body["id"]), String(second.body["id"])];
    expect(idsIn(await listed())).toEqual([one, two]);
    expect(await api.post(`/api/v1/coverage/${two}/raise`)).toMatchObject({ status: 200 });
    expect(idsIn(await listed())).toEqual([two, one]);
    expect(idsIn(await api.get(`/api/v1/coverage?organisationId=${a.id}`))).toEqual([one]);
    const radius = { kind: "radius", center: { lat: 51.3, lon: 12.4 }, km: 15 };
    expect(await api.patch(`/api/v1/coverage/${one}`, { kinds: ["request"], area: radius })).toMatchObject({
      status: 200,
      body: { kinds: ["request"], area: radius, hours: 24 },
    });
    const check = await api.get(`/api/v1/communities/${communityId}/coverage-check`);
    expect(check.body["gaps"]).toContainEqual({
      kinds: ["offer", "request"],
      categories: ["other"],
      outside: true,
    });
    expect(check.body["overlaps"]).toContainEqual({
      kinds: ["request"],
      category: "other",
      organisationIds: [b.id, a.id],
    });
    const actions = (await api.get(`/api/v1/audit?subject=organisation:${b.id}`)).body["items"];
    expect(actions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: "add-coverage", by: { kind: "api", key: "Town hall" } }),
        expect.objectContaining({ action: "change-coverage" }),
      ]),
    );
    for (const id of [one, two])
      expect(await api.delete(`/api/v1/coverage/${id}`)).toMatchObject({ status: 200 });
    expect(idsIn(await listed())).toEqual([]);
  });

  test("is refused where it cannot be", async () => {
    const a = await office();
    const on = { communityId: box.house.leipzig.id, organisationId: a.id };
    const add = (body: object) => api.post("/api/v1/coverage", { ...on, ...body });
    for (const wrong of [{ categories: ["ride"] }, { hours: 5 }])
      expect(await add(wrong)).toMatchObject({ status: 422, body: { code: "rule-invalid" } });
    for (const malformed of [
      { categories: [] },
      { area: { kind: "radius", center: { lat: 91, lon: 0 }, km: 5 } },
      { area: { kind: "radius", center: { lat: 51, lon: 12 }, km: 501 } },
      { area: { kind: "towns", towns: [] } },
      { area: { kind: "towns", towns: [{ name: " ", point: { lat: 1, lon: 1 } }] } },
      { area: { kind: "__proto__" } },
      { kinds: ["gift"] },
    ])
      expect(await add(malformed)).toMatchObject({ status: 400 });
    expect(await add({ communityId: NOBODY })).toMatchObject({
      status: 404,
      body: { code: "community-not-found" },
    });
    expect(await add({ organisationId: NOBODY })).toMatchObject({
      status: 404,
      body: { code: "organisation-not-found" },
    });
    for (const answer of [
      await api.patch(`/api/v1/coverage/${NOBODY}`, {}),
      await api.delete(`/api/v1/coverage/${NOBODY}`),
      await api.post(`/api/v1/coverage/${NOBODY}/raise`),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: "rule-not-found" } });
    expect(await api.get("/api/v1/coverage")).toMatchObject({ status: 400 });
    expect(await api.get(`/api/v1/coverage?communityId=${NOBODY}`)).toMatchObject({ status: 404 });
    expect(await api.get(`/api/v1/coverage?organisationId=${NOBODY}`)).toMatchObject({ status: 404 });
    expect(await api.get(`/api/v1/communities/${NOBODY}/coverage-check`)).toMatchObject({ status: 404 });
  });
});

describe("routes and a key for one organisation", () => {
  test("say who has what, and to each organisation only what is its own", async () => {
    const [a, b] = [await office(), await office()];
    const { house } = box;
    const { acts, coverage } = house.useCases.routing;
    for (const { id } of [a, b]) await coverage.add(house.leipzig.id, id, KATRIN);
    const listing = await house.publish(await house.person("Olena", "uk"), "request");
    const path = `/api/v1/listings/${listing.id}/route`;
    expect((await api.get(path)).body).toMatchObject({
      listingId: listing.id,
      status: "asked",
      organisationId: a.id,
      before: [],
    });
    expect((await api.get(path)).body["until"]).toMatch(/^\d{4}-/);

    const [own, other] = [await ownKey(a), await ownKey(b)];
    expect((await own.get(path)).body).toMatchObject({ status: "asked", organisationId: a.id });
    expect(await own.get(`/api/v1/listings/${listing.id}`)).toMatchObject({ status: 200 });
    for (const address of [path, `/api/v1/listings/${listing.id}`])
      expect(await other.get(address)).toMatchObject({ status: 404 });

    await acts.pass(listing.id, a.lead);
    await acts.take(listing.id, b.lead);
    expect((await api.get(path)).body).toMatchObject({
      status: "taken",
      organisationId: b.id,
      before: [{ organisationId: a.id, how: "passed", at: expect.stringMatching(/^\d{4}-/) }],
    });
    const ended = { status: "ended", how: "passed", organisationId: a.id, before: [] };
    expect((await own.get(path)).body).toMatchObject(ended);
    expect(await own.get(`/api/v1/listings/${listing.id}`)).toMatchObject({ status: 404 });
    expect((await own.get("/api/v1/routes")).body).toMatchObject({ items: [ended], nextCursor: null });
    expect(idsIn(await own.get("/api/v1/routes?status=taken"))).toEqual([]);
    expect(idsIn(await own.get(`/api/v1/routes?organisationId=${b.id}`))).toEqual([]);
    const taken = await other.get("/api/v1/routes?status=taken&limit=1");
    expect(taken.body).toMatchObject({ items: [{ status: "taken", before: [] }] });
    expect(JSON.stringify(taken.body)).not.toMatch(new RegExp(`${a.id}|${String(b.lead)}`));

    const ofTown = `communityId=${house.leipzig.id}`;
    expect(idsIn(await api.get(`/api/v1/routes?${ofTown}&organisationId=${a.id}`), "listingId")).toEqual([
      listing.id,
    ]);
    expect(idsIn(await api.get(`/api/v1/routes?${ofTown}&organisationId=${a.id}&status=taken`))).toEqual([]);
    expect(idsIn(await api.get(`/api/v1/routes?communityId=${NOBODY}`))).toEqual([]);
    expect(await api.get(`/api/v1/listings/${NOBODY}/route`)).toMatchObject({
      status: 404,
      body: { code: "route-not-found" },
    });
    const second = await house.publish(await house.person("Iryna", "uk"), "request");
    const third = await house.publish(await house.person("Maria", "uk"), "request");
    const pages = await api.get(`/api/v1/routes?organisationId=${a.id}&limit=2`);
    expect(pages.body["nextCursor"]).toEqual([listing.id, second.id, third.id].sort()[1]);
  });

  test("passes on, hands over and closes what that one has, and its author is told", async () => {
    const [a, b] = [await office(), await office()];
    const { house } = box;
    const { acts, coverage } = house.useCases.routing;
    for (const { rule } of await coverage.rules(house.leipzig.id))
      await coverage.remove(rule.id, house.leipzig.id, KATRIN);
    for (const { id } of [a, b]) await coverage.add(house.leipzig.id, id, KATRIN);
    const olena = await house.person("Olena", "uk");
    const [first, second] = [await house.publish(olena, "request"), await house.publish(olena, "request")];
    const [own, other] = [await ownKey(a, "moderate"), await ownKey(b, "moderate")];
    const act = (key: typeof api, { id }: { readonly id: string }, body: object) =>
      key.post(`/api/v1/listings/${id}/route`, body);

    expect(await act(other, first, { action: "pass" })).toMatchObject({ status: 404 });
    expect(await act(api, first, { action: "pass" })).toMatchObject({ status: 403 });
    const closes = { action: "close", outcome: "helped" };
    expect(await act(own, first, closes)).toMatchObject({ status: 409, body: { code: "route-state" } });
    await acts.take(first.id, a.lead);
    expect(await act(own, first, closes)).toMatchObject({
      status: 200,
      body: { status: "closed", outcome: "helped" },
    });
    expect(await act(own, first, { action: "pass" })).toMatchObject({ status: 409 });
    const told = (await house.owedTo(olena)).filter(({ key }) => key.startsWith(`route:${first.id}:`));
    expect(told.map(({ key }) => key)).toContainEqual(expect.stringContaining(":closed:"));

    const over = { action: "hand-over", organisationId: a.id };
    expect(await act(own, second, over)).toMatchObject({ status: 409, body: { code: "route-state" } });
    expect(await act(own, second, { ...over, organisationId: b.id })).toMatchObject({
      body: { status: "ended", how: "handed-over" },
    });
    expect(await act(other, second, { action: "pass" })).toMatchObject({
      body: { status: "ended", how: "passed" },
    });
    expect((await api.get(`/api/v1/listings/${second.id}/route`)).body).toMatchObject({
      status: "moderators",
    });
    const { body } = await api.get(`/api/v1/audit?subject=listing:${first.id}&action=close-route`);
    expect(body["items"]).toMatchObject([{ by: { kind: "api", key: `moderate of ${a.id}` } }]);
    expect(await act(own, first, { action: "close", outcome: "over" })).toMatchObject({ status: 400 });
    expect(await act(await ownKey(a), first, { action: "pass" })).toMatchObject({ status: 403 });
  });

  test("reads and does what is that one's own", async () => {
    const [a, b] = [await office(), await office()];
    const { coverage } = box.house.useCases.routing;
    await coverage.add(box.house.leipzig.id, a.id, KATRIN);
    await coverage.add(box.house.leipzig.id, b.id, KATRIN);
    const own = await ownKey(a, "operate");
    expect(idsIn(await own.get("/api/v1/organisations"))).toEqual([a.id]);
    expect(await own.get(`/api/v1/organisations/${a.id}`)).toMatchObject({ status: 200 });
    expect(idsIn(await own.get("/api/v1/coverage"), "organisationId")).toEqual([a.id]);
    const inTown = `/api/v1/coverage?communityId=${box.house.leipzig.id}`;
    expect(idsIn(await own.get(inTown), "organisationId")).toEqual([a.id]);
    expect(await own.post(`/api/v1/organisations/${a.id}/invitations`, { role: "member" })).toMatchObject({
      status: 201,
    });
    const { body: people } = await own.get(`/api/v1/organisations/${a.id}/people`);
    expect(people["members"]).toMatchObject([{ role: "lead" }]);
    expect(JSON.stringify(people)).not.toContain(String(a.lead));

    for (const answer of [
      await own.get(`/api/v1/organisations/${b.id}`),
      await own.get(`/api/v1/organisations/${b.id}/people`),
      await own.get(`/api/v1/coverage?organisationId=${b.id}`),
      await own.post(`/api/v1/organisations/${b.id}/invitations`, { role: "lead" }),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: "organisation-not-found" } });
    for (const answer of [
      await own.post(`/api/v1/organisations/${a.id}/decide`, { action: "verify" }),
      await own.post("/api/v1/coverage", { communityId: box.house.leipzig.id, organisationId: a.id }),
      await own.get("/api/v1/audit"),
      await own.get("/api/v1/stats"),
      await own.get("/api/v1/keys"),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: "forbidden" } });
  });

  test("lists and reads the listings that are of that one", async () => {
    const [a, b] = [await office(), await office()];
    const { house } = box;
    const needs = createNeedSteps(house.useCases, house.leipzig, KATRIN);
    const { id } = await needs.publish(a.id, a.lead, "offer");
    const foreign = await needs.publish(b.id, b.lead, "offer");
    const own = await ownKey(a);
    for (const query of ["", "?status=published", "?sort=-createdAt", `?communityId=${house.leipzig.id}`])
      expect((await own.get(`/api/v1/listings${query}`)).body).toMatchObject({
        items: [{ id, organisationId: a.id }],
      });
    expect(idsIn(await own.get(`/api/v1/listings?organisationId=${b.id}`))).toEqual([]);
    expect(idsIn(await api.get(`/api/v1/listings?organisationId=${a.id}`))).toEqual([id]);
    expect(await own.get(`/api/v1/listings/${id}`)).toMatchObject({ status: 200 });
    expect(await own.get(`/api/v1/listings/${foreign.id}`)).toMatchObject({ status: 404 });
  });

  test("lists what was promised to that one and in its name", async () => {
    const [a, b, c] = [await office(), await office(), await office()];
    const { house } = box;
    const need = await createNeedSteps(house.useCases, house.leipzig, KATRIN).publish(
      a.id,
      a.lead,
      "request",
      wants(40),
    );
    const { edition = 1 } = need;
    const promised = await house.useCases.pledges.promise({
      needId: need.id,
      edition,
      person: b.lead,
      amount: 5,
      delivery: "bring",
      inNameOf: b.id,
    });
    if (!promised.ok) throw new Error(promised.code);
    const { id } = promised.value;
    const [ofA, ofB, ofC] = [await ownKey(a), await ownKey(b), await ownKey(c)];
    const { body } = await ofA.get("/api/v1/pledges?limit=1");
    expect(body).toMatchObject({
      items: [{ id, needId: need.id, organisationId: a.id, inNameOf: b.id, amount: 5, status: "promised" }],
      nextCursor: null,
    });
    expect(JSON.stringify(body)).not.toContain(String(b.lead));
    expect(idsIn(await ofB.get("/api/v1/pledges"))).toEqual([]);
    expect(idsIn(await ofB.get(`/api/v1/pledges?inNameOf=${b.id}`))).toEqual([id]);
    for (const query of ["", `?organisationId=${a.id}`, `?inNameOf=${b.id}`])
      expect(idsIn(await ofC.get(`/api/v1/pledges${query}`))).toEqual([]);
    const ofTown = `communityId=${house.leipzig.id}`;
    expect(idsIn(await api.get(`/api/v1/pledges?${ofTown}&status=promised&organisationId=${a.id}`))).toEqual([
      id,
    ]);
    expect(idsIn(await api.get(`/api/v1/pledges?status=thanked&organisationId=${a.id}`))).toEqual([]);
    expect(idsIn(await api.get(`/api/v1/pledges?communityId=${NOBODY}`))).toEqual([]);
    expect(await api.get("/api/v1/pledges?status=constructor")).toMatchObject({ status: 400 });
  });

  test("downloads what that one has done, and the audit log notes it", async () => {
    const [a, b] = [await office(), await office()];
    const { house } = box;
    const needs = createNeedSteps(house.useCases, house.leipzig, KATRIN);
    const { id } = await needs.publish(a.id, a.lead, "offer");
    const secret = await house.keyOf({ name: `Tables of ${a.id}`, role: "read", organisation: a.id });
    const get = (of: string, table: string, key = secret) =>
      house.http().request(`/api/v1/organisations/${of}/exports/${table}`, {
        headers: { authorization: `Bearer ${key}` },
      });
    const table = await get(a.id, "listings");
    expect([table.status, table.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(table.headers.get("content-disposition")).toBe('attachment; filename="listings.csv"');
    const bytes = Buffer.from(await table.arrayBuffer()).toString();
    expect(bytes).toMatch(/^\uFEFFlisting,kind,category,community,status,quantity,/);
    expect(bytes).toMatch(new RegExp(`\r\n${id},offer,other,Leipzig,published,1,0,[^]*\r\n$`));
    expect(await (await get(a.id, "outcomes", house.readKey)).text()).toMatch(/^.?listing,[^\n]*\r\n$/);
    const { body } = await api.get(`/api/v1/audit?subject=organisation:${a.id}&action=export`);
    expect(body["items"]).toMatchObject([
      { to: "outcomes", by: { key: "Reader" } },
      { to: "listings", by: { key: `Tables of ${a.id}` } },
    ]);
    expect((await get(b.id, "listings")).status).toBe(404);
    expect((await get(NOBODY, "listings", house.key)).status).toBe(404);
    expect((await get(a.id, "__proto__")).status).toBe(400);
  });

  test("is added with the API, and not for communities too or for nobody", async () => {
    const a = await office();
    const add = (body: object) => api.post("/api/v1/keys", { name: `API of ${a.id}`, role: "read", ...body });
    for (const organisationId of [NOBODY])
      expect(await add({ organisationId })).toMatchObject({
        status: 404,
        body: { code: "organisation-not-found" },
      });
    expect(await add({ organisationId: a.id, communityIds: [box.house.leipzig.id] })).toMatchObject({
      status: 422,
      body: { code: "key-invalid" },
    });
    const { status, body } = await add({ organisationId: a.id });
    expect(status).toBe(201);
    expect(body).toMatchObject({ organisationId: a.id });
    expect(body).not.toHaveProperty("communityIds");
    const own = clientOf(box.house.http(), String(body["secret"]));
    expect(idsIn(await own.get("/api/v1/organisations"))).toEqual([a.id]);
    // Earlier versions take the key for one of no community.
    const stored = await box.house.store.connection
      .collection("apiKeys")
      .findOne({ organisation: a.id }, BY_TEST);
    expect(stored?.["communities"]).toEqual([]);
  });
});
