import type { UseCases } from "../../../app/use-cases.ts";
import type { PomichContext } from "../../context.ts";
import { clip, escapeHtml, joinHtml } from "../../html.ts";
import { formatDateTime } from "../../formats.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import {
  askDiscardButton,
  discardButton,
  inboxButton,
  replayAllButton,
  replayButton,
} from "../../buttons/dead-letters.ts";

const ON_A_PAGE = 5;
/** Characters shown of each error, so that a page fits into one message. */
const MAX_ERROR = 200;

/** One page of the updates that could not be handled, each with its buttons. */
export async function inboxScreen(
  { deadLetters }: Pick<UseCases, "deadLetters">,
  ctx: PomichContext,
  after: number,
): Promise<ButtonScreen> {
  // One more than shown tells whether there is a next page.
  const [count, found] = await Promise.all([
    deadLetters.countParked(),
    deadLetters.page(after, ON_A_PAGE + 1),
  ]);
  const rows = found.slice(0, ON_A_PAGE);
  if (rows.length === 0 && after > 0) return inboxScreen({ deadLetters }, ctx, 0);
  if (rows.length === 0) return screen(ctx.t("inbox-empty"), []);
  const items = rows.map(({ id, kind, receivedAt, error }, index) =>
    ctx.t("inbox-item", {
      number: index + 1,
      id: String(id),
      kind: ctx.plain("inbox-kind", { kind }),
      at: formatDateTime(ctx.language, receivedAt, "UTC"),
      error: clip(escapeHtml(error), MAX_ERROR),
    }),
  );
  const actions = rows.map(({ id }, index) => {
    const pressed = { update: id, after };
    return [
      tap(ctx.plain("inbox-replay-button", { number: index + 1 }), replayButton.pack(pressed)),
      tap(ctx.plain("inbox-discard-button", { number: index + 1 }), askDiscardButton.pack(pressed)),
    ];
  });
  const last = rows.at(-1)?.id ?? after;
  const pages = [
    ...(after > 0 ? [tap(ctx.plain("inbox-first-button"), inboxButton.pack({ after: 0 }))] : []),
    ...(found.length > rows.length
      ? [tap(ctx.plain("inbox-next-button"), inboxButton.pack({ after: last }))]
      : []),
  ];
  return screen(joinHtml([ctx.t("inbox-title", { count }), ...items], "\n\n"), [
    ...(count > 1 ? [[tap(ctx.plain("inbox-replay-all-button"), replayAllButton.pack({}))]] : []),
    ...actions,
    ...(pages.length > 0 ? [pages] : []),
  ]);
}

/** Asks for confirmation before an update is discarded. */
export const discardScreen = (ctx: PomichContext, id: number, after: number): ButtonScreen =>
  screen(ctx.t("inbox-discard-ask", { id: String(id) }), [
    [tap(ctx.plain("inbox-discard-yes-button"), discardButton.pack({ update: id, after }))],
    [tap(ctx.plain("button-back"), inboxButton.pack({ after }))],
  ]);
