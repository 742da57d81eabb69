import type { Connection } from "mongoose";

/** A command of the driver's, from when it was sent until it was answered. */
export interface Command {
  /** The command and its collection, such as `find drafts`. */
  readonly name: string;
  readonly sentAt: number;
  answeredAt: number | undefined;
}

export interface Recorder {
  /** Begins to record anew. */
  reset(): void;
  /** What was sent since then. */
  readonly commands: readonly Command[];
  /** Resolves with the commands once none is under way and none has been sent for a while. */
  quiet(): Promise<readonly Command[]>;
}

/** How long nothing is sent before a story counts as over. */
const QUIET_MS = 80;
const LOOK_MS = 5;

interface Event {
  readonly requestId: number;
}
interface Started extends Event {
  readonly commandName: string;
  readonly command: Readonly<Record<string, unknown>>;
}

/** Listens to every command on a connection that was opened with command monitoring. */
export function recordCommands(connection: Connection): Recorder {
  let commands: Command[] = [];
  const underWay = new Map<number, Command>();
  const client = connection.getClient();
  client.on("commandStarted", ({ requestId, commandName, command }: Started) => {
    const collection = command[commandName];
    const name = typeof collection === "string" ? `${commandName} ${collection}` : commandName;
    const sent: Command = { name, sentAt: performance.now(), answeredAt: undefined };
    commands.push(sent);
    underWay.set(requestId, sent);
  });
  const answered = ({ requestId }: Event): void => {
    const command = underWay.get(requestId);
    if (command) command.answeredAt = performance.now();
    underWay.delete(requestId);
  };
  client.on("commandSucceeded", answered);
  client.on("commandFailed", answered);

  const isQuiet = (since: number): boolean =>
    underWay.size === 0 && performance.now() - Math.max(since, commands.at(-1)?.sentAt ?? 0) > QUIET_MS;

  return {
    reset() {
      commands = [];
    },
    get commands() {
      return commands;
    },
    async quiet() {
      const since = performance.now();
      while (!isQuiet(since)) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      return commands;
    },
  };
}

/** The most commands that waited for one another: those in flight at the same time count as one trip. */
export function tripsOf(commands: readonly Command[]): number {
  const byEnd = commands.toSorted((a, b) => (a.answeredAt ?? 0) - (b.answeredAt ?? 0));
  let trips = 0;
  let free = Number.NEGATIVE_INFINITY;
  for (const { sentAt, answeredAt = sentAt } of byEnd) {
    if (sentAt < free) continue;
    trips += 1;
    free = answeredAt;
  }
  return trips;
}

/** The names of commands with how often each was sent, such as `2 find conversations`. */
export function namesOf(commands: readonly Command[]): string {
  const counts = new Map<string, number>();
  for (const { name } of commands) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : `${String(count)} ${name}`)).join(", ");
}
