import { readdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Config, Environment } from "./config.ts";
import { EXIT, StartError } from "./start-error.ts";

type VolumeConfig = Pick<Config, "bot" | "mongoUri" | "encryptionKey" | "dataDir">;

interface Mount {
  /** Where on its own file system the mounted folder is. */
  readonly root: string;
  /** Where it is mounted. */
  readonly at: string;
  readonly type: string;
}

/** The mounts of /proc/self/mountinfo: id, parent, device, root, mount point, options …, "-", type, source, options. */
const mountsOf = (mountinfo: string): readonly Mount[] =>
  mountinfo.split("\n").flatMap((line) => {
    const [, , , root, at] = line.split(" ");
    const [type] = line.split(" - ")[1]?.split(" ") ?? [];
    return root !== undefined && at !== undefined && type !== undefined ? [{ root, at, type }] : [];
  });

const holds = ({ at }: Mount, folder: string): boolean =>
  at === "/" || folder === at || folder.startsWith(`${at}/`);

/** Docker and Podman call a volume that nobody has named by 64 hexadecimal digits. */
const UNNAMED = /\/volumes\/[0-9a-f]{64}\/_data$/;
const POD_VOLUME = "/volumes/kubernetes.io~empty-dir/";

/**
 * Tells whether a folder of a container is lost with the container.
 * @param mountinfo the content of /proc/self/mountinfo
 * @returns why, with the cure, for the operator; undefined if all is well or this is no container
 */
export function problemOfVolume(folder: string, mountinfo: string): string | undefined {
  const mount = mountsOf(mountinfo)
    .filter((candidate) => holds(candidate, resolve(folder)))
    .toSorted((a, b) => a.at.length - b.at.length)
    .at(-1);
  if (!mount) return undefined;
  const cure = `keep it with -v pomich-data:${folder}`;
  if (mount.at === "/" && mount.type === "overlay")
    return `The data folder ${folder} lies in the container itself and is lost with it: ${cure}.`;
  if (UNNAMED.test(mount.root))
    return `The data folder ${folder} is a volume without a name, which the next container does not get: ${cure}.`;
  if (mount.root.includes(POD_VOLUME))
    return `The data folder ${folder} is an emptyDir and is lost with its pod: set MONGODB_URI, or mount a persistent volume.`;
  return undefined;
}

/**
 * The same for this process with this configuration, if it runs in our image, which sets POMICH_CONTAINER. In the
 * playground, and with MongoDB and a key of its own, nothing in the folder has to last.
 */
export async function findVolumeProblem(
  { bot, mongoUri, encryptionKey, dataDir }: VolumeConfig,
  env: Environment,
  readMounts = () => readFile("/proc/self/mountinfo", "utf8"),
): Promise<string | undefined> {
  const needsNothing = mongoUri !== undefined && encryptionKey !== undefined;
  if (!bot || needsNothing || !env["POMICH_CONTAINER"]) return undefined;
  return problemOfVolume(dataDir, await readMounts().catch(() => ""));
}

const isData = (name: string): boolean => name === "store.mdb" || name === "encryption.key";

/**
 * Refuses to begin in a folder that will be lost. With data that are there already it only warns.
 * @returns the warning, if there is one
 * @throws StartError (73)
 */
export async function requireVolume(
  config: VolumeConfig,
  env: Environment,
  readMounts?: () => Promise<string>,
): Promise<string | undefined> {
  const problem = await findVolumeProblem(config, env, readMounts);
  if (problem === undefined) return undefined;
  const names = await readdir(config.dataDir).catch((): string[] => []);
  if (!names.some(isData)) throw new StartError(EXIT.dataFolder, problem);
  return problem;
}
