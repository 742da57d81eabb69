import type { PersonState } from "../world/state.ts";
import type { World } from "../world/world.ts";
import { chatOf, messageOf } from "./people.ts";
import { Refusal } from "./refusal.ts";

/**
 * Deletes messages for everybody, as Telegram's apps do; a bot is told nothing of it.
 *
 * @throws Refusal 404 for one that is not there, 403 for somebody else's where the person is no administrator.
 */
export function deleteMessages(
  world: World,
  person: PersonState,
  chatId: number,
  messageIds: readonly number[],
): void {
  const chat = chatOf(world, person, chatId);
  const mayAny = chat.type === "private" || chat.admins.includes(person.id);
  for (const messageId of messageIds) {
    const message = messageOf(world, chat, messageId);
    if (!mayAny && message.from !== person.id) {
      throw new Refusal(403, "Only administrators delete what others wrote.");
    }
    world.change(message, { deleted: true });
    chat.pinned = chat.pinned.filter((id) => id !== messageId);
  }
}
