import { beforeEach, describe, expect, test } from "vitest";
import { newApiKey } from "../../src/adapters/crypto/index.ts";
import type { createHttp } from "../../src/http/index.ts";
import { useHouse } from "./house.ts";
import { JONAS, OLENA, post, publish } from "./people.ts";

const box = useHouse();
let http: ReturnType<typeof createHttp>;
beforeEach(() => {
  http = box.house.http();
});

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

describe("without a valid key", () => {
  const wrong: Readonly<Record<string, () => Record<string, string>>> = {
    "no key": () => ({}),
    "an unknown key": () => bearer(newApiKey()),
    "a key cut short": () => bearer(box.house.key.slice(0, -1)),
    "an empty key": () => bearer(""),
    "another scheme": () => ({ authorization: `Basic ${btoa(`admin:${box.house.key}`)}` }),
    "the key alone": () => ({ authorization: box.house.key }),
    "two keys": () => bearer(`${box.house.key}, ${box.house.key}`),
    "a huge key": () => bearer("a".repeat(8_000)),
    "an object": () => bearer("[object Object]"),
  };

  test.each(Object.keys(wrong))("nothing opens: %s", async (what) => {
    const response = await http.request("/api/v1/listings", { headers: wrong[what]?.() ?? {} });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(await response.json()).toMatchObject({ code: "unauthorized" });
  });

  test("every address of the API and the metrics are closed", async () => {
    const document = (await (await http.request("/openapi.json")).json()) as {
      paths: Record<string, Record<string, object>>;
    };
    const open: string[] = [];
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const method of Object.keys(operations)) {
        const { status } = await http.request(path.replaceAll(/\{\w+\}/g, "000000000000"), { method });
        if (status !== 401) open.push(path);
      }
    }
    expect(open).toEqual(["/healthz", "/readyz"]);
    expect((await http.request("/api/v1/nowhere")).status).toBe(401);
  });

  test("nobody decides", async () => {
    const { id, status } = await publish(box.house, OLENA, "request");
    await http.request(`/api/v1/listings/${id}/reject`, {
      method: "POST",
      headers: { ...bearer("guess"), "content-type": "application/json" },
      body: JSON.stringify({ reason: "other" }),
    });
    expect((await box.house.useCases.listings.find(id))?.status).toBe(status);
  });
});

describe("no answer", () => {
  test("holds who somebody is", async () => {
    const { house } = box;
    const request = await publish(house, OLENA, "request");
    const offer = await publish(house, JONAS, "offer");
    const headers = { ...bearer(house.key), "content-type": "application/json" };
    const proposed = await http.request("/api/v1/proposals", {
      method: "POST",
      headers,
      body: JSON.stringify({ offerId: offer.id, requestId: request.id }),
    });
    const answers = [await proposed.text()];
    for (const path of [
      "/listings?limit=100",
      `/listings/${request.id}`,
      `/listings/${request.id}/matches`,
      "/communities",
    ]) {
      answers.push(await (await http.request(`/api/v1${path}`, { headers })).text());
    }
    const decided = await http.request(`/api/v1/listings/${offer.id}/approve`, { method: "POST", headers });
    expect(decided.status).toBe(409);
    answers.push(await decided.text());
    expect(answers.join("\n")).not.toMatch(/41000|49000|Olena|Jonas|Katrin|olena_k|jonas_le|-100500\b/);
  });

  test("can be framed, sniffed or cached", async () => {
    const response = await http.request("/api/v1/communities", { headers: bearer(box.house.key) });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
  });

  test("repeats a request id that is no id", async () => {
    const response = await http.request("/healthz", { headers: { "x-request-id": "a b<script>" } });
    expect(response.headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
  });
});

test("of photos the API tells how many there are, and not how to get them", async () => {
  const photos = { photos: ["a", "b"].map((id) => ({ fileId: `file-${id}`, uniqueId: `picture-${id}` })) };
  const { answers, id } = await post(box.house, OLENA, "request", { details: "Ein Bett", photos });
  expect(answers["photos"]).toEqual(photos);
  const response = await http.request(`/api/v1/listings/${id}`, { headers: bearer(box.house.key) });
  const listing = await response.text();
  expect(JSON.parse(listing)).toMatchObject({ photos: 2, answers: { details: "Ein Bett" } });
  expect(listing).not.toMatch(/file-|picture-/);
});

test("neither keys, bodies nor ids reach the log and the metrics", async () => {
  const { house } = box;
  const { id } = await publish(house, OLENA, "request");
  const stranger = newApiKey();
  await http.request(`/api/v1/listings/${id}`, { headers: bearer(stranger) });
  await http.request(`/api/v1/listings/${id}/reject`, {
    method: "POST",
    headers: { ...bearer(house.key), "content-type": "application/json" },
    body: JSON.stringify({ reason: "a word about somebody" }),
  });
  const figures = await (await http.request("/metrics", { headers: bearer(house.key) })).text();
  expect(figures).toContain('route="/api/v1/listings/:id/reject",status="409"');
  const written = JSON.stringify(house.log) + figures;
  for (const secret of [house.key, stranger, id, "a word about somebody"])
    expect(written).not.toContain(secret);
});
