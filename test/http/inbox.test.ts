import { beforeEach, describe, expect, test } from "vitest";
import { says } from "../inbox/house.ts";
import { clientOf, type Answer } from "./client.ts";
import { useHouse } from "./house.ts";

const SECRET = "Я живу на вулиці Садовій, 5";
const OLENA = 4_100_001;

const box = useHouse();
let api: ReturnType<typeof clientOf>;
let reader: ReturnType<typeof clientOf>;
let nextId = 1_000;

beforeEach(() => {
  api = clientOf(box.house.http(), box.house.key);
  reader = clientOf(box.house.http(), box.house.readKey);
});

/** Olena writes something that cannot be handled. @returns the update's id */
async function park(): Promise<number> {
  const id = (nextId += 1);
  await box.house.park(says(id, OLENA, SECRET), "TypeError: it broke");
  return id;
}

const post = (id: number | string, verdict: string) => api.post(`/api/v1/inbox/${String(id)}/${verdict}`);
const idsOf = (body: Record<string, unknown>): number[] =>
  (body["items"] as { id: number }[]).map(({ id }) => id);
const auditOf = async (id: number) =>
  (await box.house.audit.of(`update:${String(id)}`)).map(({ action, from, to, by }) => ({
    action,
    from,
    to,
    by,
  }));

describe("the list", () => {
  test("says what failed and when, and nothing of who wrote what", async () => {
    const id = await park();
    const { status, body } = await api.get("/api/v1/inbox?limit=100");
    expect(status).toBe(200);
    expect(body["items"]).toContainEqual({
      id,
      kind: "message",
      receivedAt: expect.stringMatching(/Z$/),
      parkedAt: expect.stringMatching(/Z$/),
      error: "TypeError: it broke",
      replays: 0,
    });
    expect(JSON.stringify(body)).not.toMatch(/Садов|4100001/);
  });

  test("comes in pages that hold each exactly once, in order", async () => {
    const parked = [await park(), await park(), await park()];
    const seen: number[] = [];
    for (let cursor: number | null = 0; cursor !== null;) {
      const { body }: Answer = await api.get(`/api/v1/inbox?limit=2&cursor=${String(cursor)}`);
      seen.push(...idsOf(body));
      cursor = body["nextCursor"] as number | null;
    }
    expect(seen.filter((id) => parked.includes(id))).toEqual(parked);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe("replay", () => {
  test("puts the update back, once, and writes down who wanted it", async () => {
    const id = await park();
    expect(await post(id, "replay")).toMatchObject({ status: 200, body: { id, state: "new" } });
    expect(await post(id, "replay")).toMatchObject({ status: 200, body: { id, state: "new" } });
    expect(idsOf((await api.get("/api/v1/inbox?limit=100")).body)).not.toContain(id);
    expect(await auditOf(id)).toEqual([
      { action: "replay", from: "parked", to: "new", by: expect.objectContaining({ name: "Town hall" }) },
    ]);
  });

  test("cannot bring back what was discarded", async () => {
    const id = await park();
    await post(id, "discard");
    expect(await post(id, "replay")).toMatchObject({ status: 409, body: { code: "update-not-parked" } });
  });
});

describe("discard", () => {
  test("gives the update up, once; the audit log keeps it", async () => {
    const id = await park();
    for (const _ of [1, 2])
      expect(await post(id, "discard")).toMatchObject({ status: 200, body: { id, state: "discarded" } });
    expect(await auditOf(id)).toEqual([
      { action: "discard", from: "parked", to: "discarded", by: expect.objectContaining({ kind: "api" }) },
    ]);
  });

  test("comes too late for what is on its way again", async () => {
    const id = await park();
    await post(id, "replay");
    expect(await post(id, "discard")).toMatchObject({ status: 409, body: { code: "update-not-parked" } });
  });
});

describe.each(["replay", "discard"])("%s", (verdict) => {
  test("does not know what never came", async () => {
    expect(await post(999_999_999, verdict)).toMatchObject({
      status: 404,
      body: { code: "update-not-found" },
    });
  });

  test("comes too late for what was handled, as reading does", async () => {
    const id = (nextId += 1);
    await box.house.handle(says(id, OLENA, SECRET));
    for (const { status, body } of [await post(id, verdict), await api.get(`/api/v1/inbox/${String(id)}`)])
      expect([status, body["code"]]).toEqual([409, "update-not-parked"]);
  });

  test.each(["one", "-1", "1.5", "%20", "0x10", "1e3", "007", "+1"])("refuses the id %s", async (id) => {
    expect(await post(id, verdict)).toMatchObject({ status: 400, body: { code: "invalid-request" } });
  });
});

describe("what a person wrote", () => {
  test("is read with an operator's key, and the reading is written down", async () => {
    const id = await park();
    const { status, body } = await api.get(`/api/v1/inbox/${String(id)}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, update: { message: { text: SECRET } } });
    expect(await auditOf(id)).toEqual([
      { action: "read", by: expect.objectContaining({ kind: "api", name: "Town hall" }) },
    ]);
  });

  test("stays closed to any other key", async () => {
    const id = await park();
    const { status, body } = await reader.get(`/api/v1/inbox/${String(id)}`);
    expect([status, body["code"]]).toEqual([403, "forbidden"]);
    expect(await auditOf(id)).toEqual([]);
  });

  test("is not there once the update is on its way again", async () => {
    const id = await park();
    await post(id, "replay");
    const { status, body } = await api.get(`/api/v1/inbox/${String(id)}`);
    expect([status, body["code"]]).toEqual([409, "update-not-parked"]);
  });
});
