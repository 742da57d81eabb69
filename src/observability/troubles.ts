import type { Log } from "./log.ts";

interface Kind {
  /** What is wrong, for the log, the table in scripts/README.md and the alerts. */
  readonly what: string;
  /** What the operator can do about it. */
  readonly cure: string;
  /** How long it has to last until it counts: what passes by itself within that time is nobody's concern. */
  readonly afterMs: number;
  /** True if the process cannot do its work meanwhile: then /readyz answers 503. */
  readonly stopsWork: boolean;
  /**
   * When operators get a message: at once, or when it is over where no message can be sent or stored meanwhile. Absent if
   * nobody is hurt, or if another part of the product tells them in its own words.
   */
  readonly tell?: "at-once" | "afterwards";
}

/** Every lasting trouble there is. Add a row for a new one; log, /readyz and metrics follow. */
export const TROUBLE_KINDS = {
  "telegram-away": {
    what: "Telegram does not answer",
    cure: "Nothing is lost, and everything is tried again. Check the network and TELEGRAM_API_ROOT",
    afterMs: 10_000,
    stopsWork: false,
    tell: "afterwards",
  },
  "token-refused": {
    what: "Telegram refuses the bot token, so no update arrives",
    cure: "It is asked again once a minute. If @BotFather has given out a new token, set BOT_TOKEN and restart",
    afterMs: 0,
    stopsWork: true,
    tell: "afterwards",
  },
  "updates-taken": {
    what: "somebody else takes this bot's updates: another process polls with its token, or has set a webhook",
    cure: "Stop the other one, or revoke the token with @BotFather",
    afterMs: 0,
    stopsWork: true,
    tell: "at-once",
  },
  "webhook-failing": {
    what: "Telegram cannot deliver updates to WEBHOOK_URL and tries again",
    cure: "Check that the address can be reached from the internet",
    afterMs: 0,
    stopsWork: false,
    tell: "at-once",
  },
  "updates-wait": {
    what: "updates wait because the network or the store fails each time they are handled",
    cure: "They are tried again until they succeed. Another trouble names the cause",
    afterMs: 60_000,
    stopsWork: false,
  },
  "moderation-chat": {
    what: "the bot cannot reach a community's moderation chat, so nobody decides over its listings",
    cure: "Add the bot to the group and make it an administrator there, or write /setup in another group",
    afterMs: 0,
    stopsWork: false,
  },
  "chat-refuses": {
    what: "a group does not let the bot write",
    cure: "The messages are kept and sent later: give the bot the right to write there, or reopen the topic",
    afterMs: 0,
    stopsWork: false,
  },
  "store-away": {
    what: "the store does not answer",
    cure: "Nothing is confirmed to Telegram meanwhile, so nothing is lost. Check the database",
    afterMs: 1_000,
    stopsWork: true,
    tell: "afterwards",
  },
  "disk-full": {
    what: "the store's disk is full, so nothing can be written",
    cure: "Nothing is confirmed to Telegram meanwhile, so nothing is lost. Free some room; it goes on by itself",
    afterMs: 0,
    stopsWork: true,
    tell: "afterwards",
  },
  "disk-low": {
    what: "little room is left on the disk of DATA_DIR",
    cure: "Free some room, or move DATA_DIR to a larger disk",
    afterMs: 0,
    stopsWork: false,
    tell: "at-once",
  },
  "clock-off": {
    what: "this computer's clock is wrong",
    cure: "Let it follow a time server (NTP): reminders, quiet hours and the sharing of work depend on it",
    afterMs: 0,
    stopsWork: false,
    tell: "at-once",
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type TroubleKind = keyof typeof TROUBLE_KINDS;

export interface Trouble {
  readonly kind: TroubleKind;
  /** What it is about, such as a chat's id, where there can be several of a kind. */
  readonly subject?: string | number;
  readonly since: Date;
}

/** Told of troubles that count. */
export interface TroubleListener {
  began(trouble: Trouble): void;
  ended(trouble: Trouble, seconds: number): void;
}

/** What is wrong at the moment, and for how long. */
export interface Troubles {
  /**
   * Says that something is wrong, or still is. Logged once, when it has lasted for as long as its kind says.
   * @param facts for the log: the cause, ids; no personal data
   */
  report(kind: TroubleKind, facts?: object, subject?: string | number): void;
  /** Says that all is well again. Logged with the duration, if the trouble was. */
  clear(kind: TroubleKind, subject?: string | number): void;
  /** Those that count, the oldest first. */
  current(): readonly Trouble[];
  /** Tells of those that count now and of all later ones. @returns how to stop that */
  listen(listener: TroubleListener): () => void;
}

export interface TroublesOptions {
  readonly log: Pick<Log, "warn" | "info">;
  /** `elapsed` is a stopwatch in milliseconds, which setting the wall clock does not touch. */
  readonly time: { now(): Date; elapsed(): number };
}

interface Entry extends Trouble {
  readonly began: number;
  counts: boolean;
}

/** The line of the log for a trouble that begins. */
export const lineOf = (kind: TroubleKind): string =>
  `${TROUBLE_KINDS[kind].what}. ${TROUBLE_KINDS[kind].cure}`;

const troubleOf = ({ kind, since, subject }: Entry): Trouble => ({
  kind,
  since,
  ...(subject !== undefined && { subject }),
});

/** A registry of one process's lasting troubles. It is in memory: a restarted process finds out again. */
export function createTroubles({ log, time }: TroublesOptions): Troubles {
  const entries = new Map<string, Entry>();
  const listeners = new Set<TroubleListener>();
  const keyOf = (kind: TroubleKind, subject?: string | number): string => `${kind}:${String(subject)}`;

  return {
    report(kind, facts = {}, subject) {
      const key = keyOf(kind, subject);
      const about = subject === undefined ? {} : { subject };
      let entry = entries.get(key);
      if (!entry) {
        entry = { kind, ...about, since: time.now(), began: time.elapsed(), counts: false };
        entries.set(key, entry);
      }
      if (entry.counts || time.elapsed() - entry.began < TROUBLE_KINDS[kind].afterMs) return;
      entry.counts = true;
      log.warn({ trouble: kind, ...about, ...facts }, lineOf(kind));
      for (const listener of listeners) listener.began(troubleOf(entry));
    },
    clear(kind, subject) {
      const key = keyOf(kind, subject);
      const entry = entries.get(key);
      if (!entry) return;
      entries.delete(key);
      if (!entry.counts) return;
      const seconds = Math.round((time.elapsed() - entry.began) / 1_000);
      log.info(
        { trouble: kind, ...(subject === undefined ? {} : { subject }), seconds },
        "a trouble is over",
      );
      for (const listener of listeners) listener.ended(troubleOf(entry), seconds);
    },
    current: () => [...entries.values()].filter(({ counts }) => counts).map(troubleOf),
    listen(listener) {
      listeners.add(listener);
      for (const entry of entries.values()) if (entry.counts) listener.began(troubleOf(entry));
      return () => void listeners.delete(listener);
    },
  };
}

/** True if none of the troubles keeps the process from its work. */
export const canWork = (troubles: readonly Trouble[]): boolean =>
  !troubles.some(({ kind }) => TROUBLE_KINDS[kind].stopsWork);
