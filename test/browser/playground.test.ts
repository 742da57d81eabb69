import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GROUP, JONAS, OLENA, openTown, type Town } from "../support/town.ts";
import { chromiumPath, group, openBrowser, phone } from "./browser.ts";

const SCREENSHOTS = fileURLToPath(new URL("../screenshots/", import.meta.url));
const DESK = { width: 1400, height: 900 };
const POCKET = { width: 390, height: 844 };

/** What Olena reads and what she presses, up to the words she writes herself. */
const HOUSING = [
  ["Чим можемо допомогти?", "🙏 Мені потрібна допомога"],
  ["З чим Вам потрібна допомога?", "🏠 Житло"],
  ["Скільком людям потрібне", "2"],
  ["Скільки з них дітей?", "0"],
  ["домашня тварина?", "Кіт або кішка"],
  ["Що для Вас обов’язково?", "Пропустити"],
  ["З якого дня", "Якнайшвидше"],
  ["Початок: ", "1 місяць"],
  ["Де Вам потрібна допомога?", "📍 Усе місто: Лейпциг"],
] as const;

/** Run in the page: captions of buttons in which a word stands on two lines. */
const BROKEN_CAPTIONS = `[...document.querySelectorAll(".inline-button .label, .reply-button .label")].flatMap((label) => {
  const { firstChild } = label;
  const text = firstChild?.textContent ?? "";
  return [...text.matchAll(/\\S+/gu)].flatMap(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(firstChild, index);
    range.setEnd(firstChild, index + word.length);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [text] : [];
  });
})`;

if (chromiumPath === undefined)
  console.warn("The browser test is skipped: no Chromium is installed (Debian: apt-get install chromium).");

