export { createPledgeCardsFeature } from "./cards.ts";
export { createPledgeFlow } from "./flow.ts";
export { createOwnPledges } from "./own.ts";
export { createPaymentFeature } from "./payment.ts";
