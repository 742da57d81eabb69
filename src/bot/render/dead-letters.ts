import type { DeadLetterNotice } from "../../app/dead-letters/notices.ts";
import { inboxButton } from "../buttons/dead-letters.ts";
import { formatDateTime } from "../formats.ts";
import { oneButton } from "../screen.ts";
import type { RenderDependencies, Writers } from "./message.ts";

export const createDeadLetterWriters = ({ i18n }: RenderDependencies): Writers<DeadLetterNotice> => ({
  "updates-parked": ({ newest, waiting }, language) => ({
    text: i18n.t(language, "inbox-parked", {
      kind: i18n.plain(language, "inbox-kind", { kind: newest.kind }),
      id: String(newest.id),
      at: formatDateTime(language, newest.receivedAt, "UTC"),
      waiting,
    }),
    keyboard: oneButton(i18n.plain(language, "inbox-open-button"), inboxButton.pack({ after: 0 })),
  }),
  "message-parked": (_notice, language) => ({ text: i18n.t(language, "inbox-your-message") }),
});
