import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { REQUESTS_A_MINUTE } from "../../src/http/shell/rate-limit.ts";
import { clientOf } from "./client.ts";
import type { HttpDependencies } from "../../src/http/index.ts";
import { useHouse } from "./house.ts";
import { JONAS, OLENA, post, publish } from "./people.ts";

const NOBODY = "000000000000";

const box = useHouse();
let api: ReturnType<typeof clientOf>;
beforeEach(() => {
  api = clientOf(box.house.http(), box.house.key);
});

test("every problem has the same shape", async () => {
  const { status, headers, body } = await api.get(`/api/v1/listings/${NOBODY}`);
  expect(status).toBe(404);
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(body).toEqual({
    type: "urn:pomich:problem:listing-not-found",
    title: "There is no such listing",
    status: 404,
    code: "listing-not-found",
    requestId: headers.get("x-request-id"),
  });
});

describe("invalid input", () => {
  test("is listed field by field", async () => {
    const { status, body } = await api.get(
      "/api/v1/listings?limit=101&status=lost&cursor=A&statuz=x&kind=offer",
    );
    expect(status).toBe(400);
    const fields = (body["errors"] as { in: string; field: string }[]).map(
      ({ in: part, field }) => `${part} ${field}`,
    );
    expect(fields.sort()).toEqual(["query cursor", "query limit", "query status", "query statuz"]);
  });

  test.each([
    "limit=0",
    "limit=1.5",
    "limit=",
    "limit=%20",
    "limit=0x10",
    "limit=1e1",
    "limit=1&limit=2",
    "category=no-such",
    "communityId=%00",
  ])("is refused in a query: %s", async (query) => {
    expect((await api.get(`/api/v1/listings?${query}`)).body["code"]).toBe("invalid-request");
  });

  test.each(["K3J9X0Q2M7AB", "k3j9", "..%2f..%2fetc", "%7B%24ne%3A1%7D", "k3j9x0q2m7ab%0A"])(
    "is refused as an id: %s",
    async (id) => {
      const { status, body } = await api.get(`/api/v1/listings/${id}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: "invalid-request", errors: [{ in: "path", field: "id" }] });
    },
  );

  test.each([
    ["no JSON", "application/json", "{", 400, "malformed-json"],
    ["another type", "text/plain", "{}", 415, "unsupported-media-type"],
    ["too much", "application/json", JSON.stringify({ offerId: "x".repeat(70_000) }), 413, "body-too-large"],
  ])("is refused as a body: %s", async (_what, type, body, status, code) => {
    const response = await box.house.http().request("/api/v1/proposals", {
      method: "POST",
      headers: { authorization: `Bearer ${box.house.key}`, "content-type": type },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });
});

describe("a rejection", () => {
  let pending: Listing;
  beforeAll(async () => {
    pending = await post(box.house, OLENA, "request");
  });

  test.each([
    ["nothing", {}, ["reason"]],
    ["an empty text", { reason: "" }, ["reason"]],
    ["nothing visible", { reason: "\u200b \u202e" }, ["reason"]],
    ["too long a text", { reason: "ж".repeat(501) }, ["reason"]],
    ["another type", { reason: { $ne: 1 } }, ["reason"]],
    ["what is not asked", { reason: "other", who: "me" }, ["who"]],
    ["no object", ["other"], [""]],
  ])("is refused with %s", async (_what, rejection, fields) => {
    const { status, body } = await api.post(`/api/v1/listings/${pending.id}/reject`, rejection);
    expect(status).toBe(400);
    expect((body["errors"] as { field: string }[]).map(({ field }) => field)).toEqual(fields);
    expect((await box.house.useCases.listings.find(pending.id))?.status).toBe("pending");
  });
});

describe("a decision", () => {
  test("a second time is told what was decided and by which key", async () => {
    const { id } = await post(box.house, OLENA, "request");
    await api.post(`/api/v1/listings/${id}/approve`);
    const { status, body } = await api.post(`/api/v1/listings/${id}/approve`);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: "already-decided",
      detail: "The listing is published.",
      decision: { action: "approve", by: { kind: "api", key: "Town hall" } },
    });
  });

  test("at once with another: one wins", async () => {
    const { id } = await post(box.house, OLENA, "request");
    const answers = await Promise.all([
      api.post(`/api/v1/listings/${id}/approve`),
      api.post(`/api/v1/listings/${id}/reject`, { reason: "other" }),
    ]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  test("about nothing is a 404", async () => {
    for (const [action, body] of [
      ["approve"],
      ["reject", { reason: "other" }],
      ["request-changes", { question: "?" }],
    ] as const) {
      expect((await api.post(`/api/v1/listings/${NOBODY}/${action}`, body)).body["code"]).toBe(
        "listing-not-found",
      );
    }
  });
});

describe("a proposal", () => {
  test("is made once a pair", async () => {
    const request = await publish(box.house, OLENA, "request");
    const offer = await publish(box.house, JONAS, "offer");
    const pair = { offerId: offer.id, requestId: request.id };
    await api.post("/api/v1/proposals", pair);
    const { status, body } = await api.post("/api/v1/proposals", pair);
    expect([status, body["code"]]).toEqual([409, "already-proposed"]);
    const swapped = await api.post("/api/v1/proposals", { offerId: request.id, requestId: offer.id });
    expect(swapped.body["code"]).toBe("no-fit");
  });

  test("needs published listings that exist", async () => {
    const request = await post(box.house, OLENA, "request");
    const offer = await publish(box.house, JONAS, "offer");
    const pending = await api.post("/api/v1/proposals", { offerId: offer.id, requestId: request.id });
    expect([pending.status, pending.body["code"]]).toEqual([409, "not-published"]);
    const missing = await api.post("/api/v1/proposals", { offerId: offer.id, requestId: NOBODY });
    expect([missing.status, missing.body["code"]]).toEqual([404, "listing-not-found"]);
    expect((await api.get(`/api/v1/proposals/${NOBODY}`)).body["code"]).toBe("proposal-not-found");
  });
});

describe("addresses", () => {
  test("an unknown one is a 404 problem", async () => {
    const response = await box.house.http().request("/nowhere");
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "not-found" });
    expect((await api.get("/api/v1/nowhere")).body["code"]).toBe("not-found");
  });

  test("a known one says which methods it takes", async () => {
    const response = await box.house.http().request("/healthz", { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
    expect(await response.json()).toMatchObject({ code: "method-not-allowed" });
    const { status, headers } = await api.post(`/api/v1/listings/${NOBODY}`);
    expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});

describe("what goes wrong here", () => {
  const broken = (): Pick<HttpDependencies, "useCases"> => {
    const { useCases } = box.house;
    const authenticate = () => Promise.reject(new Error("the secret inside"));
    return { useCases: { ...useCases, access: { ...useCases.access, authenticate } } };
  };

  test("is told without its inside, and logged under the same id", async () => {
    const response = await box.house.http(broken()).request("/api/v1/communities", {
      headers: { authorization: "Bearer x", "x-request-id": "trace-1" },
    });
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toContain("secret");
    expect(JSON.parse(text)).toMatchObject({ code: "internal", requestId: "trace-1" });
    expect(box.house.log).toContainEqual({
      level: "error",
      facts: { error: new Error("the secret inside"), requestId: "trace-1" },
      message: "a request failed",
    });
  });

  test("is a 503 while the store does not answer", async () => {
    const away = box.house.http({ ...broken(), ready: () => Promise.reject(new Error("no store")) });
    const response = await away.request("/api/v1/communities", { headers: { authorization: "Bearer x" } });
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
  });
});

test("a key that asks too much waits for the next minute", async () => {
  const { house } = box;
  const codes = [];
  for (let i = 0; i <= REQUESTS_A_MINUTE; i += 1) codes.push((await api.get("/api/v1/nowhere")).status);
  expect(codes.indexOf(429)).toBe(REQUESTS_A_MINUTE);
  await house.time.advance(20_000);
  const { status, headers } = await api.get("/api/v1/communities");
  expect([status, headers.get("retry-after")]).toEqual([429, "40"]);
  house.time.setClock(-3_600_000);
  expect((await api.get("/api/v1/communities")).status).toBe(200);
  house.time.setClock(3_600_000);
  await house.time.advance(40_000);
  expect((await api.get("/api/v1/communities")).status).toBe(200);
});

test("an organisation is refused with what is wrong about it, and a decision that is not open any more", async () => {
  const details = {
    name: "Verein",
    kind: "ngo",
    communityId: box.house.leipzig.id,
    address: "Markt 1, 04109 Leipzig",
    registration: "none",
    email: "a@verein.example",
    phone: null,
    website: null,
    contact: "Petra Geheim",
    languages: ["de"],
    gives: [],
    takes: ["housing"],
  };
  const post = (different: object) => api.post("/api/v1/organisations", { ...details, ...different });
  expect((await post({})).body).toMatchObject({
    status: 422,
    code: "organisation-invalid",
    detail: "What is wrong: registration-invalid.",
  });
  expect((await post({ communityId: NOBODY })).body).toMatchObject({
    status: 404,
    code: "community-not-found",
  });
  expect((await post({ kind: "__proto__" })).body).toMatchObject({ status: 400 });
  const { body } = await post({ registration: null });
  const decide = (id: unknown, decision: object) =>
    api.post(`/api/v1/organisations/${String(id)}/decide`, decision);
  expect((await decide(NOBODY, { action: "verify" })).status).toBe(404);
  expect((await decide(body["id"], { action: "reinstate" })).body).toMatchObject({
    status: 409,
    code: "organisation-state",
  });
});
