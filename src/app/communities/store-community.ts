import {
  MAX_COMMUNITY_NAME,
  MAX_RADIUS_KM,
  MIN_RADIUS_KM,
  type Community,
} from "../../domain/community/community.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import { distanceKm, isPoint, type Point } from "../../domain/shared/geo.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { textLength, tidyText } from "../../domain/shared/text.ts";
import type { CoreDependencies, Task, Tx } from "../core/index.ts";
import type { Communities, WaitingListTaskKind } from "./ports.ts";

/** What can be wrong with what somebody wants a community to be. */
export type AreaError =
  "community-name-missing" | "community-name-long" | "community-place-invalid" | "community-radius-invalid";

export type CommunityError =
  | AreaError
  /** Another community has this name, or one that counts as the same. */
  | "community-name-taken"
  /** The chat looks after another community. */
  | "community-chat-taken";

export interface StoreDependencies extends Pick<CoreDependencies, "audit" | "clock" | "tasks"> {
  readonly communities: Communities;
  /** The time zone at a point, as an IANA name. */
  readonly timeZoneAt: (point: Point) => string;
  /** Posts what waits for a chat's moderators where it belongs now; called when a community got this chat or topic. */
  readonly postWaiting: (chatId: number) => Promise<void>;
  /** A chat has become a community's: what else it was before ends. */
  readonly groupTaken: (chatId: number, tx: Tx) => Promise<void>;
}

/** A name without line breaks, hidden characters and blanks around it. */
export const tidyName = (name: string): string => tidyText(name).replace(/\s/gu, " ");

/** True of a name with a letter or a digit that can be seen: some letters are blank. */
const isVisible = (name: string): boolean =>
  /[\p{L}\p{N}]/u.test(tidyName(name).replace(/\p{Default_Ignorable_Code_Point}/gu, ""));

/** What is wrong with a name and an area, if anything. */
export function areaError({
  name,
  center,
  radiusKm,
}: Pick<Community, "name" | "center" | "radiusKm">): AreaError | undefined {
  if (!isVisible(name)) return "community-name-missing";
  if (textLength(tidyName(name)) > MAX_COMMUNITY_NAME) return "community-name-long";
  if (!isPoint(center)) return "community-place-invalid";
  const isRadius = radiusKm >= MIN_RADIUS_KM && radiusKm <= MAX_RADIUS_KM;
  return isRadius ? undefined : "community-radius-invalid";
}

/**
 * The one way a community is created or changed: checks it, gives it the time zone of its place, stores it and writes
 * the audit entry.
 */
export async function storeCommunity(
  { communities, audit, clock, groupTaken, tasks, timeZoneAt }: StoreDependencies,
  community: Omit<Community, "timeZone">,
  { by, action }: { readonly by: Actor; readonly action: string },
  tx: Tx,
): Promise<Result<Community, CommunityError>> {
  const wrong = areaError(community);
  if (wrong) return fail(wrong);
  const { id, center, radiusKm, moderationChatId } = community;
  const name = tidyName(community.name);
  const namesake = await communities.findByName(name, tx);
  if (namesake && namesake.id !== id) return fail("community-name-taken");
  const sharer = await communities.findByChat(moderationChatId, tx);
  if (sharer && sharer.id !== id) return fail("community-chat-taken");
  const before = await communities.find(id, tx);
  const whole: Community = { ...community, name, timeZone: timeZoneAt(center) };
  const saved = await communities.save(whole, tx);
  if (before?.moderationChatId !== moderationChatId) await groupTaken(moderationChatId, tx);
  const isElsewhere = !before || distanceKm(before.center, center) > 0 || before.radiusKm !== radiusKm;
  if (isElsewhere) await tasks.add([waitingListTask(whole, clock.now())], tx);
  await audit.add(
    {
      at: clock.now(),
      by,
      subject: `community:${id}`,
      communityId: id,
      action,
      ...(before && { from: summary(before) }),
      to: summary(whole),
    },
    tx,
  );
  return ok(saved);
}

/** Tells those who have been waiting for a community in its area. */
const waitingListTask = ({ id }: Community, at: Date): Task<WaitingListTaskKind> => ({
  key: `community:${id}:serve-waiting:${String(at.getTime())}`,
  kind: "serve-waiting",
  subject: id,
  at,
});

/** What the audit log says of a community. */
const summary = ({ name, center, radiusKm, moderationChatId, adviceLink }: Community): string =>
  `${name}, ${String(radiusKm)} km around ${String(center.lat)},${String(center.lon)}, chat ${String(moderationChatId)}` +
  (adviceLink === undefined ? "" : `, link ${adviceLink}`);
