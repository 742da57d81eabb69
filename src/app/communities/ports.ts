import type { Community } from "../../domain/community/community.ts";
import type { CommunityId } from "../../domain/shared/ids.ts";

export interface Communities {
  all(): Promise<readonly Community[]>;
  find(id: CommunityId): Promise<Community | undefined>;
  findByChat(chatId: number): Promise<Community | undefined>;
  /** Creates the community, or replaces the one with the same id. */
  save(community: Community): Promise<void>;
  /** Telegram gave the moderation chat a new id. */
  moveChat(from: number, to: number): Promise<void>;
}
