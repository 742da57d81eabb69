import type { Update } from "grammy/types";

interface Subject {
  readonly chat?: { readonly id?: unknown } | null;
  readonly message?: { readonly chat?: { readonly id?: unknown } | null } | null;
  readonly from?: { readonly id?: unknown } | null;
  readonly user?: { readonly id?: unknown } | null;
}

/**
 * The lane an update is handled in: its chat's id, or its user's if there is no chat (an inline query joins the user's
 * private chat, which has the same id), or 0 for the rest, such as polls.
 */
export function laneOf(update: Update): number {
  for (const [kind, value] of Object.entries(update)) {
    if (kind === "update_id" || typeof value !== "object" || value === null) continue;
    const { chat, message, from, user } = value as Subject;
    const id = chat?.id ?? message?.chat?.id ?? from?.id ?? user?.id;
    return Number.isSafeInteger(id) ? (id as number) : 0;
  }
  return 0;
}
