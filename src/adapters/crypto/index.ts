export { hashKey, keyMatches, newApiKey } from "./api-key.ts";
export { newId } from "./new-id.ts";
export { createSealer, SealError, type Sealer } from "./sealer.ts";
