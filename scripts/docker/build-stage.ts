import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, statSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { execForm, type Instruction, type Stage } from "./dockerfile.ts";

/** A stage that was built: a folder that stands for its file system, and what else the image would know. */
export interface Built {
  readonly root: string;
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly volumes: readonly string[];
  readonly user?: string;
  /** What always runs; the command's words follow it. */
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly healthcheck?: readonly string[];
}

export interface Surroundings {
  /** The build context. */
  readonly context: string;
  /** What .dockerignore keeps out of it. */
  readonly ignored: (path: string) => boolean;
  readonly earlier: ReadonlyMap<string, Built>;
}

/** Where a path of the stage is on this machine. */
export const placeOf = (stage: Pick<Built, "root" | "workdir">, path: string): string =>
  join(stage.root, posix.resolve(stage.workdir, path));

type Step = (stage: Built, instruction: Instruction, around: Surroundings) => Built;

const mustExec = ({ name, rest }: Instruction): readonly string[] => {
  const words = execForm(rest);
  if (!words) throw new Error(`${name} must be in exec form, so that signals arrive`);
  return words;
};

const run: Step = (stage, { rest }) => {
  if (/(^|[\s=])\//.test(rest)) throw new Error("RUN with an absolute path cannot be carried out here");
  const { status } = spawnSync("/bin/sh", ["-c", rest], {
    cwd: placeOf(stage, "."),
    env: { ...process.env, ...stage.env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(`exit code ${String(status)}`);
  return stage;
};

const copy: Step = (stage, { rest, flags }, { context, ignored, earlier }) => {
  const { from, chown: _owner, ...unknown } = flags;
  if (Object.keys(unknown).length > 0) throw new Error(`unknown flag --${Object.keys(unknown).join(", --")}`);
  const words = rest.split(/\s+/);
  const target = words.pop() ?? "";
  const source = from === undefined ? undefined : earlier.get(from);
  if (from !== undefined && !source) throw new Error(`no earlier stage ${from}`);
  for (const word of words) {
    if (!source && ignored(word)) throw new Error(`${word} is kept out by .dockerignore`);
    const path = source ? placeOf(source, word) : join(context, word);
    if (!existsSync(path)) throw new Error(`${word} does not exist`);
    // As docker does: a folder's content goes to the target, a file into it when it ends with a slash.
    const intoFolder = !statSync(path).isDirectory() && target.endsWith("/");
    const place = placeOf(stage, intoFolder ? posix.join(target, basename(word)) : target);
    cpSync(path, place, { recursive: true, verbatimSymlinks: true });
  }
  return stage;
};

const env: Step = (stage, { rest }) => {
  const pairs = rest.split(/\s+/).map((pair) => {
    const [, name = "", value = ""] = /^([A-Za-z_]\w*)=([^"'$\\]*)$/.exec(pair) ?? [];
    if (!name) throw new Error(`cannot read ${pair}`);
    return [name, value] as const;
  });
  return { ...stage, env: { ...stage.env, ...Object.fromEntries(pairs) } };
};

const STEPS: Readonly<Record<string, Step>> = {
  RUN: run,
  COPY: copy,
  ENV: env,
  WORKDIR: (stage, { rest }) => {
    mkdirSync(placeOf(stage, rest), { recursive: true });
    return { ...stage, workdir: posix.resolve(stage.workdir, rest) };
  },
  VOLUME: (stage, { rest }) => ({ ...stage, volumes: [...stage.volumes, ...rest.split(/\s+/)] }),
  USER: (stage, { rest }) => ({ ...stage, user: rest }),
  EXPOSE: (stage) => stage,
  ENTRYPOINT: (stage, instruction) => ({ ...stage, entrypoint: mustExec(instruction) }),
  CMD: (stage, instruction) => ({ ...stage, command: mustExec(instruction) }),
  HEALTHCHECK: (stage, { rest, ...instruction }) => ({
    ...stage,
    healthcheck: mustExec({ ...instruction, rest: rest.replace(/^CMD\s+/, "") }),
  }),
};

/**
 * Carries out the steps of one stage in an empty folder, telling of each when it is done.
 * @throws at a step that fails, and at an instruction that is not known here
 */
export function buildStage(
  stage: Stage,
  root: string,
  around: Surroundings,
  tell: (step: string) => void,
): Built {
  let built: Built = { root, workdir: "/", env: {}, volumes: [] };
  for (const instruction of stage.instructions) {
    const { line, name, rest } = instruction;
    const started = performance.now();
    const step = STEPS[name];
    try {
      if (!step) throw new Error("an instruction that is not known here");
      built = step(built, instruction, around);
    } catch (error) {
      throw new Error(`Dockerfile line ${String(line)}: ${name} ${rest}: ${(error as Error).message}`, {
        cause: error,
      });
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    tell(`${stage.name}: ${name} ${rest} (${seconds} s)`);
  }
  return built;
}
