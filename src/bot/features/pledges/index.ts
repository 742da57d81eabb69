export { createPledgeCardsFeature } from "./cards.ts";
export { createOwnPledges } from "./own.ts";
