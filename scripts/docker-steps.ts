import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildStage, type Built } from "./docker/build-stage.ts";
import { readStages } from "./docker/dockerfile.ts";
import { tryImage } from "./docker/try-image.ts";

/** A .dockerignore that keeps everything out but the paths after `!`; other forms are not known here. */
function readIgnore(text: string): (path: string) => boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const [all, ...kept] = lines;
  if (all !== "*" || !kept.every((line) => line.startsWith("!"))) {
    throw new Error(".dockerignore must be * and then !path lines");
  }
  return (path) => !kept.some((line) => path === line.slice(1) || path.startsWith(`${line.slice(1)}/`));
}

/**
 * Carries out a Dockerfile without a container engine: each stage in an empty folder, with this machine's Node, then the
 * result started, checked and stopped.
 * @throws at the first step that fails
 */
export async function dockerSteps(context: string, tell: (step: string) => void): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), "pomich-docker-"));
  try {
    const ignored = readIgnore(readFileSync(join(context, ".dockerignore"), "utf8"));
    const earlier = new Map<string, Built>();
    for (const stage of readStages(readFileSync(join(context, "Dockerfile"), "utf8"))) {
      tell(`${stage.name}: FROM ${stage.image}, for which Node ${process.version} of this machine stands in`);
      const root = join(workspace, stage.name);
      mkdirSync(root);
      earlier.set(stage.name, buildStage(stage, root, { context, ignored, earlier }, tell));
    }
    const image = [...earlier.values()].at(-1);
    if (!image) throw new Error("the Dockerfile has no stage");
    await tryImage(image, tell);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await dockerSteps(fileURLToPath(new URL("..", import.meta.url)), (step) => console.log(step));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
