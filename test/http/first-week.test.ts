import { beforeEach, describe, expect, test } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { says } from "../inbox/house.ts";
import { KATRIN } from "../support/product.ts";
import { clientOf } from "./client.ts";
import { useHouse } from "./house.ts";
import { JONAS, OLENA, post, publish } from "./people.ts";

const box = useHouse();
let api: ReturnType<typeof clientOf>;
let reader: ReturnType<typeof clientOf>;
beforeEach(() => {
  api = clientOf(box.house.http(), box.house.key);
  reader = clientOf(box.house.http(), box.house.readKey);
});

type Items = readonly Readonly<Record<string, unknown>>[];
const itemsOf = (body: Record<string, unknown>): Items => body["items"] as Items;

const text = async (path: string): Promise<{ readonly type: string; readonly body: string }> => {
  const headers = { authorization: `Bearer ${box.house.readKey}` };
  const response = await box.house.http().request(path, { headers });
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return {
    type: response.headers.get("content-type") ?? "",
    body: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
  };
};

describe("listings by date", () => {
  test("come oldest or newest first, from a moment on, each exactly once", async () => {
    const { house } = box;
    const since = house.time.now().toISOString();
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      // Two were written at the same moment.
      if (i !== 3) await house.time.advance(1_000);
      ids.push((await post(house, OLENA, "request")).id);
    }
    for (const sort of ["createdAt", "-createdAt"]) {
      const seen: Items[number][] = [];
      let next = "";
      do {
        const { body } = await api.get(`/api/v1/listings?limit=2&sort=${sort}&since=${since}${next}`);
        seen.push(...itemsOf(body));
        const cursor = body["nextCursor"];
        next = typeof cursor === "string" ? `&cursor=${cursor}` : "";
      } while (next !== "");
      expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(ids));
      expect(seen).toHaveLength(ids.length);
      const times = seen.map(({ createdAt }) => String(createdAt));
      expect(times).toEqual(sort === "createdAt" ? times.toSorted() : times.toSorted().toReversed());
      expect(seen.every(({ pendingSince, createdAt }) => pendingSince === createdAt)).toBe(true);
    }
    const later = new Date(house.time.now().getTime() + 1).toISOString();
    expect(itemsOf((await api.get(`/api/v1/listings?since=${later}`)).body)).toEqual([]);
    const [first] = itemsOf((await api.get("/api/v1/listings?limit=1&status=pending&sort=createdAt")).body);
    expect(first).toHaveProperty("pendingSince");
  });

  test("refuse the cursor of another order, and a day that is none", async () => {
    for (const query of ["sort=createdAt&cursor=k3j9x0q2m7ab", "cursor=k3j9x0q2m7ab.abc", "since=yesterday"])
      expect((await api.get(`/api/v1/listings?${query}`)).body["code"]).toBe("invalid-request");
  });
});

describe("a person", () => {
  test("is found by a listing, banned, let in again and deleted; only by keys that may", async () => {
    const { id } = await publish(box.house, JONAS, "offer");
    const path = `/api/v1/people/${String(JONAS.id)}`;
    const author = await api.get(`/api/v1/listings/${id}/author`);
    expect(author).toMatchObject({
      status: 200,
      body: { id: JONAS.id, firstName: "Jonas", live: 1, ban: null },
    });
    expect(JSON.stringify(author.body)).not.toContain(JONAS.username);
    for (const [method, address, body] of [
      ["get", `/api/v1/listings/${id}/author`],
      ["get", path],
      ["post", `${path}/ban`, { reason: "fraud" }],
      ["post", `${path}/unban`],
      ["delete", path],
    ] as const)
      expect((await reader[method](address, body)).status).toBe(403);

    for (const _repeat of [1, 2])
      expect(await api.post(`${path}/ban`, { reason: "fraud" })).toMatchObject({
        status: 200,
        body: { id: JONAS.id, ban: { reason: "fraud" } },
      });
    expect((await api.get(`/api/v1/listings/${id}`)).body).toMatchObject({
      status: "removed",
      decision: { action: "remove", reason: "banned" },
    });
    expect((await api.get(path)).body).toMatchObject({ live: 0, ban: { reason: "fraud" } });
    expect((await api.post(`${path}/unban`)).body).toEqual({ id: JONAS.id, ban: null });

    expect(await api.delete(path)).toMatchObject({ status: 200, body: { id: JONAS.id, deleted: true } });
    expect(await box.house.useCases.people.find(personId(JONAS.id))).toBeUndefined();
    for (const gone of [await api.delete(path), await api.get(path), await api.post(`${path}/unban`)])
      expect([gone.status, gone.body["code"]]).toEqual([404, "person-not-found"]);
    expect((await api.get(`/api/v1/listings/${id}/author`)).status).toBe(404);
  });
});

