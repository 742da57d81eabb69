import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { placeOf, type Built } from "./build-stage.ts";

const HEALTHY_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 5_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}

/** The stage's variables, paths of volumes put where they are on this machine; nothing of our own but the PATH. */
function environment(image: Built, port: number): Record<string, string> {
  const env = Object.fromEntries(
    Object.entries(image.env).map(([name, value]) => [
      name,
      image.volumes.includes(value) ? placeOf(image, value) : value,
    ]),
  );
  return { ...env, PATH: process.env["PATH"] ?? "", HTTP_PORT: String(port), PLAYGROUND_OPEN: "yes" };
}

/**
 * Starts the image as a container would, waits for its health check to pass, and stops it. An image with an entrypoint
 * also has to understand `--check`.
 * @throws when it does not get healthy, or does not exit with 0 within 5 s of SIGTERM
 */
export async function tryImage(image: Built, tell: (step: string) => void): Promise<void> {
  const { entrypoint = [], command = [], healthcheck: [checker = "", ...checkArgs] = [], user } = image;
  const [file = "", ...args] = [...entrypoint, ...command];
  if (!file || !checker) throw new Error("the last stage needs CMD or ENTRYPOINT, and HEALTHCHECK");
  if (user === undefined || /^(?:root|0)(?::|$)/.test(user))
    throw new Error("the last stage must not run as root");
  const where = { cwd: placeOf(image, "."), env: environment(image, await freePort()) };

  if (entrypoint.length > 0) {
    const { status, stdout } = spawnSync(file, [...entrypoint.slice(1), "--check"], {
      ...where,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`--check: ${stdout || `exit code ${String(status)}`}`);
    tell("--check, exit code 0");
  }

  const started = performance.now();
  const child = spawn(file, args, { ...where, stdio: ["ignore", "ignore", "inherit"] });
  try {
    const exited = once(child, "exit").then(([code, signal]: (number | string | null)[]) => code ?? signal);
    const healthy = (): boolean => spawnSync(checker, checkArgs, where).status === 0;
    while (!healthy()) {
      if (child.exitCode !== null) throw new Error(`it ended by itself with ${String(child.exitCode)}`);
      if (performance.now() - started > HEALTHY_WITHIN_MS) throw new Error("it does not get healthy");
      await wait(100);
    }
    tell(`started, healthy after ${((performance.now() - started) / 1000).toFixed(1)} s`);

    const stopping = performance.now();
    child.kill("SIGTERM");
    const ending = await Promise.race([exited, wait(STOP_WITHIN_MS, "no exit", { ref: false })]);
    if (ending !== 0) throw new Error(`SIGTERM: ${String(ending)} instead of exit code 0`);
    tell(`SIGTERM, exit code 0 after ${((performance.now() - stopping) / 1000).toFixed(1)} s`);
  } finally {
    child.kill("SIGKILL");
  }
}
