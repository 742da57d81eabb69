import { createAuditLog } from "../../src/adapters/mongo/audit-repository.ts";
import { leadsOf } from "../../src/domain/organisation/organisation.ts";
import { leftToPledge } from "../../src/domain/pledge/need.ts";
import { listingId, organisationId, personId } from "../../src/domain/shared/ids.ts";
import { sealer } from "../support/sealer.ts";
import { replayRoute } from "../support/route-history.ts";
import { FICKLE } from "./cast.ts";
import type { House } from "./house.ts";

/** What moderators alone may read of an organisation: whom they ask. `typed` in the moves writes it. */
const SECRET = /Geheim\d+/;
/** An organisation's name with its mark. */
const MARKED = /🏛 (.+?) ✔️/gu;
/** Buttons of an organisation's card of a listing. */
const ON_CARD = /^v[l-ru]:([a-z0-9]{12})/;

interface StoredRoute {
  readonly _id: string;
  readonly status: string;
  readonly organisationId?: string;
  readonly shown: readonly { readonly chatId: number }[];
}

const heldRoutes = ({ store }: House): Promise<readonly StoredRoute[]> =>
  store.connection
    .collection<StoredRoute>("routes")
    .find({ status: { $in: ["asked", "taken"] } })
    .toArray();

/** Whether somebody may have been told how to reach an author: they took a listing of theirs. */
export async function hasTaken({ store }: House, reader: number, author: number): Promise<boolean> {
  const { connection } = store;
  const reads = await connection
    .collection<{ subject: string }>("audit")
    .find({ "by.id": reader, action: "read-contact" })
    .toArray();
  const ids = reads.map(({ subject }) => subject.replace("listing:", ""));
  const listings = connection.collection<{ _id: string; authorId: number }>("listings");
  return (await listings.countDocuments({ _id: { $in: ids }, authorId: author })) > 0;
}

/** What is wrong with organisations after an event. @param shown what the bot put before people, by chat */
export async function faultsOfOrganisations(
  house: House,
  shown: readonly { readonly chat: number; readonly texts: readonly string[] }[],
): Promise<readonly string[]> {
  const { organisations, communities } = house.engine.useCases;
  const faults = [...(await faultsOfPledges(house))];
  for (const { _id, status, organisationId: id = "" } of await heldRoutes(house)) {
    const holder = await organisations.decisions.find(organisationId(id));
    if (holder?.status !== "verified")
      faults.push(`listing ${_id} is ${status} by ${id}, which is ${holder?.status ?? "gone"}`);
  }
  for (const { chat, texts } of shown)
    for (const text of texts) {
      for (const [, name = ""] of text.matchAll(MARKED)) {
        const verified = await organisations.decisions.withStatus("verified");
        if (!verified.some(({ answers }) => answers.name === name.trim()))
          faults.push(`the mark of “${name}”, which is not verified, shown in ${String(chat)}`);
      }
      if (!SECRET.test(text)) continue;
      const own = chat > 0 ? await organisations.ofPerson(personId(chat)) : [];
      const isLeads = own.some((one) => leadsOf(one).some(({ person }) => person === chat));
      const isModerators = (await communities.all()).some(
        ({ moderationChatId }) => moderationChatId === chat,
      );
      if (!isLeads && !isModerators)
        faults.push(`whom moderators ask, shown in ${String(chat)}: ${text.slice(0, 300)}`);
    }
  return faults;
}

/** Listings that are lost between organisations, or shown to one that does not have them, once all is delivered. */
export async function lostRoutes(house: House): Promise<readonly string[]> {
  const { organisations, people } = house.engine.useCases;
  const { world } = house.telegram.standIn;
  const lost: string[] = [];
  const held = new Map((await heldRoutes(house)).map((route) => [route._id, route]));
  const { connection } = house.store;
  const audit = createAuditLog(connection, sealer);
  const all = await connection.collection<StoredRoute>("routes").find().toArray();
  for (const { _id } of all) {
    const { fault } = replayRoute(await audit.of(`listing:${_id}`));
    if (fault !== undefined) lost.push(`route ${_id}: ${fault}`);
  }
  const seen = new Set<string>();
  const groups = new Set<number>();
  for (const { chatId } of await organisations.decisions.withStatus("verified"))
    if (chatId !== undefined) groups.add(chatId);
  for (const chat of Object.values(world.state.chats)) {
    // Nothing can be edited where the bot was blocked, or in a group that was taken from it.
    const isCertain = chat.type === "private" ? !FICKLE.includes(chat.id) : groups.has(chat.id);
    // What a group wrote before it became a supergroup can neither be edited nor pressed.
    if (chat.migratedTo !== undefined) continue;
    for (const { from, deleted, keyboard = [] } of world.messages(chat.id)) {
      if (from !== "bot" || deleted) continue;
      for (const key of keyboard.flat()) {
        const [, id] = ("callback_data" in key && ON_CARD.exec(key.callback_data)) || [];
        if (id === undefined) continue;
        const route = held.get(id);
        const isTheirs = route?.shown.some(({ chatId }) => chatId === chat.id) ?? false;
        if (isTheirs) seen.add(id);
        else if (isCertain) lost.push(`live buttons for ${id} in ${String(chat.id)}, which does not have it`);
      }
    }
  }
  for (const { _id, organisationId: id = "" } of held.values()) {
    if (seen.has(_id)) continue;
    const holder = await organisations.decisions.find(organisationId(id));
    const leads = holder ? leadsOf(holder).map(({ person }) => person) : [];
    const known = await Promise.all(leads.map((lead) => people.find(lead)));
    const chatId = holder?.chatId;
    const listing = await house.engine.useCases.listings.find(listingId(_id));
    if (chatId !== undefined || known.some((lead) => lead?.reachable))
      lost.push(`listing ${_id} (${listing?.status ?? "gone"}): nobody of ${id} has a card with buttons`);
  }
  return [...new Set(lost)];
}

/** What is wrong with promises to organisations: more than is needed, or held for nobody. */
async function faultsOfPledges({ store, engine }: House): Promise<readonly string[]> {
  const { listings, organisations } = engine.useCases;
  const open = await store.connection
    .collection<{ _id: string; needId: string; organisationId: string; status: string; amount: number }>(
      "pledges",
    )
    .find({ status: { $in: ["promised", "agreed"] } })
    .toArray();
  const faults: string[] = [];
  for (const { _id, needId, organisationId: id, status } of open) {
    const need = await listings.find(listingId(needId));
    const holder = await organisations.decisions.find(organisationId(id));
    if (!need || !["published", "paused", "pending"].includes(need.status))
      faults.push(`pledge ${_id} is ${status}, its need is ${need?.status ?? "gone"}`);
    if (holder?.status !== "verified") faults.push(`pledge ${_id} is ${status} to one that is not verified`);
    if (need && leftToPledge(need) < 0) faults.push(`more is promised than ${needId} needs`);
  }
  return faults;
}
