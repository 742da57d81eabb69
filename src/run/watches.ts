import { tellOperators, type TellOperatorsOptions } from "./tell-operators.ts";
import { watchDisk } from "./watch-disk.ts";
import { watchModerationChats, type ModerationChatsOptions } from "./watch-moderation-chats.ts";
import type { Troubles } from "../observability/troubles.ts";

export interface WatchesOptions extends Omit<ModerationChatsOptions, "troubles"> {
  readonly troubles: Troubles;
  readonly operations: TellOperatorsOptions["operations"];
  /** Where the embedded store has its file; absent if the data are on another machine's disk. */
  readonly dataDir?: string;
}

/** Looks for troubles that no work of the product would meet in time, and tells the operators of all that hurt people. */
export function startWatches(options: WatchesOptions): { stop(): Promise<void> } {
  const { dataDir, troubles, time } = options;
  const stopping = new AbortController();
  const stopTelling = tellOperators({ ...options, stopping: stopping.signal });
  const watches = [
    watchModerationChats(options),
    ...(dataDir === undefined ? [] : [watchDisk({ dataDir, troubles, time })]),
  ];
  return {
    async stop() {
      stopping.abort();
      stopTelling();
      await Promise.all(watches.map((watch) => watch.stop()));
    },
  };
}
