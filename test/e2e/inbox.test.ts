import { expect, it } from "vitest";
import { says } from "../inbox/house.ts";
import { quickTime, useProducts, type Product } from "../inbox/product.ts";
import { remotePhone, type RemotePhone } from "../process/support/remote-phone.ts";
import { KATRIN, OLENA } from "../process/support/telegram.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { addDeadLetter } from "../support/dead-letter.ts";

const REFUSAL = { status: 400, description: "Bad Request: can't parse entities" };
/** Five tries, and an apology after the first. */
const CALLS = 6;

const house = useProducts();
let product: Product;
let olena: RemotePhone;
/** Runs the installation. */
let katrin: RemotePhone;

async function open(env = {}): Promise<void> {
  product = await house.start({ OPERATOR_IDS: String(KATRIN), ...env }, { time: quickTime(5) });
  [olena, katrin] = [await member(OLENA), await member(KATRIN)];
}

/** Somebody who has agreed to the privacy notice. */
async function member(id: number): Promise<RemotePhone> {
  const phone = remotePhone(house.telegram, id);
  phone.say("/start");
  await phone.press("✅");
  await product.app.settle();
  return phone;
}

/** Olena writes something that fails at every try; resolves when the operator has been told. */
async function park(text = "/menu"): Promise<void> {
  house.telegram.standIn.faults.failNext("sendMessage", { ...REFUSAL, times: CALLS });
  const told = katrin.countOf("ließ sich nicht bearbeiten");
  olena.say(text);
  await house.telegram.until("an alert", () => katrin.countOf("ließ sich nicht bearbeiten") > told);
}

const shown = (phone: RemotePhone): string => phone.heard().at(-1)?.text ?? "";

it.each([
  ["a shared store", {}],
  ["the store in its folder", { MONGODB_URI: undefined }],
])("on %s a failure is told to the operator, whose replay brings it through", async (_, env) => {
  await open(env);
  await park();
  expect(shown(katrin)).toMatch(/Es ist eine Nachricht.*Sonst wartet nichts/s);
  expect(shown(katrin)).not.toMatch(/Olena|menu/);

  await katrin.press("📥 Ansehen");
  await katrin.hears("Call to 'sendMessage' failed! (400: Bad Request: can't parse entities)");
  const old = katrin.button("▶️ Wiederholen 1");
  const before = olena.countOf("Чим можемо допомогти?");
  expect((await katrin.press("▶️ Wiederholen 1")).text).toContain("Wieder unterwegs");
  await house.telegram.until("the menu", () => olena.countOf("Чим можемо допомогти?") > before);
  await katrin.hears("Hier wartet nichts");

  if (!old) throw new Error("there was no button");
  // Her menu is sent before the update counts as done.
  await product.app.settle();
  expect((await house.telegram.standIn.press(KATRIN, old)).text).toContain("wartet nicht mehr");

  // Whoever wrote it was told once that it is safe.
  await olena.hears("Те, що Ви надіслали, збережено");
  await product.app.settle();
  expect(olena.countOf("збережено, і ми вже з цим розбираємося")).toBe(1);
});

it("discarding asks first, what is discarded stays so, and only operators see the queue, page by page", async () => {
  await open();
  await park();
  katrin.say("/inbox");
  await katrin.press("🗑 Verwerfen 1");
  await katrin.press("← Zurück");
  await katrin.press("🗑 Verwerfen 1");
  await katrin.hears("Was diese Person getan hat, wird dann nie mehr bearbeitet");
  const old = katrin.button("🗑 Ja, verwerfen");
  expect((await katrin.press("🗑 Ja, verwerfen")).text).toContain("Verworfen");
  if (!old) throw new Error("there was no button");
  expect((await house.telegram.standIn.press(KATRIN, old)).text).toContain("schon verworfen");
  // The press is answered before her list is drawn anew, which shall not show what comes next.
  await product.app.settle();
  const audit = await product.app.connection.collection("audit").findOne({ action: "discard" }, BY_TEST);
  expect(audit).toMatchObject({ by: { kind: "person", id: KATRIN }, from: "parked", to: "discarded" });

  for (let id = 1_001; id <= 1_007; id += 1)
    await addDeadLetter(product.app.connection, says(id, OLENA), { lane: OLENA });
  katrin.say("/inbox");
  expect((await katrin.hears("Nicht zu bearbeiten: 7")).text).toMatch(/1\. 1001.*5\. 1005(?!.*1006)/s);
  await katrin.press("Weiter →");
  expect((await katrin.hears("1. 1006")).text).toMatch(/2\. 1007/);
  await katrin.press("⇤ Zum Anfang");
  expect((await katrin.hears("1. 1001")).text).toContain("1005");

  // It is in the menu of operators; to everybody else the command does not exist.
  olena.say("/inbox");
  await olena.hears("Такої команди немає");
  const menus = house.telegram.standIn.world.state.commands.filter(({ commands }) =>
    commands.some(({ command }) => command === "inbox"),
  );
  expect(new Set(menus.map(({ scope }) => scope))).toEqual(
    new Set([JSON.stringify({ type: "chat", chat_id: KATRIN })]),
  );
});
