import type { Actor } from "../../domain/shared/actor.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import {
  toOperators,
  toPerson,
  type CoreDependencies,
  type OutboxMessage,
  type Render,
  type RunTask,
  type Task,
  type Tx,
} from "../core/index.ts";
import type { People } from "../people/ports.ts";
import { deadLetterKey, type DeadLetterNotice } from "./notices.ts";
import type { DeadLetter, DeadLetters, UntoldDeadLetter, UpdateStanding, UpdateState } from "./ports.ts";

/** What an operator decides about a dead letter. */
export type UpdateVerdict = "replay" | "discard";

export type ParkedError = "update-not-found" | "update-not-parked";

/** An update after an operator's decision. */
export interface JudgedUpdate {
  readonly state: UpdateState;
  /** False when the same decision had been made before. */
  readonly changed: boolean;
}

export interface DeadLetterCases {
  /** Dead letters in the order of their ids, greater than `after`. */
  page(after: number, limit: number): Promise<readonly DeadLetter[]>;
  /** How many dead letters there are. */
  countParked(): Promise<number>;
  /** A dead letter with everything that the person wrote. Each reading is recorded in the audit log. */
  read(id: number, by: Actor): Promise<Result<{ row: DeadLetter; update: object }, ParkedError>>;
  /**
   * Replays or discards a dead letter; audited. The same decision a second time changes nothing. Once a replayed update was
   * handled, it is `update-not-parked` like any other.
   */
  judge(id: number, verdict: UpdateVerdict, by: Actor): Promise<Result<JudgedUpdate, ParkedError>>;
  /** Replays every dead letter there is now. @returns how many */
  replayAll(by: Actor): Promise<number>;
}

const MINUTE_MS = 60_000;
/** Dead letters read at a time. */
const AT_ONCE = 100;
/** How often to look for new dead letters: who wrote one waits for a word. */
const LOOK_MS = 30_000;
/** How many are reported in one run; more follow in the next minute. */
const TOLD_AT_ONCE = 200;

/** The state that each decision leads to. */
const VERDICTS = {
  replay: "new",
  discard: "discarded",
} as const satisfies Readonly<Record<UpdateVerdict, UpdateState>>;

/** Whether an update stands where the decision has put it, and nothing has happened to it since. */
const isRepeat = (verdict: UpdateVerdict, { state, replays }: UpdateStanding): boolean =>
  state === VERDICTS[verdict] && (verdict === "discard" || replays > 0);

/** What the module does by the clock. */
interface DeadLetterTasks {
  /**
   * Tells operators about new dead letters, at most once a minute, and their senders that nothing is lost. It looks for
   * dead letters that nobody was told of, so that a crash right after one was stored loses no alert.
   */
  readonly tellOfParked: RunTask;
}

/** Tasks of this module. */
export type DeadLetterTaskKind = "parked-updates";

/** One task for the whole installation; it repeats for ever. */
export const parkedTask = (now: Date): Task<DeadLetterTaskKind> => ({
  key: "parked-updates",
  kind: "parked-updates",
  subject: "all",
  at: now,
});

export interface DeadLetterDependencies extends Pick<
  CoreDependencies,
  "audit" | "clock" | "languages" | "operators" | "outbox" | "transact"
> {
  readonly deadLetters: DeadLetters;
  readonly people: People;
  readonly render: Render<DeadLetterNotice>;
}

export function createDeadLetterCases(deps: DeadLetterDependencies): DeadLetterCases & DeadLetterTasks {
  const { audit, clock, languages, outbox, deadLetters, people, render, transact } = deps;

  const writeDown = (id: number, by: Actor, action: string, tx: Tx, to?: UpdateState): Promise<void> =>
    audit.add(
      {
        at: clock.now(),
        by,
        subject: `update:${String(id)}`,
        action,
        ...(to && { from: "parked" satisfies UpdateState, to }),
      },
      tx,
    );

  /** One message a person, however many of their updates failed. */
  async function words(news: readonly UntoldDeadLetter[], tx: Tx): Promise<readonly OutboxMessage[]> {
    const latest = new Map(
      news.flatMap(({ id, writer }) => (writer ? [[writer.id, { id, writer }] as const] : [])),
    );
    const known = await people.findMany([...latest.keys()], tx);
    return [...latest.values()].map(({ id, writer: { id: person, languageTag } }) => {
      const language = known.get(person)?.language ?? languages.forTag(languageTag);
      return toPerson(render, { id: person, language }, deadLetterKey.word(id), { kind: "message-parked" });
    });
  }

  const judge: DeadLetterCases["judge"] = (id, verdict, by) =>
    transact(async (tx) => {
      const to = VERDICTS[verdict];
      const moved = await (verdict === "replay"
        ? deadLetters.replay(id, tx)
        : deadLetters.discard(id, clock.now(), tx));
      if (moved) {
        await writeDown(id, by, verdict, tx, to);
        return ok({ state: to, changed: true });
      }
      const standing = await deadLetters.standingOf(id, tx);
      if (!standing) return fail("update-not-found");
      return isRepeat(verdict, standing)
        ? ok({ state: standing.state, changed: false })
        : fail("update-not-parked");
    });

  return {
    page: (after, limit) => deadLetters.page(after, limit),
    countParked: () => deadLetters.count(),
    async read(id, by) {
      const found = await deadLetters.read(id);
      return transact(async (tx) => {
        if (!found)
          return fail((await deadLetters.standingOf(id, tx)) ? "update-not-parked" : "update-not-found");
        await writeDown(id, by, "read", tx);
        return ok(found);
      });
    },
    judge,
    async replayAll(by) {
      let replayed = 0;
      for (let after = 0; ;) {
        const rows = await deadLetters.page(after, AT_ONCE);
        for (const { id } of rows) {
          const judged = await judge(id, "replay", by);
          if (judged.ok && judged.value.changed) replayed += 1;
          after = id;
        }
        if (rows.length < AT_ONCE) return replayed;
      }
    },
    async tellOfParked(_task, tx) {
      const later = (ms: number): Date => new Date(clock.now().getTime() + ms);
      const news = await deadLetters.untold(TOLD_AT_ONCE, tx);
      const newest = news.at(-1);
      if (!newest) return later(LOOK_MS);
      const ids = news.map(({ id }) => id);
      await deadLetters.markTold(ids, clock.now(), tx);
      const waiting = await deadLetters.count(tx);
      const alerts = await toOperators(deps, deadLetterKey.alert(newest), {
        kind: "updates-parked",
        newest,
        waiting,
      });
      await outbox.add([...alerts, ...(await words(news, tx))], tx);
      return later(MINUTE_MS);
    },
  };
}
