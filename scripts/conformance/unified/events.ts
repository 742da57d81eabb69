import { deserialize, serialize } from "bson";
import type mongoose from "mongoose";
import type { ClientDescription, Doc, ExpectedEvent, ExpectedEvents } from "./format.ts";
import { type References, match, matchCommand } from "./match.ts";
import { expectThat } from "./mismatch.ts";

/** One observed event, with documents as they were at its moment: the driver changes commands afterwards. */
export interface ObservedEvent extends ExpectedEvent {
  readonly kind: string;
}

/** The format's names of events, the driver's names and the family they belong to. */
const KINDS: ReadonlyArray<readonly [kind: string, driverName: string, family: "command" | "cmap"]> = [
  ["commandStartedEvent", "commandStarted", "command"],
  ["commandSucceededEvent", "commandSucceeded", "command"],
  ["commandFailedEvent", "commandFailed", "command"],
  ["poolClearedEvent", "connectionPoolCleared", "cmap"],
  ["connectionCheckOutStartedEvent", "connectionCheckOutStarted", "cmap"],
];

/** Commands whose content monitoring may not show. */
const SENSITIVE = ["authenticate", "saslStart", "saslContinue", "hello", "ismaster", "isMaster"];

const copy = (doc: unknown): Doc | undefined =>
  typeof doc === "object" && doc !== null
    ? deserialize(serialize(doc, { ignoreUndefined: true }), { promoteBuffers: false })
    : undefined;

/** Collects what a client's description asks to be observed, in the order of happening. */
export function observe(client: mongoose.mongo.MongoClient, wanted: ClientDescription): ObservedEvent[] {
  const observed: ObservedEvent[] = [];
  const ignored = new Set([
    ...(wanted.ignoreCommandMonitoringEvents ?? []),
    "configureFailPoint",
    ...SENSITIVE,
  ]);
  const listening: Pick<NodeJS.EventEmitter, "on"> = client;
  for (const [kind, driverName] of KINDS) {
    if (wanted.observeEvents?.includes(kind) !== true) continue;
    listening.on(driverName, (event: ExpectedEvent) => {
      if (event.commandName !== undefined && ignored.has(event.commandName)) return;
      const command = copy(event.command);
      const reply = copy(event.reply);
      observed.push({
        kind,
        ...(event.commandName === undefined ? {} : { commandName: event.commandName }),
        ...(event.databaseName === undefined ? {} : { databaseName: event.databaseName }),
        ...(command ? { command } : {}),
        ...(reply ? { reply } : {}),
      });
    });
  }
  return observed;
}

/** Throws Mismatch unless the events of one family are those expected, in order. */
export function matchEvents(
  expected: ExpectedEvents,
  all: readonly ObservedEvent[],
  references: References,
): void {
  const family = expected.eventType ?? "command";
  const kinds = new Set(KINDS.filter(([, , of]) => of === family).map(([kind]) => kind));
  const observed = all.filter(({ kind }) => kinds.has(kind));
  const names = observed.map(({ kind, commandName }) => commandName ?? kind).join(", ");
  const enough = expected.ignoreExtraEvents
    ? observed.length >= expected.events.length
    : observed.length === expected.events.length;
  expectThat(enough, `expected ${expected.events.length} events, got ${observed.length}: ${names}`);
  expected.events.forEach((each, i) => {
    const [kind, content] = Object.entries(each)[0] ?? ["", {}];
    const actual = observed[i];
    expectThat(actual?.kind === kind, `event ${i}: expected ${kind}, got ${actual?.kind ?? "nothing"}`);
    const { command, reply, ...names } = content;
    for (const [field, value] of Object.entries(names)) {
      if (!field.startsWith("has")) match({ [field]: value }, actual, references);
    }
    if (command) matchCommand(command, actual.command, references);
    if (reply) match(reply, actual.reply, references);
  });
}
