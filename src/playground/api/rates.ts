import type { ChatState } from "../world/state.ts";
import type { Pace } from "./method.ts";
import { tooManyRequests } from "../errors.ts";

/** A bucket that holds `burst` messages and regains `perSecond` of them. */
interface Rule {
  readonly burst: number;
  readonly perSecond: number;
}

/**
 * Telegram's bot FAQ on broadcasting: 30 messages a second in all, 1 a second to a chat, 20 a minute to a group. How
 * long "short bursts" to a chat may be it does not say; here an album fits. Edits are seen to count in groups.
 */
const OVERALL: Rule = { burst: 30, perSecond: 30 };
const CHAT: Rule = { burst: 10, perSecond: 1 };
const GROUP: Rule = { burst: 20, perSecond: 20 / 60 };

interface Bucket {
  readonly rule: Rule;
  level: number;
  at: number;
}

export interface Rates {
  /** Takes `weight` messages out of every bucket. @throws ApiFailure 429 when one is too low; none is changed then. */
  check(chat: ChatState | undefined, kind: Pace["kind"], weight: number): void;
}

/** Telegram's sending limits; the clock is in milliseconds. */
export function createRates(now: () => number): Rates {
  const buckets = new Map<string, Bucket>();

  const bucket = (key: string, rule: Rule): Bucket => {
    const at = now();
    const found = buckets.get(key) ?? { rule, level: rule.burst, at };
    const regained = (Math.max(at - found.at, 0) / 1000) * rule.perSecond;
    found.level = Math.min(rule.burst, found.level + regained);
    found.at = at;
    buckets.set(key, found);
    return found;
  };

  return {
    check(chat, kind, weight) {
      const asked = [bucket("", OVERALL)];
      if (chat && kind === "send") asked.push(bucket(String(chat.id), CHAT));
      if (chat && chat.type !== "private") asked.push(bucket(`group ${chat.id}`, GROUP));
      const waits = asked.map(({ rule, level }) => (Math.min(weight, rule.burst) - level) / rule.perSecond);
      const longest = Math.max(...waits);
      // A hair below full is full: the levels are floating-point.
      if (longest > 1e-6) throw tooManyRequests(Math.ceil(longest));
      for (const each of asked) each.level -= weight;
    },
  };
}
