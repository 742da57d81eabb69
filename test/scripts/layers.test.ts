import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const config = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as IFlattenedRuleSet & {
  readonly options: object;
};

/** Imports that break a rule: the file that imports, and what it imports. */
const FORBIDDEN: readonly (readonly [string, string])[] = [
  ["src/domain/listing/listing.ts", "src/app/listings/ports.ts"],
  ["src/domain/listing/clock.ts", "node:fs"],
  ["src/app/listings/cases.ts", "src/adapters/mongo/listings.ts"],
  ["src/app/listings/words.ts", "src/bot/html.ts"],
  ["src/observability/log.ts", "src/app/core/index.ts"],
  ["src/work/time.ts", "src/inbox/lanes.ts"],
  ["src/inbox/lanes.ts", "src/outbox/sender.ts"],
  ["src/outbox/sender.ts", "src/bot/create-bot.ts"],
  ["src/adapters/mongo/listings.ts", "src/adapters/telegram/client.ts"],
  ["src/adapters/telegram/client.ts", "src/run/config.ts"],
  ["src/bot/render/card.ts", "src/bot/features/menu/index.ts"],
  ["src/bot/render/card.ts", "src/bot/context.ts"],
  ["src/bot/field/number.ts", "src/bot/render/brief.ts"],
  ["src/bot/buttons/menu.ts", "src/bot/html.ts"],
  ["src/bot/screens/home.ts", "src/bot/features/menu/index.ts"],
  ["src/bot/flows/enter-wizard.ts", "src/bot/features/menu/index.ts"],
  ["src/bot/features/menu/index.ts", "src/bot/features/browse/index.ts"],
  ["src/bot/features/browse/index.ts", "src/adapters/mongo/listings.ts"],
  ["src/http/shell/problem.ts", "src/bot/html.ts"],
  ["src/embedded-mongo/server.ts", "src/domain/listing/listing.ts"],
  ["src/playground/stand-in.ts", "src/app/core/index.ts"],
  ["src/run/compose.ts", "src/main.ts"],
];
/** Imports that the rules allow, so that the test would notice a rule that refuses everything. */
const ALLOWED: readonly (readonly [string, string])[] = [
  ["src/app/listings/ports.ts", "src/domain/listing/listing.ts"],
  ["src/bot/features/browse/screens.ts", "src/bot/html.ts"],
  ["src/bot/features/browse/screens.ts", "src/bot/screens/home.ts"],
  ["src/bot/render/listing.ts", "src/bot/field/words.ts"],
  ["src/bot/create-bot.ts", "src/bot/features/menu/index.ts"],
  ["src/adapters/mongo/tasks.ts", "src/work/time.ts"],
  ["src/main.ts", "src/run/compose.ts"],
];

let folder: string;
let result: ICruiseResult;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "layers-"));
  const imports = new Map<string, string[]>();
  for (const [from, to] of [...FORBIDDEN, ...ALLOWED, ["src/bot/html.ts", ""] as const]) {
    imports.set(from, [...(imports.get(from) ?? []), ...(to === "" ? [] : [to])]);
    if (to.startsWith("src/")) imports.set(to, imports.get(to) ?? []);
  }
  for (const [file, targets] of imports) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    const lines = targets.map((target) => {
      const local = relative(dirname(file), target);
      return `import "${target.startsWith("src/") ? `./${local}` : target}";`;
    });
    await writeFile(path, `${lines.join("\n")}\nexport {};\n`);
  }
  const { options, ...ruleSet } = config;
  const cruised = await cruise(["src"], { ...options, ruleSet, validate: true, baseDir: folder });
  result = cruised.output as ICruiseResult;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const violations = (): readonly string[] =>
  result.summary.violations
    .filter(({ rule }) => rule.name === "not-in-allowed")
    .map(({ from, to }) => `${from} → ${to}`);

describe("the rule of imports", () => {
  test.each(FORBIDDEN)("refuses %s → %s", (from, to) => {
    expect(violations()).toContain(`${from} → ${to.replace("node:", "")}`);
  });
  test.each(ALLOWED)("allows %s → %s", (from, to) => {
    expect(violations()).not.toContain(`${from} → ${to}`);
  });
  test("refuses a circle of folders", () => {
    const circles = result.summary.violations.filter(({ rule }) => rule.name === "no-circle-of-folders");
    expect(circles.map(({ from }) => from)).toContain("src/adapters/mongo");
  });
});
