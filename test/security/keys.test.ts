import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../src/run/cli/keys.ts";
import { openKeyDesk } from "../../src/run/key-desk.ts";
import { openStoreBeside } from "../../src/run/open-store.ts";
import { parseConfig } from "../../src/run/config.ts";
import { clientOf } from "../http/client.ts";
import { useHouse } from "../http/house.ts";
import { verified } from "../support/organisations.ts";
import { KATRIN } from "../support/product.ts";
import { openTown, type Town } from "../support/town.ts";

const DAY_MS = 86_400_000;
const box = useHouse();

const statusOf = async (key: string, path = "/api/v1/communities"): Promise<number> =>
  (await clientOf(box.house.http(), key).get(path)).status;
const access = () => box.house.useCases.access;

describe("the configured admin key", () => {
  test("replaces the one named admin, so that the old one opens nothing any more", async () => {
    const [a, b] = [`a-${randomUUID()}`, `b-${randomUUID()}`];
    expect(await access().ensureAdmin(a)).toBeUndefined();
    expect([await statusOf(a), await statusOf(b)]).toEqual([200, 401]);
    expect(await access().ensureAdmin(b)).toBeUndefined();
    expect([await statusOf(a), await statusOf(b)]).toEqual([401, 200]);
    await access().ensureAdmin(b);
    expect((await access().list()).filter(({ name }) => name === "admin")).toHaveLength(1);
    // All others go on.
    expect(await statusOf(box.house.key)).toBe(200);
  });

  test("is not generated while there is any key", async () => {
    expect(await access().ensureAdmin(undefined)).toBeUndefined();
  });

  test.each(["A.b_c~d+e/f-0123456789==", "$$$$$$$$$$$$$$$$$$$$$$$$", "ää-24-characters-and-more"])(
    "is either refused in words, or works: %s",
    async (key) => {
      const parsed = parseConfig({ ADMIN_API_KEY: key });
      await access().ensureAdmin(key);
      const headers = { authorization: `Bearer ${encodeURI(key) === key ? key : "x"}` };
      const { status } = await box.house.http().request("/api/v1/communities", { headers });
      expect(status).toBe(parsed.ok ? 200 : 401);
    },
  );
});

describe("a key", () => {
  let admin: ReturnType<typeof clientOf>;
  beforeAll(() => {
    admin = clientOf(box.house.http(), box.house.key);
  });

  test("is added, listed without its secret, and taken back at once; the audit log names who did it", async () => {
    const { status, body } = await admin.post("/api/v1/keys", { name: "  Press  office ", role: "read" });
    expect([status, body]).toEqual([
      201,
      {
        id: expect.stringMatching(/^[0-9a-f]{12}$/),
        name: "Press office",
        role: "read",
        createdAt: expect.any(String),
        secret: expect.stringMatching(/^pomich_/),
      },
    ]);
    const secret = String(body["secret"]);
    expect(await statusOf(secret)).toBe(200);
    const list = await admin.get("/api/v1/keys");
    expect(list.body["items"]).toContainEqual(
      expect.objectContaining({ name: "Press office", lastUsedAt: box.house.time.now().toISOString() }),
    );
    expect(JSON.stringify(list.body)).not.toMatch(new RegExp(`${secret}|hash|secret`));
    expect(await admin.post("/api/v1/keys", { name: "Press office", role: "operate" })).toMatchObject({
      status: 409,
      body: { code: "key-name-taken" },
    });
    const path = `/api/v1/keys/${String(body["id"])}/revoke`;
    expect(await admin.post(path)).toMatchObject({ status: 200, body: { name: "Press office" } });
    expect(await statusOf(secret)).toBe(401);
    expect(await admin.post(path)).toMatchObject({ status: 404, body: { code: "key-not-found" } });
    expect(await box.house.audit.of(`key:${String(body["id"])}`)).toEqual(
      ["add-key", "revoke-key"].map((action) =>
        expect.objectContaining({
          action,
          by: expect.objectContaining({ kind: "api", name: "Town hall" }),
          to: "Press office, read, everywhere",
        }),
      ),
    );
  });

  test("is shown once, also to a request that comes again with its Idempotency-Key", async () => {
    const ask = () =>
      box.house.http().request("/api/v1/keys", {
        method: "POST",
        headers: {
          authorization: `Bearer ${box.house.key}`,
          "content-type": "application/json",
          "idempotency-key": "once-and-never-again",
        },
        body: JSON.stringify({ name: "Once", role: "read" }),
      });
    expect((await ask()).status).toBe(201);
    const again = await ask();
    expect([again.status, await again.text()]).toEqual([409, expect.not.stringContaining("pomich_")]);
  });

  test("expires", async () => {
    const { house } = box;
    const expiresAt = new Date(house.time.now().getTime() + DAY_MS);
    const { body } = await admin.post("/api/v1/keys", {
      name: "For a day",
      role: "read",
      expiresAt: expiresAt.toISOString(),
    });
    const secret = String(body["secret"]);
    expect(await statusOf(secret)).toBe(200);
    await house.time.advance(DAY_MS);
    const late = await clientOf(house.http(), secret).get("/api/v1/communities");
    expect(late).toMatchObject({ status: 401, body: { detail: "This key has expired." } });
    expect(await admin.post("/api/v1/keys", { name: "Late", role: "read", expiresAt })).toMatchObject({
      status: 422,
      body: { code: "key-invalid" },
    });
  });

  test("for Prometheus opens the metrics and nothing else", async () => {
    const prometheus = await box.house.keyOf({ name: "Prometheus", role: "metrics" });
    const headers = { authorization: `Bearer ${prometheus}` };
    expect((await box.house.http().request("/metrics", { headers })).status).toBe(200);
    expect(await statusOf(prometheus)).toBe(403);
    expect(await statusOf(prometheus, "/api/v1/keys")).toBe(403);
  });

  test("that is bound to a community makes no keys", async () => {
    const { house } = box;
    const bound = await house.keyOf({ name: "Bound", role: "operate", communities: [house.leipzig.id] });
    const api = clientOf(house.http(), bound);
    expect(await api.post("/api/v1/keys", { name: "More", role: "operate" })).toMatchObject({ status: 403 });
    expect((await api.get("/api/v1/keys")).status).toBe(403);
  });
});