describe("numbers", () => {
  test("are those of one community, or of all that the key is for", async () => {
    await post(box.house, OLENA, "request");
    const all = await reader.get("/api/v1/stats");
    expect(all).toMatchObject({
      status: 200,
      body: {
        waiting: expect.any(Number),
        oldestWaitingSince: expect.stringMatching(/Z$/),
        published: {},
        cases: { open: 0, closed: { passedOn: 0 } },
      },
    });
    const one = await reader.get(`/api/v1/stats?communityId=${box.house.leipzig.id}`);
    expect(one.body).toEqual(all.body);
    expect((await reader.get("/api/v1/stats?communityId=000000000000")).status).toBe(404);
  });
});

describe("proposals", () => {
  test("are listed, by status and by listing, page by page", async () => {
    const request = await publish(box.house, OLENA, "request");
    const offers = [await publish(box.house, JONAS, "offer"), await publish(box.house, JONAS, "offer")];
    const made: unknown[] = [];
    for (const offer of offers)
      made.push(
        (await api.post("/api/v1/proposals", { offerId: offer.id, requestId: request.id })).body["id"],
      );
    const query = `status=open&listingId=${request.id}&limit=1`;
    const first = await reader.get(`/api/v1/proposals?${query}`);
    const second = await reader.get(`/api/v1/proposals?${query}&cursor=${String(first.body["nextCursor"])}`);
    expect(second.body["nextCursor"]).toBeNull();
    const both = [first, second].flatMap(({ body }) => itemsOf(body).map(({ id }) => id));
    expect(new Set(both)).toEqual(new Set(made));
    expect(both).toHaveLength(made.length);
    expect(itemsOf((await reader.get("/api/v1/proposals?status=declined")).body)).toEqual([]);
    const halle = await box.house.useCases.communities.setUp({
      name: "Halle",
      center: { lat: 51.48, lon: 11.97 },
      language: box.house.leipzig.language,
      chatId: -7,
    });
    if (!halle.ok) throw new Error(halle.code);
    const elsewhere = await box.house.keyOf({ name: "Halle", role: "read", communities: [halle.value.id] });
    const other = clientOf(box.house.http(), elsewhere);
    expect(itemsOf((await other.get(`/api/v1/proposals?listingId=${request.id}`)).body)).toEqual([]);
  });
});

describe("a download of all listings", () => {
  test("as a table: a line each, safe in a spreadsheet", async () => {
    const formula = await post(box.house, OLENA, "request", { details: '=HYPERLINK("x"), "ein Rad"' });
    const { type, body } = await text("/api/v1/exports/listings.csv");
    expect(type).toBe("text/csv; charset=utf-8");
    const [header, ...lines] = body.trimEnd().split("\r\n");
    expect(header).toMatch(/^\uFEFFid,kind,category,/);
    expect(lines).toHaveLength((await box.house.useCases.listings.page({ limit: 1_000 })).length);
    const line = lines.find((one) => one.startsWith(formula.id)) ?? "";
    expect(line).toContain(`,pending,`);
    expect(line).toMatch(/,"\{""details"":.*""urgency"":""week""\}"$/);
    expect(body).not.toMatch(/olena_k|4100001/);
  });

  test("as JSON, by status", async () => {
    const { type, body } = await text("/api/v1/exports/listings.json?status=pending");
    expect(type).toBe("application/json");
    const all = JSON.parse(body) as Items;
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(({ status }) => status === "pending")).toBe(true);
  });
});

test("everything that could not be handled is sent through again at once", async () => {
  const ids = [7_001, 7_002, 7_003];
  for (const id of ids) await box.house.park(says(id, OLENA.id, "Привіт"), "TypeError: it broke");
  expect((await reader.post("/api/v1/inbox/replay")).status).toBe(403);
  expect(await api.post("/api/v1/inbox/replay")).toMatchObject({ status: 200, body: { replayed: 3 } });
  expect(await api.post("/api/v1/inbox/replay")).toMatchObject({ status: 200, body: { replayed: 0 } });
  expect(itemsOf((await api.get("/api/v1/inbox")).body)).toEqual([]);
  const [entry] = await box.house.audit.of("update:7002");
  expect(entry).toMatchObject({ action: "replay", by: { name: "Town hall" } });
});

