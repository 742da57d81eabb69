export { createAutomaticFeature } from "./automatic.ts";
export { createInvitationsFeature } from "./invitations.ts";
export { createDispatchFeature } from "./moderate.ts";
