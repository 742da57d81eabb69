import type { Dispatch } from "../../domain/dispatch/dispatch.ts";
import type { Task } from "../core/index.ts";
import { dispatchKey } from "./notices.ts";

export type DispatchTaskKind = "dispatch-round" | "dispatch-show" | "dispatch-unmet";

/** Progress is shown at most so often, however many answer at once. */
const SHOW_MS = 3_000;

/**
 * Looks at once whether others have to be asked.
 * @param edition of what else has changed, where the dispatch has not: each change is looked at
 */
export const wakeTask = ({ id, version }: Dispatch, at: Date, edition?: number): Task<DispatchTaskKind> => ({
  key: dispatchKey.wake(id, version, edition),
  kind: "dispatch-round",
  subject: id,
  at,
});

/** Looks again when the first invitation of a round expires; repeats until the last one has. */
export const expiryTask = ({ id, round }: Dispatch, at: Date): Task<DispatchTaskKind> => ({
  key: dispatchKey.expiry(id, round),
  kind: "dispatch-round",
  subject: id,
  at,
});

/** Looks at the seeker's answer about neighbouring communities, or goes on without one. */
export const neighboursTask = ({ id }: Dispatch, at: Date): Task<DispatchTaskKind> => ({
  key: dispatchKey.neighbours(id),
  kind: "dispatch-round",
  subject: id,
  at,
});

/** Looks again and again whether somebody new can be asked: helpers come, and whoever was asked enough may be asked later. */
export const lookTask = ({ id, round }: Dispatch, at: Date): Task<DispatchTaskKind> => ({
  key: dispatchKey.look(id, round),
  kind: "dispatch-round",
  subject: id,
  at,
});

/** Puts the request before the moderators. */
export const unmetTask = (dispatch: Dispatch, at: Date): Task<DispatchTaskKind> => ({
  key: dispatchKey.unmet(dispatch),
  kind: "dispatch-unmet",
  subject: dispatch.id,
  at,
});

/** Shows the seeker and the moderators how the search stands. Of several changes within a window of time, the last is shown. */
export const showTask = ({ id, version }: Dispatch, now: Date): Task<DispatchTaskKind> => ({
  key: dispatchKey.show(id, version),
  kind: "dispatch-show",
  subject: id,
  at: new Date((Math.floor(now.getTime() / SHOW_MS) + 1) * SHOW_MS),
});
