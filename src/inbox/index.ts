export { createFloodControl, createSurplus, type FloodOptions, type Surplus } from "./flood.ts";
export { createInbox, type Inbox, type InboxOptions, type RefusedUpdate } from "./inbox.ts";
export { createLanes, unfinishedLanes, type Lanes, type LanesOptions } from "./lanes.ts";
export { keepRows } from "./keep-rows.ts";
export { kindOf } from "./kind-of.ts";
export { laneOf } from "./lane-of.ts";
export { startPolling, type Polling, type PollingOptions } from "./polling.ts";
export { startWebhook, type Webhook, type WebhookOptions } from "./webhook.ts";
export type { InboxRow, InboxStore, Settlement } from "./ports.ts";
