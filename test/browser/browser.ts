import { existsSync } from "node:fs";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where the machine's Chromium is; undefined where none is installed. */
export const chromiumPath = PLACES.find((path) => existsSync(path));

/** @throws when no Chromium is installed */
export function openBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error("no Chromium is installed");
  // In containers the sandbox has no user namespaces and /dev/shm is too small for a page.
  return chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}

/** One chat on the page, as somebody looks at it and touches it. Every wait ends with the page's timeout. */
export interface Pane {
  readonly node: Locator;
  /** The newest message that holds these words. */
  message(words: string): Locator;
  /** Resolves when a message with these words is on the screen. */
  sees(words: string): Promise<void>;
  /** Waits for the newest message with these words, then presses the button under it. */
  answers(words: string, caption: string): Promise<void>;
  writes(text: string): Promise<void>;
}

/** @param selector the pane's `section` */
export function paneOf(page: Page, selector: string): Pane {
  const node = page.locator(`section[${selector}]`);
  const message = (words: string): Locator => node.locator("article.message", { hasText: words }).last();
  return {
    node,
    message,
    sees: (words) => message(words).waitFor(),
    answers: (words, caption) => message(words).getByRole("button", { name: caption, exact: true }).click(),
    async writes(text) {
      await node.locator("textarea[name=text]").fill(text);
      await node.locator("[data-action=send]").click();
    },
  };
}

export const phone = (page: Page, personId: number): Pane => paneOf(page, `data-phone="${personId}"`);
export const group = (page: Page, chatId: number): Pane => paneOf(page, `data-chat="${chatId}"`);
