import { FILE_HOURS, withFiles, type Case, type ShownFile } from "../../domain/case/case.ts";
import { hoursAfter } from "../../domain/shared/dates.ts";
import { caseId, type CommunityId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, OutboxMessage, RunTask, Task } from "../core/index.ts";
import { caseKey } from "./notices.ts";
import type { Cases } from "./ports.ts";
import { replaceCase } from "./replace.ts";

export interface FileDependencies extends Pick<CoreDependencies, "clock" | "outbox" | "tasks" | "transact"> {
  readonly cases: Cases;
}

export interface CaseFiles {
  /**
   * Notes photos and voice messages of a case that were just shown in the group. They are deleted there when the case is
   * closed, and after 47 hours at the latest; at once where the case is closed already.
   */
  noteFiles(
    on: Pick<Case, "id"> & { readonly community: CommunityId },
    files: readonly Omit<ShownFile, "at">[],
  ): Promise<void>;
}

/** Deletes what was shown in the group. @returns what the outbox owes for it */
export const removals = (
  { id }: Pick<Case, "id">,
  files: readonly Omit<ShownFile, "at">[] = [],
): readonly OutboxMessage[] =>
  files.map(({ chatId, messageId }) => ({
    key: caseKey.fileGone(id, chatId, messageId),
    chatId,
    method: "deleteMessage",
    payload: { message_id: messageId },
    priority: "transactional",
    whenAmbiguous: "resend",
  }));

const filesTask = ({ id }: Case, at: Date): Task<"drop-case-files"> => ({
  key: `case:${id}:files:${at.toISOString()}`,
  kind: "drop-case-files",
  subject: id,
  at: hoursAfter(at, FILE_HOURS),
});

export const createCaseFiles = (deps: FileDependencies): CaseFiles => ({
  noteFiles: ({ id, community }, shown) =>
    deps.transact(async (tx) => {
      const before = await deps.cases.find(id, tx);
      if (shown.length === 0 || before?.communityId !== community) return;
      if (before.status === "closed") return deps.outbox.add(removals(before, shown), tx);
      const at = deps.clock.now();
      const added = shown.map((file) => ({ ...file, at }));
      await replaceCase(deps, before, withFiles(before, [...(before.files ?? []), ...added]), tx);
      await deps.tasks.add([filesTask(before, at)], tx);
    }),
});

/** Deletes what has been shown for long; the moderators can have it shown again. */
export const createDropFiles =
  (deps: Pick<FileDependencies, "cases" | "clock" | "outbox">): RunTask =>
  async ({ subject }, tx) => {
    const before = await deps.cases.find(caseId(subject), tx);
    const since = hoursAfter(deps.clock.now(), -FILE_HOURS);
    const old = (before?.files ?? []).filter(({ at }) => at <= since);
    if (!before || old.length === 0) return undefined;
    const left = (before.files ?? []).filter((file) => !old.includes(file));
    await replaceCase(deps, before, withFiles(before, left), tx);
    await deps.outbox.add(removals(before, old), tx);
    return undefined;
  };
