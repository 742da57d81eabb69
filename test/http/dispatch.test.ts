import { beforeEach, describe, expect, test } from "vitest";
import { clientOf } from "./client.ts";
import { useHouse } from "./house.ts";
import { JONAS, OLENA, post, publish } from "./people.ts";

const box = useHouse();
const NOBODY = "zzzzzzzzzzzz";
let api: ReturnType<typeof clientOf>;
let reader: ReturnType<typeof clientOf>;
beforeEach(() => {
  api = clientOf(box.house.http(), box.house.key);
  reader = clientOf(box.house.http(), box.house.readKey);
});

const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
  status,
  body["code"],
];

describe("the search for helpers for a request", () => {
  test("is started, read, paused, goes on and is stopped, once each, and its key is written down", async () => {
    const { house } = box;
    const { id } = await publish(house, OLENA, "request");
    const path = `/api/v1/listings/${id}/dispatch`;
    expect(codeOf(await api.get(path))).toEqual([404, "dispatch-not-found"]);
    expect(codeOf(await api.post(`${path}/start`))).toEqual([409, "nobody-fits"]);
    const offer = await publish(house, JONAS, "offer");
    expect(codeOf(await reader.post(`${path}/start`))).toEqual([403, "forbidden"]);
    expect(codeOf(await api.post(`${path}/pause`))).toEqual([409, "not-running"]);

    const headers = { authorization: `Bearer ${house.key}`, "idempotency-key": "start-once" };
    const start = () => house.http().request(`${path}/start`, { method: "POST", headers });
    const [first, again] = [await start(), await start()];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await again.json()).toEqual(await first.json());
    expect(codeOf(await api.post(`${path}/start`))).toEqual([409, "already-running"]);
    await house.passHours(0.01);
    const read = await reader.get(path);
    expect(read.body).toEqual({
      requestId: id,
      status: "running",
      wanted: 1,
      accepted: 0,
      asked: 1,
      open: 1,
      standby: 0,
      neighbours: "none",
      rounds: 1,
      startedAt: expect.any(String),
    });
    expect(JSON.stringify(read.body)).not.toContain(String(JONAS.id));

    expect((await api.post(`${path}/pause`)).body["status"]).toBe("paused");
    expect((await api.post(`${path}/resume`)).body["status"]).toBe("running");
    expect((await api.post(`${path}/stop`)).body).toMatchObject({ status: "stopped", open: 0 });
    expect(codeOf(await api.post(`${path}/stop`))).toEqual([409, "not-running"]);
    const log = await house.useCases.insights.log({ limit: 10 });
    const steps = log.flatMap(({ action, subject, by }) =>
      subject.startsWith("dispatch:") ? [`${by.kind} ${action}`] : [],
    );
    expect(steps).toEqual(["api stop", "api resume", "api pause", "api start"]);
    await house.useCases.listings.manage({
      listingId: offer.id,
      by: { kind: "person", id: offer.authorId, name: "" },
      action: "withdraw",
    });
  });

  test("is for published requests that the key is for", async () => {
    const { house } = box;
    const pending = await post(house, OLENA, "request");
    const offer = await publish(house, JONAS, "offer");
    expect(codeOf(await api.post(`/api/v1/listings/${pending.id}/dispatch/start`))).toEqual([
      409,
      "not-published",
    ]);
    expect(codeOf(await api.post(`/api/v1/listings/${offer.id}/dispatch/start`))).toEqual([
      409,
      "not-a-request",
    ]);
    expect(codeOf(await api.post(`/api/v1/listings/${NOBODY}/dispatch/start`))).toEqual([
      404,
      "listing-not-found",
    ]);
    const halle = await house.useCases.communities.setUp({
      name: "Halle",
      center: { lat: 51.48, lon: 11.97 },
      language: house.leipzig.language,
      chatId: -905,
    });
    if (!halle.ok) throw new Error(halle.code);
    const secret = await house.keyOf({
      name: "Halle only",
      role: "moderate",
      communities: [halle.value.id],
    });
    const elsewhere = clientOf(house.http(), secret);
    const { id } = await house.decide(pending);
    expect(codeOf(await elsewhere.get(`/api/v1/listings/${id}/dispatch`))).toEqual([
      404,
      "listing-not-found",
    ]);
    for (const step of ["start", "pause", "resume", "stop"])
      expect(codeOf(await elsewhere.post(`/api/v1/listings/${id}/dispatch/${step}`))).toEqual([
        404,
        "listing-not-found",
      ]);
    expect(await house.useCases.dispatch.view(id)).toBeUndefined();
  });
});

test("operators choose for a community what is searched for by itself, never what only organisations do", async () => {
  const { house } = box;
  const path = `/api/v1/communities/${house.leipzig.id}`;
  const chosen = await api.patch(path, { automatic: ["goods", "ride", "goods"] });
  expect(chosen.body["automatic"]).toEqual(["goods", "ride"]);
  for (const slug of ["childcare", "no-such-thing"])
    expect(codeOf(await api.patch(path, { automatic: [slug] }))).toEqual([422, "community-invalid"]);
  expect((await api.patch(path, { radiusKm: 30 })).body["automatic"]).toEqual(["goods", "ride"]);
  expect((await api.patch(path, { automatic: [] })).body["automatic"]).toEqual([]);
});
