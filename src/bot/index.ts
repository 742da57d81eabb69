export { commandsFor, publishCommands } from "./commands.ts";
export type {
  BotDependencies,
  ConversationState,
  ConversationStore,
  PomichContext,
  Writing,
} from "./context.ts";
export { ALLOWED_UPDATES, createBot } from "./create-bot.ts";
export type { RaisedKeyboard } from "./reply-keyboards.ts";
export { createSlowDown } from "./slow-down.ts";
