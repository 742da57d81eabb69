import { awaitsDecision } from "../../src/domain/listing/revision.ts";
import { listingId } from "../../src/domain/shared/ids.ts";
import type { House } from "./house.ts";
import { lostRoutes } from "./organisation-watch.ts";
import { kindOf } from "./scene.ts";
import { isTroubled } from "./upheavals.ts";

const HOUR = 3_600_000;
/** So long, in strides, until everything that waited for a group has been tried again. */
const WAIT_HOURS = 26;
/** Buttons of a card that can be decided: Approve, or the way back from the reasons to reject it and from the questions. */
const DECIDING = ["ap", "rb"];
/** With more than this a digest stands for the cards. */
const FEW = 15;

/** Puts every group right, lets a day go by, and says what is owed to anybody even then. */
export async function findLost(house: House): Promise<readonly string[]> {
  const { standIn } = house.telegram;
  for (const group of Object.values(standIn.world.state.chats)) {
    if (group.type === "private" || group.migratedTo !== undefined || !isTroubled(group)) continue;
    const [owner = 0] = group.admins;
    if (group.type !== "group") standIn.changeGroup(group.id, { writeBan: null, membersHidden: false });
    for (const { threadId, closed } of group.topics)
      if (closed) standIn.changeTopic(owner, group.id, threadId, "reopen");
    standIn.setBotMembership(owner, group.id, "administrator");
  }
  for (let hour = 0; hour < WAIT_HOURS; hour += 1) {
    await house.settle();
    house.pass(HOUR);
  }
  await house.settle();
  return [
    ...(await unhandled(house)),
    ...(await undelivered(house)),
    ...(await withoutCard(house)),
    ...(await lostRoutes(house)),
  ];
}

async function unhandled({ store, engine }: House): Promise<readonly string[]> {
  const parked = await engine.useCases.deadLetters.countParked();
  const waiting = await store.connection.collection("inbox").countDocuments({ state: "new" });
  return [
    ...(parked > 0 ? [`${String(parked)} updates are dead letters`] : []),
    ...(waiting > 0 ? [`${String(waiting)} updates wait`] : []),
  ];
}

async function undelivered(house: House): Promise<readonly string[]> {
  const rows = await house.store.connection
    .collection<{ _id: string; chatId: number; state: string; notBefore: Date; held?: string }>("outbox")
    .find({ state: { $in: ["owed", "sending"] } })
    .toArray();
  return rows
    .filter(({ notBefore }) => notBefore.getTime() <= house.now().getTime())
    .map(({ _id, chatId, held }) => `message ${_id} to ${String(chatId)}${held ? `, held: ${held}` : ""}`);
}

/** Listings that wait for moderators who do not see them. */
async function withoutCard({ engine, store, telegram }: House): Promise<readonly string[]> {
  const { communities, listings } = engine.useCases;
  const lost: string[] = [];
  for (const { id, name, moderationChatId } of await communities.all()) {
    const rows = await store.connection
      .collection<{ _id: string }>("listings")
      .find({ communityId: id })
      .toArray();
    const all = await Promise.all(rows.map(({ _id }) => listings.find(listingId(_id))));
    const waiting = all.flatMap((listing) => (listing && awaitsDecision(listing) ? [listing] : []));
    if (waiting.length > FEW) continue;
    const shown = telegram.standIn.world
      .messages(moderationChatId)
      .filter(({ from, deleted }) => from === "bot" && !deleted)
      .flatMap(({ keyboard = [] }) => keyboard.flat())
      .flatMap((key) => ("callback_data" in key ? [key.callback_data] : []))
      .filter((data) => DECIDING.includes(kindOf({ data })));
    for (const listing of waiting)
      if (!shown.some((data) => data.includes(listing.id)))
        lost.push(`the card of ${listing.id} in ${name}, which waits since ${String(listing.pendingSince)}`);
  }
  return lost;
}
