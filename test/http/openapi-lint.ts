import { createConfig, lintFromString } from "@redocly/openapi-core";

/** What a public validator finds wrong with an OpenAPI document: its structure, and the rules that Redocly recommends. */
export async function lintOpenApi(document: unknown): Promise<string[]> {
  const config = await createConfig({
    extends: ["recommended-strict"],
    // Health takes no input, so there is nothing to refuse.
    rules: { "operation-4xx-response": "off" },
  });
  const problems = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: "openapi.json",
    config,
  });
  return problems.map(
    ({ ruleId, message, location: [at] }) => `${ruleId}: ${message} (${at?.pointer ?? ""})`,
  );
}
