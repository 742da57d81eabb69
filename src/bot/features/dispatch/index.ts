export { createInvitationsFeature } from "./invitations.ts";
export { createDispatchFeature } from "./moderate.ts";
