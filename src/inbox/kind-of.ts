/** Telegram's name for what an update brings: `message`, `callback_query`, … */
export const kindOf = (update: object): string =>
  Object.keys(update).find((name) => name !== "update_id") ?? "unknown";