describe("a change with an Idempotency-Key", () => {
  const send = async (path: string, body: object, key: string, by = box.house.key): Promise<Response> =>
    box.house.http().request(path, {
      method: "POST",
      headers: {
        authorization: `Bearer ${by}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      body: JSON.stringify(body),
    });

  test("is made once; the same request again gets the same answer", async () => {
    const request = await publish(box.house, OLENA, "request");
    const offer = await publish(box.house, JONAS, "offer");
    const pair = { offerId: offer.id, requestId: request.id };
    const first = await send("/api/v1/proposals", pair, "pair-1");
    const again = await send("/api/v1/proposals", pair, "pair-1");
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(await first.json());
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect([first, again].map(({ headers }) => headers.get("idempotency-replayed"))).toEqual([null, "true"]);
    // Without the key it is a second request.
    expect((await api.post("/api/v1/proposals", pair)).status).toBe(409);
    const other = await send("/api/v1/proposals", { ...pair, offerId: request.id }, "pair-1");
    expect([other.status, (await other.json()) as unknown]).toMatchObject([
      422,
      { code: "idempotency-key-reused" },
    ]);
  });

  test("at once with itself is made once", async () => {
    const { id } = await post(box.house, OLENA, "request");
    const path = `/api/v1/listings/${id}/reject`;
    const answers = await Promise.all([1, 2, 3].map(() => send(path, { reason: "other" }, "at-once")));
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(200);
    const busy = answers.filter(({ status }) => status !== 200);
    for (const answer of busy) expect(await answer.json()).toMatchObject({ code: "idempotency-key-busy" });
    expect((await box.house.audit.of(`listing:${id}`)).map(({ action }) => action)).toEqual([
      "submit",
      "reject",
    ]);
  });

  test("keeps no answer beyond the deletion of what may be in it", async () => {
    const request = await publish(box.house, OLENA, "request");
    const offer = await publish(box.house, JONAS, "offer");
    const pair = { offerId: offer.id, requestId: request.id };
    expect((await send("/api/v1/proposals", pair, "before-they-left")).status).toBe(201);
    await box.house.useCases.privacy.forget(personId(OLENA.id));
    // It is a new request, about a listing that is over.
    expect((await send("/api/v1/proposals", pair, "before-they-left")).status).toBe(409);
  });

  test("belongs to whoever sent it, and must be one", async () => {
    const { id } = await post(box.house, OLENA, "request");
    const path = `/api/v1/listings/${id}/reject`;
    const theirs = await box.house.keyOf({ name: "Other", role: "moderate" });
    expect((await send(path, { reason: "other" }, "mine")).status).toBe(200);
    expect((await send(path, { reason: "other" }, "mine", theirs)).status).toBe(409);
    expect((await send(path, { reason: "other" }, "with a blank")).status).toBe(400);
  });
});

describe("the audit log", () => {
  test("is read with filters; names only by keys that may, and then that is in it too", async () => {
    const { id } = await publish(box.house, OLENA, "request");
    const query = `subject=listing:${id}`;
    const plain = await reader.get(`/api/v1/audit?${query}`);
    expect(itemsOf(plain.body).map(({ action }) => action)).toEqual(["approve", "submit"]);
    expect(JSON.stringify(plain.body)).not.toMatch(/Katrin|Olena|41000|49000/);
    const named = await api.get(`/api/v1/audit?${query}&action=approve`);
    expect(itemsOf(named.body)).toMatchObject([
      { by: { kind: "moderator", name: "Katrin", id: String(KATRIN.id) } },
    ]);
    const [read] = itemsOf((await api.get("/api/v1/audit?limit=1")).body);
    expect(read).toMatchObject({ action: "read", subject: "audit", by: { kind: "api", key: "Town hall" } });
    const first = await api.get(`/api/v1/audit?${query}&limit=1`);
    const next = await api.get(`/api/v1/audit?${query}&limit=1&cursor=${String(first.body["nextCursor"])}`);
    expect(itemsOf(next.body)).toMatchObject([{ action: "submit" }]);
    expect(itemsOf((await reader.get(`/api/v1/audit?by=${String(OLENA.id)}`)).body)).toEqual([]);
    expect(itemsOf((await api.get(`/api/v1/audit?by=${String(OLENA.id)}&${query}`)).body)).toHaveLength(1);
    for (const wrong of ["cursor=x", "since=now", "limit=0", "who=me"])
      expect((await api.get(`/api/v1/audit?${wrong}`)).status).toBe(400);
  });
});
