import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { problemOfVolume, requireVolume } from "../../src/run/container-volume.ts";

const OVERLAY = "711 603 0:62 / / rw,relatime master:1 - overlay overlay rw,lowerdir=/var/lib/docker/x";
const PROC = "712 711 0:65 / /proc rw,nosuid - proc proc rw";
const mounted = (root: string, at: string) => `720 711 254:1 ${root} ${at} rw,relatime - ext4 /dev/vda1 rw`;
const UNNAMED = "4b1c".repeat(16);

it.each([
  ["no volume", OVERLAY, /in the container itself .*-v pomich-data:\/data/],
  [
    "a volume that nobody has named",
    `${OVERLAY}\n${mounted(`/var/lib/docker/volumes/${UNNAMED}/_data`, "/data")}`,
    /a volume without a name.*-v pomich-data:\/data/,
  ],
  [
    "a pod's emptyDir",
    `${OVERLAY}\n${mounted("/var/lib/kubelet/pods/1/volumes/kubernetes.io~empty-dir/data", "/data")}`,
    /an emptyDir .*MONGODB_URI/,
  ],
])("a container with %s for its data is noticed", (_what, mountinfo, words) => {
  expect(problemOfVolume("/data", `${mountinfo}\n${PROC}\n`)).toMatch(words);
});

it.each([
  ["a named volume", `${OVERLAY}\n${mounted("/var/lib/docker/volumes/pomich-data/_data", "/data")}`],
  ["a folder of the host", `${OVERLAY}\n${mounted("/srv/pomich", "/data")}`],
  ["a mount above it", `${OVERLAY}\n${mounted("/srv", "/data")}`],
  ["no container", "29 1 254:1 / / rw,relatime - ext4 /dev/vda1 rw"],
  ["no /proc", ""],
])("%s is left alone", (_what, mountinfo) => {
  expect(problemOfVolume("/data", mountinfo)).toBeUndefined();
  expect(problemOfVolume("/data/playground", mountinfo)).toBeUndefined();
});

it("an empty folder that will be lost is refused, one with data is worked with", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "pomich-volume-"));
  const live = { bot: { token: "t", apiRoot: "r" }, dataDir };
  const env = { POMICH_CONTAINER: "1" };
  const mounts = () => Promise.resolve(OVERLAY);
  await expect(requireVolume(live, env, mounts)).rejects.toMatchObject({ exitCode: 73 });
  expect(await requireVolume({ dataDir }, env, mounts)).toBeUndefined();
  expect(await requireVolume(live, {}, mounts)).toBeUndefined();
  writeFileSync(join(dataDir, "store.mdb"), "");
  expect(await requireVolume(live, env, mounts)).toMatch(/in the container itself/);
});
