import { expect, it } from "vitest";
import { useHouse } from "./support/house.ts";

const box = useHouse();
const KEY_LINE = /Key for the admin API, shown this once: ([\w-]+)/;

const listings = (url: string, key: string): Promise<Response> =>
  fetch(`${url}/api/v1/listings`, { headers: { authorization: `Bearer ${key}` } });

it("serves health, readiness, the description and its page; the admin key is printed on the first start only", async () => {
  const { house } = box;
  const first = house.start();
  const url = await first.open();
  const get = async (path: string): Promise<string> => {
    const response = await fetch(url + path);
    expect([path, response.status]).toEqual([path, 200]);
    return response.text();
  };
  expect(await get("/healthz")).toBe('{"status":"alive"}');
  expect(await get("/readyz")).toBe('{"status":"ready","troubles":[]}');
  expect(await get("/docs")).toContain("<html");
  expect(JSON.parse(await get("/openapi.json"))).toMatchObject({ openapi: "3.1.0" });

  const key = KEY_LINE.exec(first.printed())?.[1] ?? "";
  expect((await listings(url, key)).status).toBe(200);
  expect((await listings(url, `${key}x`)).status).toBe(401);
  expect((await fetch(`${url}/api/v1/listings`)).status).toBe(401);
  await first.stop();

  const second = house.start();
  const again = await second.open();
  expect(second.printed()).not.toMatch(KEY_LINE);
  expect((await listings(again, key)).status).toBe(200);
});

it("an admin key may be given, and is never printed then", async () => {
  const { house } = box;
  const ADMIN_API_KEY = "a-key-of-ones-own-0123456789-abcdefghijkl";
  const product = house.start({ ...house.live, ADMIN_API_KEY });
  const url = await product.open();
  expect(product.printed()).not.toContain(ADMIN_API_KEY);
  expect(product.printed()).not.toMatch(KEY_LINE);
  expect((await listings(url, ADMIN_API_KEY)).status).toBe(200);
});