describe("npm run keys", () => {
  const desk = async () => ({
    access: access(),
    communities: await box.house.useCases.communities.all(),
    isAdminConfigured: true,
  });
  const keys = async (...args: string[]) => serve(args, await desk());

  test("adds one for an organisation, and not for communities as well", async () => {
    const { house } = box;
    const lead = await house.person("Lead", "de");
    const { id } = await verified(house.useCases, lead, house.leipzig.id, KATRIN);
    const add = (...more: string[]) => keys("add", "Software", "--role", "read", "--organisation", ...more);
    expect(await add("nowhere")).toMatchObject({ exitCode: 64, lines: ["There is no such organisation."] });
    expect((await add(id, "--community", "leipzig")).lines).toEqual([
      "A key is for communities or for an organisation, not both.",
    ]);
    const added = await add(id);
    const [, secret = ""] = /shown this once: (\S+)$/.exec(added.lines[0] ?? "") ?? [];
    expect([await statusOf(secret), await statusOf(secret, `/api/v1/organisations/${id}`)]).toEqual([
      403, 200,
    ]);
    expect((await keys()).lines.join("\n")).toMatch(new RegExp(`^Software +read +organisation ${id} `, "m"));
  });

  test("adds, lists and revokes", async () => {
    const args = [
      "add",
      "Rathaus",
      "--role",
      "moderate",
      "--community",
      "leipzig",
      "--expires",
      "2100-01-31",
    ];
    const added = await keys(...args);
    expect(added.exitCode).toBe(0);
    const [, secret = ""] = /shown this once: (\S+)$/.exec(added.lines[0] ?? "") ?? [];
    expect(await statusOf(secret)).toBe(200);
    const { lines } = await keys();
    expect(lines[0]).toMatch(/^name +role +communities +created +expires +last used +id$/);
    expect(lines.join("\n")).toMatch(/^Rathaus +moderate +Leipzig +\d{4}-\d\d-\d\d +2100-01-31 +\d{4}/m);
    expect(lines.join("\n")).not.toContain(secret);
    expect(await keys("revoke", "Rathaus")).toEqual({
      exitCode: 0,
      lines: ['Key "Rathaus" opens nothing any more.'],
    });
    expect(await statusOf(secret)).toBe(401);
  });

  test("says that a configured admin key comes back", async () => {
    await access().ensureAdmin(`c-${randomUUID()}`);
    expect((await keys("revoke", "admin")).lines.at(-1)).toMatch(/^ADMIN_API_KEY brings it back/);
  });

  test.each([
    [["add", "X"], "--role must be one of metrics, read, moderate, operate."],
    [["add", "X", "--role", "god"], "--role must be one of"],
    [["add", "X", "--role", "read", "--expires", "31.12.2100"], "--expires must be a day"],
    [["add", "X", "--role", "read", "--expires", "2100-02-31"], "--expires must be a day"],
    [["add", "X", "--role", "read", "--expires", "2001-01-01"], "would have expired already"],
    [
      ["add", "X", "--role", "read", "--community", "Atlantis"],
      "There is no such community. There are: Leipzig.",
    ],
    [["add", " ", "--role", "read"], "A key needs a name"],
    [["add", "Town hall", "--role", "read"], "There is a key of this name"],
    [["revoke", "Nobody"], 'There is no key "Nobody".'],
    [["revoke"], "npm run keys"],
    [["frobnicate"], "npm run keys"],
    [["--frobnicate"], "npm run keys"],
  ])("refuses %j with 64", async (args, words) => {
    const { exitCode, lines } = await keys(...args);
    expect(exitCode).toBe(64);
    expect(lines.join("\n")).toContain(words);
  });
});

describe("the embedded store", () => {
  let town: Town;

  test("lets the command in beside the process that has it, whose API takes the new key at once", async () => {
    town = await openTown({}, { ownStore: true });
    try {
      const config = parseConfig({ DATA_DIR: town.dataDir.replace(/\/playground$/, "") });
      if (!config.ok) throw new Error(config.problems.join());
      const { desk, close } = await openKeyDesk(config.config);
      const args = ["add", "Beside", "--role", "read", "--community", "Leipzig"];
      const added = await serve(args, { ...desk, isAdminConfigured: false });
      await close();
      const secret = added.lines[0]?.split(": ").at(-1) ?? "";
      const open = async (key: string): Promise<number> =>
        (await fetch(`${town.url}/api/v1/communities`, { headers: { authorization: `Bearer ${key}` } }))
          .status;
      expect(await open(secret)).toBe(200);

      // "Start over" leaves the key that was printed once.
      expect(await open(town.adminKey ?? "")).toBe(200);
      await town.startOver();
      expect(await open(town.adminKey ?? "")).toBe(200);
      // And the store is still there for the process alone.
      const beside = await openStoreBeside(config.config);
      expect(beside.connection.readyState).toBe(1);
      await beside.close();
    } finally {
      await town.stop();
    }
  });
});
