import { Composer } from "grammy";
import type { BotDependencies, PomichContext } from "../../context.ts";
import type { ContactDependencies } from "../contact/waiting.ts";
import { createGuard } from "../moderation/standing.ts";
import { cardHandlers } from "./card.ts";
import { volunteerHandlers } from "./volunteer.ts";

/** Broadcast on the moderators' card, and the button of those who are told. */
export function broadcastFeature(deps: BotDependencies & ContactDependencies): Composer<PomichContext> {
  const guard = createGuard(deps);
  const composer = new Composer<PomichContext>();
  composer.chatType(["group", "supergroup"]).use(cardHandlers(deps, guard));
  composer.chatType("private").use(volunteerHandlers(deps));
  return composer;
}
