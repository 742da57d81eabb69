/** Telegram's name for what an update brings: `message`, `callback_query`, … */
export function kindOf(update: object): string {
  if ("unstorable" in update) return (update.unstorable as { readonly kind: string }).kind;
  return Object.keys(update).find((name) => name !== "update_id") ?? "unknown";
}
