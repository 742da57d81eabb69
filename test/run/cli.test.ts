import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { VARIABLES } from "../../src/run/config-variables.ts";

describe("the command line", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pomich-cli-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs the product in an empty folder with nothing but these variables. */
  async function pomich(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const child = spawn(process.execPath, [inject("productMain"), ...args], {
      cwd: folder,
      env: { PATH: process.env["PATH"], ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [out, err, [exitCode]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close") as Promise<[number | null]>,
    ]);
    return { exitCode, out, err };
  }

  /** What a start says on standard error, where nobody sits at a terminal. */
  const said = (err: string): readonly string[] =>
    err
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { readonly msg: string }).msg);

  it("shows every variable and exit code", async () => {
    const { exitCode, out, err } = await pomich(["--help"]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    for (const name of Object.keys(VARIABLES)) expect(out).toMatch(new RegExp(`^ {2}${name} +\\S`, "m"));
    for (const code of [0, 64, 69, 70, 73, 78])
      expect(out).toMatch(new RegExp(`^ {2}${String(code)} +\\S`, "m"));
  });

  it("shows the version", async () => {
    const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
    const { version } = JSON.parse(manifest) as { version: string };
    expect(await pomich(["--version"])).toEqual({ exitCode: 0, out: `${version}\n`, err: "" });
  });

  it.each([[["--frobnicate"]], [["--help", "--version"]], [["start"]]])(
    "refuses %j with 64",
    async (args) => {
      const { exitCode, err } = await pomich(args);
      expect({ exitCode, err }).toEqual({ exitCode: 64, err: expect.stringContaining("--help") });
    },
  );

  it("says all mistakes of the configuration, one a line, and exits with 78", async () => {
    const { exitCode, out, err } = await pomich([], { HTTP_PORT: "eighty", LOG_LEVEL: "loud" });
    expect({ exitCode, out }).toEqual({ exitCode: 78, out: "" });
    expect(said(err)).toEqual([
      expect.stringMatching(/^HTTP_PORT must be/),
      expect.stringMatching(/^LOG_LEVEL must be/),
    ]);
  });

  it("reads .env, over which the environment wins", async () => {
    writeFileSync(
      join(folder, ".env"),
      "# ours\nHTTP_PORT=x\nexport LOG_LEVEL='loud'\nCOMMUNITY_NAME=\"a\nb\"\n",
    );
    const { err } = await pomich([], { LOG_LEVEL: "info" });
    expect(said(err).map((line) => line.split(" ")[0])).toEqual([
      "HTTP_PORT",
      "MODERATION_CHAT_ID",
      "COMMUNITY_PLACE",
    ]);
  });

  it("names the line of .env that is no variable, without showing it", async () => {
    writeFileSync(join(folder, ".env"), 'A="two\nlines"\r\n\nBOT_TOKEN 123456:secret\n');
    const { exitCode, out, err } = await pomich([]);
    expect({ exitCode, out, said: said(err) }).toEqual({
      exitCode: 78,
      out: "",
      said: [".env line 4 must read NAME=value"],
    });
  });

  it("says when .env cannot be read", async () => {
    mkdirSync(join(folder, ".env"));
    const { exitCode, err } = await pomich([]);
    expect({ exitCode, said: said(err) }).toEqual({
      exitCode: 78,
      said: [".env cannot be read: it is a folder"],
    });
  });

  it("says when .env is not text", async () => {
    writeFileSync(join(folder, ".env"), Buffer.from([0x41, 0x3d, 0xff, 0xfe]));
    const { exitCode, err } = await pomich([]);
    expect({ exitCode, said: said(err) }).toEqual({
      exitCode: 78,
      said: [".env cannot be read: it is not UTF-8 text"],
    });
  });

  it("says when the data folder cannot be used, and exits with 73", async () => {
    writeFileSync(join(folder, "data"), "a file");
    const { exitCode, err } = await pomich([]);
    expect(exitCode).toBe(73);
    expect(said(err)).toEqual([
      expect.stringMatching(/^The data folder data\/playground cannot be used: .+ set DATA_DIR .+\.$/),
    ]);
    expect(readFileSync(join(folder, "data"), "utf8")).toBe("a file");
  });

  it("checks everything a start needs, and goes on after a failure", async () => {
    writeFileSync(join(folder, "data"), "a file");
    const { exitCode, out, err } = await pomich(["--check"]);
    expect({ exitCode, err }).toEqual({ exitCode: 73, err: "" });
    expect(out.trimEnd().split("\n")).toEqual([
      "ok       configuration",
      expect.stringMatching(/^failed {3}The data folder data\/playground cannot be used/),
      "ok       Telegram: the playground",
    ]);
  });
});
