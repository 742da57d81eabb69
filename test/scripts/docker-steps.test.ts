import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dockerSteps } from "../../scripts/docker-steps.ts";

const SERVER = `
const { createServer } = require("node:http");
const { readFileSync, writeFileSync } = require("node:fs");
writeFileSync(process.env.DATA_DIR + "/started", readFileSync("built.txt"));
const server = createServer((_, response) => response.end("ok")).listen(Number(process.env.HTTP_PORT), "127.0.0.1");
if (!process.env.STUBBORN) process.on("SIGTERM", () => server.close(() => process.exit(0)));
else process.on("SIGTERM", () => process.exit(1));
`;

const CHECK =
  "fetch(`http://127.0.0.1:${process.env.HTTP_PORT}`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))";

const DOCKERFILE = `
# Two stages.
FROM node:24-slim AS build
WORKDIR /app
COPY src ./src
RUN cat src/words.txt \\
    > built.txt && mkdir data

FROM node:24-slim
ENV DATA_DIR=/data HTTP_PORT=8080
WORKDIR /srv
COPY --from=build --chown=node:node /app/data /data
COPY --from=build /app/built.txt ./
COPY server.cjs ./
USER node
VOLUME /data
HEALTHCHECK --interval=30s CMD ["node", "-e", "${CHECK}"]
CMD ["node", "server.cjs"]
`;

describe("carrying out a Dockerfile without an engine", () => {
  let context: string;
  beforeEach(() => {
    context = mkdtempSync(join(tmpdir(), "pomich-context-"));
    writeFileSync(join(context, ".dockerignore"), "# little\n*\n!src\n!server.cjs\n");
    mkdirSync(join(context, "src"));
    writeFileSync(join(context, "src", "words.txt"), "hello");
    writeFileSync(join(context, "server.cjs"), SERVER);
    writeFileSync(join(context, "secret.txt"), "hush");
  });
  afterEach(() => rmSync(context, { recursive: true }));

  async function carryOut(dockerfile: string): Promise<string[]> {
    writeFileSync(join(context, "Dockerfile"), dockerfile);
    const steps: string[] = [];
    await dockerSteps(context, (step) => steps.push(step.replace(/[\d.]+ s\)?$/, "")));
    return steps;
  }

  it("builds the stages, starts the last one, and stops it", async () => {
    const steps = await carryOut(DOCKERFILE);
    expect(steps.slice(0, 4)).toEqual([
      expect.stringMatching(/^build: FROM node:24-slim, for which Node v\d+/),
      "build: WORKDIR /app (",
      "build: COPY src ./src (",
      "build: RUN cat src/words.txt  > built.txt && mkdir data (",
    ]);
    expect(steps.slice(-2)).toEqual(["started, healthy after ", "SIGTERM, exit code 0 after "]);
  });

  it("lets an image with an entrypoint check its configuration before it starts", async () => {
    const checking = SERVER.replace(
      "const server",
      'if (process.argv.includes("--check")) process.exit(0);\nconst server',
    );
    writeFileSync(join(context, "server.cjs"), checking);
    const steps = await carryOut(DOCKERFILE.replace('CMD ["node", "server', 'ENTRYPOINT ["node", "server'));
    expect(steps.slice(-3)).toEqual([
      "--check, exit code 0",
      "started, healthy after ",
      "SIGTERM, exit code 0 after ",
    ]);
  });

  it.each([
    [
      "an unknown instruction",
      "USER node",
      "ONBUILD RUN ls",
      /line 15: ONBUILD RUN ls: an instruction that is not/,
    ],
    ["a step that fails", "cat src/words.txt", "cat src/no.txt", /line 6: RUN .*exit code 1/],
    [
      "a file that is not there",
      "COPY src ./src",
      "COPY src/no.txt ./",
      /line 5: .*src\/no.txt does not exist/,
    ],
    [
      "a file that .dockerignore keeps out",
      "COPY server.cjs",
      "COPY secret.txt",
      /is kept out by .dockerignore/,
    ],
    ["an unknown flag", "--chown=node:node", "--link=true", /unknown flag --link/],
    ["a command in shell form", '["node", "server.cjs"]', "node server.cjs", /CMD must be in exec form/],
    ["a last stage that runs as root", "USER node", "USER root", /must not run as root/],
    ["a last stage that runs as user 0", "USER node", "USER 0", /must not run as root/],
    ["a command that ends by itself", 'server.cjs"]', 'no.cjs"]', /ended by itself with 1/],
    [
      "a command that does not stop well",
      "HTTP_PORT=8080",
      "HTTP_PORT=8080 STUBBORN=1",
      /1 instead of exit code 0/,
    ],
  ])("fails at %s", async (_what, before, after, message) => {
    expect(DOCKERFILE).toContain(before);
    await expect(carryOut(DOCKERFILE.replace(before, after))).rejects.toThrow(message);
  });
});
