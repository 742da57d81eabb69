export { createAskUsername } from "./ask-username.ts";
export { askChatReach, type ChatReach } from "./chat-reach.ts";
export { BadTokenError } from "./call-error.ts";
export { createTelegramClient, type TelegramClient, type TelegramClientOptions } from "./client.ts";
export { identify, type IdentifyOptions } from "./identify.ts";
