import { connect } from "node:net";
import { expect, it } from "vitest";
import { quickTime, useProducts } from "../inbox/product.ts";
import { remotePhone } from "../process/support/remote-phone.ts";
import { freePort, OLENA } from "../process/support/telegram.ts";

const house = useProducts();

/** The first line of the answer to a request as it is written here, over a connection of its own. */
function statusLine(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    let answer = "";
    socket.on("data", (chunk) => (answer += String(chunk)));
    socket.on("end", () => resolve(answer.split("\r\n", 1)[0] ?? ""));
    socket.on("error", reject);
  });
}

it.each(["/healthz", "/readyz"])("answers a probe of %s that sends no Host, as HAProxy's", async (path) => {
  const { url } = await house.start();
  expect(await statusLine(url, `GET ${path} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.\d 200 /);
  expect(await statusLine(url, `OPTIONS ${path} HTTP/1.0\r\n\r\n`)).not.toMatch(/ 400 /);
});

it("stops cleanly while Telegram brings updates: what is refused comes again, and no error is logged", async () => {
  const port = String(await freePort());
  const env = { WEBHOOK_URL: `http://127.0.0.1:${port}`, HTTP_PORT: port };
  const first = await house.start(env);
  const { standIn } = house.telegram;
  const people = Array.from({ length: 60 }, (_, index) =>
    remotePhone(
      house.telegram,
      standIn.addPerson({ firstName: `Person ${String(index)}`, language: "uk" }).id,
    ),
  );
  for (const person of people) person.say("/start");
  await house.telegram.until("the first answers", () => people.some((person) => person.heard().length > 0));
  await first.app.stop();
  expect(first.log.lines.filter(({ level }) => level === "error")).toEqual([]);
  const second = await house.start(env);
  await Promise.all(people.map((person) => person.hears("Вітаємо")));
  expect(second.log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

it("starts with a Telegram that answers with web pages at first", async () => {
  house.telegram.standIn.faults.failNext("getMe", {
    raw: { status: 404, body: "<html>Not Found</html>" },
    times: 3,
  });
  const { log } = await house.start({}, { time: quickTime(5) });
  const olena = remotePhone(house.telegram, OLENA);
  olena.say("/start");
  await olena.hears("Вітаємо");
  expect(log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

it("works with a bot whose username Telegram does not tell", async () => {
  const me = { id: 700000471, is_bot: true, first_name: "Pomich", can_join_groups: true };
  house.telegram.standIn.faults.failNext("getMe", { result: me });
  const { app } = await house.start();
  const olena = remotePhone(house.telegram, OLENA);
  olena.say("/start");
  await olena.hears("Вітаємо");
  await app.settle();
  expect(await app.connection.collection("inbox").countDocuments({ state: "parked" })).toBe(0);
});

it("names the setting to mend when it cannot listen", async () => {
  const elsewhere = house.start({ HTTP_HOST: "192.0.2.1" });
  await expect(elsewhere).rejects.toMatchObject({
    exitCode: 69,
    message: expect.stringMatching(/this machine has no such address\. Set HTTP_HOST to an address of this/),
  });
});
