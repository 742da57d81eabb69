import { DEFAULT_RADIUS_KM, type Community } from "../../domain/community/community.ts";
import { FALLBACK_TIME_ZONE } from "../../domain/community/time-zone.ts";
import { isPoint, type Point } from "../../domain/shared/geo.ts";
import { communityId, type CommunityId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { NewId } from "../core/index.ts";
import type { Communities } from "./ports.ts";

export interface CommunitySetup {
  readonly name: string;
  readonly center: Point;
  readonly radiusKm?: number;
  readonly language: Language;
  readonly chatId: number;
  readonly threadId?: number;
}

export interface CommunityCases {
  all(): Promise<readonly Community[]>;
  find(id: CommunityId): Promise<Community | undefined>;
  findByChat(chatId: number): Promise<Community | undefined>;
  /** Binds a chat to a community: the chat's own when it has one (which is then changed), else a new one. */
  setUp(
    setup: CommunitySetup,
  ): Promise<Result<Community, "community-name-missing" | "community-place-invalid">>;
  /** Telegram turned the moderation group into a supergroup with a new id. */
  moveChat(from: number, to: number): Promise<void>;
}

export interface CommunityDependencies {
  readonly communities: Communities;
  readonly newId: NewId;
}

export function createCommunityCases({ communities, newId }: CommunityDependencies): CommunityCases {
  return {
    all: () => communities.all(),
    find: (id) => communities.find(id),
    findByChat: (chatId) => communities.findByChat(chatId),
    async setUp({ name, center, radiusKm, language, chatId, threadId }) {
      if (name.trim() === "") return fail("community-name-missing");
      if (!isPoint(center)) return fail("community-place-invalid");
      const known = await communities.findByChat(chatId);
      const community: Community = {
        id: known?.id ?? communityId(newId()),
        name: name.trim(),
        center,
        radiusKm: radiusKm ?? known?.radiusKm ?? DEFAULT_RADIUS_KM,
        language,
        timeZone: known?.timeZone ?? FALLBACK_TIME_ZONE,
        moderationChatId: chatId,
        ...(threadId === undefined ? {} : { moderationThreadId: threadId }),
      };
      await communities.save(community);
      return ok(community);
    },
    moveChat: (from, to) => communities.moveChat(from, to),
  };
}
