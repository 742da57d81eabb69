import type { Requirement, TestDescription, TestFile } from "./format.ts";

/** What the embedded store stands for: a replica set of MongoDB 7.0 without authentication. */
const VERSION = [7, 0, 0];
const TOPOLOGY = "replicaset";

/** Why a test is not for this server, or undefined when it is. Any one of its requirements suffices, its file's too. */
export function skipReason(file: TestFile, test: TestDescription): string | undefined {
  return test.skipReason ?? unmet(file.runOnRequirements) ?? unmet(test.runOnRequirements);
}

function unmet(requirements: readonly Requirement[] = []): string | undefined {
  const reasons = requirements.map(reasonAgainst);
  return reasons.includes(undefined) ? undefined : reasons[0];
}

function reasonAgainst(requirement: Requirement): string | undefined {
  const { minServerVersion: min, maxServerVersion: max, topologies } = requirement;
  if (max !== undefined && compare(max) < 0) return "for releases before 7.0";
  if (min !== undefined && compare(min) > 0) return "for releases after 7.0";
  if (topologies && !topologies.includes(TOPOLOGY)) return `for other topologies (${topologies.join(", ")})`;
  if (requirement.serverless === "require") return "for Atlas Serverless";
  if (requirement.auth === true) return "needs authentication";
  if (requirement.csfle !== undefined && requirement.csfle !== false) return "needs client-side encryption";
  if (requirement.serverParameters) return "needs server parameters";
  return undefined;
}

/** Compares a version with the server's; missing parts count as 0, and 99 stands for any. */
function compare(version: string): number {
  const parts = version.split(".").map(Number);
  for (const [i, ours] of VERSION.entries()) {
    const difference = (parts[i] ?? 0) - ours;
    if (difference !== 0) return difference;
  }
  return 0;
}
