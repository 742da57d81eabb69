import { readdirSync } from "node:fs";
import type { Button } from "../../src/bot/buttons/button.ts";

const FOLDER = new URL("../../src/bot/buttons/", import.meta.url);

/** Every kind of button that the bot has. */
export async function allButtons(): Promise<readonly Button<string>[]> {
  const files = readdirSync(FOLDER).filter((file) => file !== "button.ts");
  const modules = (await Promise.all(
    files.map((file) => import(new URL(file, FOLDER).href)),
  )) as readonly Readonly<Record<string, Button<string> | string>>[];
  return modules.flatMap((module) => Object.values(module)).filter((value) => typeof value === "object");
}