describe.skipIf(chromiumPath === undefined)("the playground in a browser", () => {
  let town: Town;
  let browser: Browser;
  let desk: Page;
  const problems: string[] = [];

  async function open(viewport: { width: number; height: number }): Promise<Page> {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (line) => {
      if (line.type() === "error") problems.push(line.text());
    });
    await page.goto(town.url);
    return page;
  }

  beforeAll(async () => {
    [town, browser] = await Promise.all([openTown(), openBrowser(), mkdir(SCREENSHOTS, { recursive: true })]);
    desk = await open(DESK);
  });

  afterAll(async () => {
    await browser.close();
    await town.stop();
  });

  it("is alive at once: the moderators' group, four people, and what to do first", async () => {
    for (const id of [OLENA, JONAS]) await phone(desk, id).node.getByText("START").waitFor();
    await group(desk, GROUP).node.locator("select[name=actor]", { hasText: "Katrin" }).waitFor();
    expect(await desk.locator("section[data-phone]").count()).toBe(4);
    expect(await desk.locator("main > section").first().getAttribute("data-chat")).toBe(String(GROUP));
    expect(await desk.locator(".first-steps:visible li").count()).toBe(3);
  });

  it("lets Olena ask for housing by clicking, and Katrin approve it, without a reload", async () => {
    await desk.evaluate("globalThis.notReloaded = true");
    const olena = phone(desk, OLENA);
    const moderators = group(desk, GROUP);

    await olena.node.locator("[data-action=start]").click();
    await olena.answers("Ви погоджуєтеся?", "✅ Погоджуюся");
    expect(await desk.locator(".first-steps").isVisible()).toBe(false);
    for (const [question, caption] of HOUSING) await olena.answers(question, caption);
    await olena.sees("одним-двома реченнями");
    await olena.writes("Ми з мамою і котом. Дзвоніть: 067 123 45 67");
    await olena.answers("Останній крок", "✅ Надіслати");
    await olena.sees("Надіслано!");

    await moderators.sees("Hilfe gesucht · Wohnen");
    expect(await moderators.message("Hilfe gesucht · Wohnen").innerText()).not.toContain("067");
    await moderators.answers("Hilfe gesucht · Wohnen", "✅ Freigeben");
    await moderators.sees("Freigegeben von Katrin");
    await olena.sees("Ваш запит опубліковано");

    expect(await desk.evaluate("globalThis.notReloaded")).toBe(true);
    await desk.screenshot({ path: `${SCREENSHOTS}playground-desk.png` });
  });

  it("shows one phone at a time in a pocket, in step with the desk", async () => {
    const pocket = await open(POCKET);
    const jonas = phone(pocket, JONAS);
    const shown = pocket.locator("section:visible");
    await phone(pocket, OLENA).sees("Ваш запит опубліковано");
    expect(await shown.count()).toBe(1);

    await pocket.locator(`[data-show="phone ${String(JONAS)}"]`).click();
    await jonas.node.locator("[data-action=start]").click();
    await jonas.answers("Sind Sie einverstanden?", "✅ Ich bin einverstanden");
    await jonas.sees("Was können wir für Sie tun?");
    await phone(desk, JONAS).sees("Was können wir für Sie tun?");

    expect(await shown.count()).toBe(1);
    expect(await pocket.evaluate("document.documentElement.scrollWidth")).toBe(POCKET.width);
    await pocket.screenshot({ path: `${SCREENSHOTS}playground-pocket.png` });
    await pocket.close();
  });

  it("finds listings by the bot's name in the middle of a chat, and sends one as a card", async () => {
    const jonas = phone(desk, JONAS);
    const found = jonas.node.locator('[role=listbox][aria-label="Found by the bot"] [role=option]');
    await jonas.node.locator("textarea[name=text]").fill("@pomich_bot housing Hamburg");
    await found.filter({ hasText: "Nothing found" }).waitFor();
    await jonas.node.locator("textarea[name=text]").fill("@pomich_bot wohnen leipzig");
    await found.filter({ hasText: "Hilfe gesucht" }).click();
    await jonas.sees("Hilfe gesucht · Wohnen");
    expect(await jonas.message("Hilfe gesucht · Wohnen").innerText()).toContain("via @pomich_bot");
    expect(await jonas.node.locator("textarea[name=text]").inputValue()).toBe("");
  });

  it("breaks no caption inside a word", async () => {
    const broken = await desk.evaluate(BROKEN_CAPTIONS);
    expect(await desk.locator(".inline-button").count()).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });

  it("clears the input after a command from the list", async () => {
    const input = phone(desk, OLENA).node.locator("textarea[name=text]");
    await input.pressSequentially("/my");
    await input.press("Enter");
    await phone(desk, OLENA).sees("/my");
    expect(await input.inputValue()).toBe("");
  });

  it("takes the bot's rights in the group, opens topics there, and adds the bot to another group", async () => {
    const moderators = group(desk, GROUP).node;
    const choose = async (action: string): Promise<void> => {
      await moderators.locator("[data-action=menu]").click();
      await moderators.locator(`[role=menuitem][data-action=${action}]`).click();
    };
    const confirm = desk.locator("dialog [data-action=confirm]");
    await choose("rights");
    await desk.locator("dialog select[name=standing]").selectOption("restricted");
    await desk.locator("dialog input[value=forum]").check();
    await confirm.click();
    await moderators.getByText("bot: muted").waitFor();
    expect(town.standIn.chat(GROUP)).toMatchObject({ bot: { status: "restricted" }, forum: true });

    await choose("topics");
    await desk.locator("dialog input[name=fresh]").fill("Wohnen");
    await confirm.click();
    await moderators.getByRole("tab", { name: "Wohnen" }).waitFor();

    await choose("rights");
    await desk.locator("dialog select[name=standing]").selectOption("administrator");
    await confirm.click();
    await moderators.getByText("bot: administrator").waitFor();

    await desk.locator("[data-action=add-group]").click();
    await desk.locator("dialog input[name=title]").fill("Halle hilft");
    await desk.locator("dialog select[name=owner]").selectOption({ label: "Katrin" });
    await confirm.click();
    const fresh = desk.locator("main > section", { hasText: "Halle hilft" });
    await fresh.getByText("Created the group").waitFor();
    expect(await fresh.innerText()).toContain("bot: member");
  });

  it("starts over: the page is empty, and the product has forgotten Olena", async () => {
    const olena = phone(desk, OLENA);
    await desk.locator("[data-action=start-over]").click();
    await desk.locator("[data-form=start-over] [data-action=confirm]").click();
    await olena.node.locator("[data-action=start]").waitFor();
    expect(await desk.locator("article.message").count()).toBe(0);

    await olena.node.locator("[data-action=start]").click();
    await olena.answers("Вітаємо, Olena!", "✅ Погоджуюся");
    await olena.writes("/my");
    await olena.sees("У Вас ще немає оголошень");
  });

  it("went without a refused call, a problem in the log or an error on the page", () => {
    expect(town.standIn.calls.refused).toEqual([]);
    expect(town.log.lines.filter(({ level }) => level !== "info")).toEqual([]);
    expect(problems).toEqual([]);
  });
});
