export { createChatEvents, type ChatEventsOptions } from "./chat-events.ts";
export { createLimits, telegramPace, UNPACED, type Limits, type Pace } from "./limits.ts";
export { createOutbox, type DurableOutbox, type SentMessage } from "./outbox.ts";
export { createTopics, type TopicBook, type Topics } from "./topics.ts";
export { createOutboxSender, type OutboxSender, type OutboxSenderOptions } from "./sender.ts";
export type { OutboxRow, OutboxStore, Priority, RowEnd, Whereabouts } from "./ports.ts";
export { outcomeOfError, type RefusalReason } from "./outcome.ts";
