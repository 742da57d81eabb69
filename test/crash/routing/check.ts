import type { Route } from "../../../src/domain/coverage/route.ts";
import type { ShownCard } from "../../../src/domain/organisation/shown-card.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { replayRoute } from "../../support/route-history.ts";
import type { Stage } from "./stage.ts";

/** What the suite found out: what was wrong, and how often what happened. */
export interface Findings {
  readonly wrong: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

type StoredRoute = Pick<Route, "status" | "organisationId" | "shown" | "tried" | "outcome" | "until"> & {
  readonly _id: string;
};

/** What was under way when the organisation was suspended may be written down so much later. */
const UNDER_WAY_MS = 2_000;
/** Buttons of an organisation's card begin with one of these. */
const ON_CARDS = /^v[l-ru]:/;

/** Looks at everything once it has come to rest. */
export async function findFaults(stage: Stage): Promise<Findings> {
  const { listings, offices, product, standIn, store, suspended } = stage;
  const { connection } = store;
  const wrong: string[] = [];
  const counts = new Map<string, number>();
  const count = (what: string, times = 1): void => void counts.set(what, (counts.get(what) ?? 0) + times);
  const routes = new Map(
    (await connection.collection<StoredRoute>("routes").find({}, BY_TEST).toArray()).map((route) => [
      route._id,
      route,
    ]),
  );
  const outbox = await connection
    .collection<{
      _id: string;
      state: string;
      notBefore: Date;
      chatId: number;
      result?: { readonly messageId?: number };
    }>("outbox")
    .find({}, BY_TEST)
    .toArray();
  const inbox = await connection
    .collection<{ _id: number; state: string }>("inbox")
    .find({ state: { $in: ["new", "parked"] } }, BY_TEST)
    .toArray();
  const waiting = await product.useCases.cases.waiting(product.leipzig.id);
  const told = new Map<string, number>();
  for (const { _id, state } of outbox) {
    const [, listing] = /^route:([^:]+):taken:\d+$/.exec(_id) ?? [];
    if (listing === undefined) continue;
    told.set(listing, (told.get(listing) ?? 0) + 1);
    if (state !== "sent") wrong.push(`${_id} is ${state}`);
  }
  const live = liveCards(stage);
  const ended = (await product.audit.of(`organisation:${suspended.id}`)).find(
    ({ action }) => action === "suspend",
  );
  if (!ended) wrong.push("nobody was suspended");

  for (const listing of listings) {
    const faults = await faultsOf(listing);
    for (const fault of faults) wrong.push(`${listing.id}: ${fault}`);
  }
  for (const { _id, state } of inbox) wrong.push(`update ${String(_id)} is ${state}`);
  for (const { _id, state, notBefore } of outbox)
    if (state === "sending" || (state === "owed" && notBefore <= stage.now()))
      wrong.push(`message ${_id} is ${state}`);
    else if (state !== "sent" && state !== "owed") count(`messages that are ${state}`);
  for (const line of stage.logged) wrong.push(`logged: ${line.slice(0, 600)}`);
  return { wrong, counts };

  async function faultsOf({ id }: Listing): Promise<readonly string[]> {
    const faults: string[] = [];
    const status = (await product.find({ id })).status;
    if (status !== "published") return [`the listing is ${status}`];
    const route = routes.get(id);
    if (!route) return ["lost: there is no route"];
    count(`routes: ${route.status}`);
    const history = await product.audit.of(`listing:${id}`);
    const { end, fault } = replayRoute(history);
    if (fault !== undefined) faults.push(`the log: ${fault}`);
    const isHeld = route.status === "asked" || route.status === "taken";
    if (isHeld !== (end.owner !== undefined && !end.isOver)) faults.push(`${route.status}, unlike the log`);
    if (isHeld && (route.organisationId !== end.owner || (route.status === "taken") !== end.isTaken))
      faults.push(`${route.status} by ${String(route.organisationId)}, unlike the log`);
    if (isHeld && route.organisationId === suspended.id)
      faults.push("with an organisation that is suspended");
    const late = history.filter(
      ({ action, at, to }) =>
        ["ask-organisation", "take-listing"].includes(action) &&
        to === suspended.id &&
        ended !== undefined &&
        at.getTime() > ended.at.getTime() + UNDER_WAY_MS,
    );
    if (late.length > 0) faults.push(`${late[0]?.action ?? ""} of a suspended organisation`);
    const takes = history.filter(({ action }) => action === "take-listing").length;
    count("takes", takes);
    for (const { how } of route.tried) count(`given on: ${how}`);
    if (new Set(route.tried.map(({ organisationId }) => organisationId)).size !== route.tried.length)
      faults.push("somebody had it twice");
    if ((told.get(id) ?? 0) !== takes)
      faults.push(`taken ${String(takes)} times, told ${String(told.get(id) ?? 0)} times`);
    const cases = waiting.filter(({ parties: [party] }) => party?.listingId === id).length;
    if (cases !== (route.status === "moderators" ? 1 : 0))
      faults.push(`${route.status}, and ${String(cases)} cases of moderators`);
    return [...faults, ...faultsOfCards(id, route)];
  }

  /** Whoever has it has buttons, and nobody else. */
  function faultsOfCards(id: string, route: StoredRoute): readonly string[] {
    const faults: string[] = [];
    const holder = offices.find((office) => office.id === route.organisationId);
    const isHeld = route.status === "asked" || route.status === "taken";
    const shown = live.get(id) ?? [];
    if (isHeld && shown.length === 0) faults.push("nobody sees it: no card has buttons");
    for (const { chatId, data } of shown) {
      const isTheirs = isHeld && holder?.chats.includes(chatId);
      if (!isTheirs) faults.push(`live buttons in ${String(chatId)}, which does not have it`);
      else if (data.some((one) => one.startsWith("vl:")) && route.status === "taken")
        faults.push(`taken, and can be taken in ${String(chatId)}`);
    }
    const places = route.shown.map(({ chatId }: ShownCard) => chatId);
    if (isHeld && shown.some(({ chatId }) => !places.includes(chatId))) faults.push("a card that is unknown");
    return faults;
  }

  /** Messages whose buttons are about a listing, by its id. */
  function liveCards({ offices: all }: Stage) {
    const found = new Map<string, { readonly chatId: number; readonly data: readonly string[] }[]>();
    for (const chatId of all.flatMap(({ chats }) => chats)) {
      const messages = standIn.messages(chatId).filter(({ from, deleted }) => from === "bot" && !deleted);
      const known = new Set(
        outbox.filter((row) => row.chatId === chatId).map(({ result }) => result?.messageId),
      );
      for (const { messageId, inlineKeyboard = [] } of messages) {
        const data = inlineKeyboard
          .flat()
          .flatMap((button) =>
            button.kind === "callback" && ON_CARDS.test(button.data) ? [button.data] : [],
          );
        const [, listing] = data[0]?.split(":") ?? [];
        // What was on its way when its process died is sent once more; a press takes the buttons from the other copy.
        if (listing !== undefined && !known.has(messageId)) count("cards sent twice at a kill");
        else if (listing !== undefined) found.set(listing, [...(found.get(listing) ?? []), { chatId, data }]);
      }
    }
    count("cards with buttons", [...found.values()].flat().length);
    return found;
  }
}
