import { expect, test } from "vitest";
import type { OwnerAction } from "../../../src/app/listings/manage-listing.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { useProduct } from "../../support/product.ts";

const product = useProduct();
const DAY = 24;

const request = async (): Promise<Listing> => product.publish(await product.person("Olena"), "request");

const manage = ({ id: listingId, authorId }: Listing, action: OwnerAction) =>
  product.useCases.listings.manage({ listingId, by: personActor(authorId, { firstName: "Olena" }), action });

/** How often the author was asked whether the listing still holds. */
async function asked({ id, authorId }: Listing): Promise<number> {
  const owed = await product.owedTo(authorId);
  return owed.filter(({ key }) => key.startsWith(`listing:${id}:ask:`)).length;
}

/** Lets the time come to an hour of the day in Leipzig. */
async function waitUntil(hour: number): Promise<void> {
  const hours = new Intl.DateTimeFormat("en", {
    timeZone: "Europe/Berlin",
    hour: "2-digit",
    hourCycle: "h23",
  });
  await product.passHours((hour - Number(hours.format(product.time.now())) + 24) % 24);
}

test("a request is asked about after a week, once", async () => {
  const listing = await request();
  await product.passHours(6 * DAY + 23);
  expect(await asked(listing)).toBe(0);
  await product.passHours(2);
  expect(await asked(listing)).toBe(1);
  await product.passHours(DAY);
  expect(await asked(listing)).toBe(1);
});

test("a request is not asked about at night", async () => {
  await waitUntil(23);
  const listing = await request();
  await product.passHours(7 * DAY + 8);
  expect(await asked(listing)).toBe(0);
  await product.passHours(2);
  expect(await asked(listing)).toBe(1);
});

test("an offer is asked about after two weeks", async () => {
  await waitUntil(12);
  const listing = await product.publish(await product.person("Jonas", "de"), "offer");
  await product.passHours(14 * DAY - 1);
  expect(await asked(listing)).toBe(0);
  await product.passHours(2);
  expect(await asked(listing)).toBe(1);
});

test("a renewed request stays for another week, however often it is renewed", async () => {
  await waitUntil(12);
  const listing = await request();
  await product.passHours(8 * DAY);
  expect(await manage(listing, "renew")).toMatchObject({ value: { status: "published" } });
  expect(await manage(listing, "renew")).toMatchObject({ value: { status: "published" } });
  await product.passHours(6 * DAY);
  expect(await asked(listing)).toBe(1);
  await product.passHours(2 * DAY);
  expect(await asked(listing)).toBe(2);
});

test("a request is hidden after two days of silence, and comes back when it is renewed", async () => {
  await waitUntil(12);
  const listing = await request();
  await product.passHours(9 * DAY - 1);
  expect((await product.find(listing)).status).toBe("published");
  await product.passHours(3);
  expect((await product.find(listing)).status).toBe("expired");
  const told = await product.owedTo(listing.authorId);
  expect(told.filter(({ key }) => key.startsWith(`listing:${listing.id}:expired:`))).toHaveLength(1);
  await manage(listing, "renew");
  expect((await product.find(listing)).status).toBe("published");
  await product.passHours(8 * DAY);
  expect(await asked(listing)).toBe(2);
});

test("a paused request is left alone, and is asked about a week after it came back", async () => {
  await waitUntil(12);
  const listing = await request();
  await product.passHours(8 * DAY);
  await manage(listing, "pause");
  await product.passHours(10 * DAY);
  expect((await product.find(listing)).status).toBe("paused");
  expect(await asked(listing)).toBe(1);
  await manage(listing, "resume");
  await product.passHours(6 * DAY);
  expect(await asked(listing)).toBe(1);
  await product.passHours(2 * DAY);
  expect(await asked(listing)).toBe(2);
});
