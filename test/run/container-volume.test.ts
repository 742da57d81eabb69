import { expect, it } from "vitest";
import { problemOfVolume } from "../../src/run/container-volume.ts";

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
