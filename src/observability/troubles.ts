import type { Log } from "./log.ts";

interface Kind {
  /** What is wrong and what the operator can do, in one line of the log. */
  readonly says: string;
  /** How long it has to last until it counts: what passes by itself within that time is nobody's concern. */
  readonly afterMs: number;
  /** True if the process cannot do its work meanwhile: then /readyz answers 503. */
  readonly stopsWork: boolean;
}

/** Every lasting trouble there is. Add a row for a new one; log, /readyz and metrics follow. */
export const TROUBLE_KINDS = {
  "telegram-away": {
    says: "Telegram does not answer. Nothing is lost, and everything is tried again; check the network and TELEGRAM_API_ROOT",
    afterMs: 10_000,
    stopsWork: false,
  },
  "token-refused": {
    says: "Telegram refuses the bot token, so no update arrives. It is asked again once a minute; if @BotFather has given out a new token, set BOT_TOKEN and restart",
    afterMs: 0,
    stopsWork: true,
  },
  "updates-taken": {
    says: "somebody else takes this bot's updates: another process polls with its token, or has set a webhook. Stop the other one, or revoke the token with @BotFather",
    afterMs: 0,
    stopsWork: true,
  },
  "webhook-failing": {
    says: "Telegram cannot deliver updates to WEBHOOK_URL and tries again. Check that the address can be reached from the internet",
    afterMs: 0,
    stopsWork: false,
  },
  "updates-wait": {
    says: "updates wait because the network fails each time they are handled. They are tried again until they succeed",
    afterMs: 60_000,
    stopsWork: false,
  },
  "chat-refuses": {
    says: "a group does not let the bot write. The messages are kept and sent once it may: give the bot the right to write there, or reopen the topic",
    afterMs: 0,
    stopsWork: false,
  },
  "store-away": {
    says: "the store does not answer. Nothing is confirmed to Telegram meanwhile, so nothing is lost; check the database",
    afterMs: 1_000,
    stopsWork: true,
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type TroubleKind = keyof typeof TROUBLE_KINDS;

export interface Trouble {
  readonly kind: TroubleKind;
  /** What it is about, such as a chat's id, where there can be several of a kind. */
  readonly subject?: string | number;
  readonly since: Date;
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

/** A registry of one process's lasting troubles. It is in memory: a restarted process finds out again. */
export function createTroubles({ log, time }: TroublesOptions): Troubles {
  const entries = new Map<string, Entry>();
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
      const { says, afterMs } = TROUBLE_KINDS[kind];
      if (entry.counts || time.elapsed() - entry.began < afterMs) return;
      entry.counts = true;
      log.warn({ trouble: kind, ...about, ...facts }, says);
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
    },
    current: () =>
      [...entries.values()].flatMap(({ counts, kind, subject, since }) =>
        counts ? [{ kind, since, ...(subject !== undefined && { subject }) }] : [],
      ),
  };
}

/** True if none of the troubles keeps the process from its work. */
export const canWork = (troubles: readonly Trouble[]): boolean =>
  !troubles.some(({ kind }) => TROUBLE_KINDS[kind].stopsWork);
