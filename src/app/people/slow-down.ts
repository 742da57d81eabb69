import type { PersonId } from "../../domain/shared/ids.ts";
import { toPerson, type CoreDependencies, type Render } from "../core/index.ts";
import { peopleKey, type PeopleNotice } from "./notices.ts";
import type { People } from "./ports.ts";

const MINUTE_MS = 60_000;

/** Asks somebody who writes too fast to slow down, at most once a minute. Does nothing for people we do not know. */
export type AskToSlowDown = (id: PersonId) => Promise<void>;

export interface SlowDownDependencies extends Pick<CoreDependencies, "clock" | "outbox" | "transact"> {
  readonly people: People;
  readonly render: Render<PeopleNotice>;
}

export function createAskToSlowDown(deps: SlowDownDependencies): AskToSlowDown {
  const { people, outbox, transact, clock, render } = deps;
  return async (id) => {
    const person = await people.find(id);
    if (!person) return;
    const key = peopleKey.slowDown(id, Math.floor(clock.now().getTime() / MINUTE_MS));
    await transact((tx) => outbox.add([toPerson(render, person, key, { kind: "slow-down" })], tx));
  };
}
