import { beforeAll, describe, expect, test } from "vitest";
import { includes, ROLES, type Role } from "../../src/domain/access/access.ts";
import { communityId } from "../../src/domain/shared/ids.ts";
import { clientOf } from "../http/client.ts";
import { useHouse } from "../http/house.ts";
import { JONAS, OLENA, post, publish } from "../http/people.ts";
import { DE } from "../support/languages.ts";
import { verified } from "../support/organisations.ts";
import { KATRIN } from "../support/product.ts";

interface Operation {
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

interface Route {
  readonly method: string;
  readonly path: string;
  /** What the description says that a key needs. */
  readonly roles: readonly string[];
}

const OPEN = ["get /healthz", "get /readyz"];

const box = useHouse();
let routes: readonly Route[];
const keys = new Map<Role, string>();

beforeAll(async () => {
  const answer = await box.house.http().request("/openapi.json");
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Operation>> };
  routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { security = [] }]) => ({
      method,
      path,
      roles: security.flatMap(({ key = [] }) => key),
    })),
  );
  for (const role of ROLES) keys.set(role, await box.house.keyOf({ name: `Only ${role}`, role }));
});

const send = (key: string, { method, path }: Route, id: string): Promise<Response> | Response =>
  box.house.http().request(path.replaceAll(/\{\w+\}/g, id), {
    method: method.toUpperCase(),
    headers: { authorization: `Bearer ${key}` },
  });

describe("every route", () => {
  test("names the one role that it needs, unless it is open to all", () => {
    const unclear = routes.filter(
      ({ method, path, roles }) => roles.length !== 1 && !OPEN.includes(`${method} ${path}`),
    );
    expect(unclear).toEqual([]);
    expect(routes.length).toBeGreaterThan(15);
  });

  test("refuses each key with a lesser role, and no other", async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const [needed] = route.roles as Role[];
      if (needed === undefined) continue;
      for (const [role, key] of keys) {
        const { status } = await send(key, route, "000000000000");
        if ((status === 403) === includes(role, needed))
          wrong.push(`${route.method} ${route.path} with ${role}: ${String(status)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("says which role is missing", async () => {
    const api = clientOf(box.house.http(), keys.get("metrics") ?? "");
    const { body } = await api.get("/api/v1/listings");
    expect(body).toMatchObject({
      status: 403,
      code: "forbidden",
      detail: "This needs a key with the role read; yours has metrics.",
    });
  });
});

describe("a key that is bound to a community", () => {
  let bound: string;
  let own: ReturnType<typeof clientOf>;
  let foreign: string;

  beforeAll(async () => {
    const { house } = box;
    const halle = await house.useCases.communities.setUp({
      name: "Halle",
      center: { lat: 51.48, lon: 11.97 },
      language: DE,
      chatId: -200,
    });
    if (!halle.ok) throw new Error(halle.code);
    bound = await house.keyOf({ name: "Halle", role: "operate", communities: [halle.value.id] });
    own = clientOf(house.http(), bound);
    foreign = (await post(house, OLENA, "request")).id;
  });

  test("opens nothing of another community, whatever the route", async () => {
    const { house } = box;
    const seen: string[] = [];
    for (const route of routes.filter(({ roles }) => roles.length > 0)) {
      for (const id of [foreign, house.leipzig.id]) {
        const answer = await send(bound, route, id);
        // A body that is missing is refused before anything is looked up.
        if ([400, 403, 404, 415].includes(answer.status)) continue;
        if ((await answer.text()).includes(id)) seen.push(`${route.method} ${route.path}`);
      }
    }
    expect(seen).toEqual([]);
    expect((await house.useCases.listings.find(foreign as never))?.status).toBe("pending");
    expect(await house.useCases.communities.find(house.leipzig.id)).toBeDefined();
  });

  test("sees its own community alone, in lists too", async () => {
    const { house } = box;
    const { body } = await own.get("/api/v1/communities");
    expect(body).toEqual({ items: [expect.objectContaining({ name: "Halle" })] });
    expect((await own.get("/api/v1/listings")).body).toEqual({ items: [], nextCursor: null });
    expect((await own.get(`/api/v1/listings?communityId=${house.leipzig.id}`)).body).toEqual({
      items: [],
      nextCursor: null,
    });
    const leipzig = await house.keyOf({ name: "Leipzig", role: "read", communities: [house.leipzig.id] });
    const { items } = (await clientOf(house.http(), leipzig).get("/api/v1/listings")).body;
    expect(items).toContainEqual(expect.objectContaining({ id: foreign }));
  });

  test("decides and proposes nothing elsewhere", async () => {
    const { house } = box;
    const reason = { reason: "other" };
    expect(await own.post(`/api/v1/listings/${foreign}/reject`, reason)).toMatchObject({ status: 404 });
    const offer = await publish(house, JONAS, "offer");
    const request = await publish(house, OLENA, "request");
    const pair = { offerId: offer.id, requestId: request.id };
    expect(await own.post("/api/v1/proposals", pair)).toMatchObject({
      status: 404,
      body: { code: "listing-not-found" },
    });
    const all = clientOf(house.http(), house.key);
    const { body } = await all.post("/api/v1/proposals", pair);
    expect((await all.get(`/api/v1/proposals/${String(body["id"])}`)).status).toBe(200);
    expect((await own.get(`/api/v1/proposals/${String(body["id"])}`)).status).toBe(404);
    expect(await own.patch(`/api/v1/communities/${house.leipzig.id}`, { radiusKm: 3 })).toMatchObject({
      status: 404,
      body: { code: "community-not-found" },
    });
  });

  test("is not made for communities that do not exist", async () => {
    const add = (communities: readonly string[]) =>
      box.house.useCases.access.add(
        { name: "Nowhere", role: "read", communities: communities.map(communityId) },
        { kind: "system" },
      );
    expect(await add(["000000000000"])).toEqual({ ok: false, code: "community-not-found" });
    expect(await add([])).toEqual({ ok: false, code: "key-reaches-nothing" });
  });
});

describe("a key that is bound to an organisation", () => {
  /** All that it opens; each of these is tried with another organisation in test/http/organisations.test.ts. */
  const OPEN_TO_IT = [
    "get /api/v1/listings",
    "get /api/v1/listings/{id}",
    "get /api/v1/organisations",
    "get /api/v1/organisations/{id}",
    "get /api/v1/organisations/{id}/people",
    "post /api/v1/organisations/{id}/invitations",
    "get /api/v1/organisations/{id}/exports/{table}",
    "get /api/v1/coverage",
    "get /api/v1/routes",
    "get /api/v1/pledges",
    "get /api/v1/listings/{id}/route",
    "post /api/v1/listings/{id}/route",
  ];

  test("opens no route but those", async () => {
    const { house } = box;
    const lead = await house.person("Lead", "de");
    const organisation = await verified(house.useCases, lead, house.leipzig.id, KATRIN);
    const key = await house.keyOf({ name: "Own", role: "operate", organisation: organisation.id });
    const open: string[] = [];
    for (const route of routes.filter(({ roles }) => roles.length > 0))
      if ((await send(key, route, "000000000000")).status !== 403) open.push(`${route.method} ${route.path}`);
    expect(open.toSorted()).toEqual(OPEN_TO_IT.toSorted());
    const lists = await Promise.all(
      ["/listings", "/listings?organisationId=000000000000", `/listings?communityId=${house.leipzig.id}`].map(
        (path) => clientOf(house.http(), key).get(`/api/v1${path}`),
      ),
    );
    expect(lists.map(({ body }) => body["items"])).toEqual([[], [], []]);
  });
});
