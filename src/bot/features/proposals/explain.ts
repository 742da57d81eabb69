import type { AnswerError, ProposeError } from "../../../app/proposals/cases.ts";
import type { Proposal } from "../../../domain/proposal/proposal.ts";
import type { Result } from "../../../domain/shared/result.ts";
import type { PlainKey } from "../../i18n.ts";

/** How a person is told what came of their answer. */
export interface Told {
  /** On the pressed button; at most 200 characters. */
  readonly alert: PlainKey;
  /** To keep in the chat, where no other message says it. */
  readonly message?: "volunteer-asked";
  /** Whether they are to be asked how they can be reached. */
  readonly askContact: boolean;
  /** Whether pressing the same button again can never lead to anything else. */
  readonly final: boolean;
}

const REFUSALS: Readonly<Record<AnswerError, Told>> = {
  "proposal-not-found": { alert: "proposal-gone-alert", askContact: false, final: true },
  "not-yours": { alert: "proposal-not-yours-alert", askContact: false, final: true },
  "already-answered": { alert: "proposal-answered-alert", askContact: false, final: true },
  "proposal-closed": { alert: "proposal-closed-alert", askContact: false, final: true },
  "contact-needed": { alert: "proposal-contact-alert", askContact: true, final: false },
};

const VOLUNTEER_REFUSALS: Readonly<Record<ProposeError, Told>> = {
  "listing-not-found": { alert: "volunteer-not-open-alert", askContact: false, final: true },
  "not-published": { alert: "volunteer-not-open-alert", askContact: false, final: true },
  "no-fit": { alert: "volunteer-no-fit-alert", askContact: false, final: false },
  "already-proposed": { alert: "proposal-answered-alert", askContact: false, final: true },
  "person-unreachable": { alert: "volunteer-unreachable-alert", askContact: false, final: false },
};

const done = (alert: PlainKey, message?: Told["message"]): Told => ({
  alert,
  askContact: false,
  final: true,
  ...(message === undefined ? {} : { message }),
});

/** What came of Accept or Decline under a proposal; the proposal's message itself says it too. */
export function explainAnswered(
  result: Result<Proposal, AnswerError>,
  answer: "accepted" | "declined",
): Told {
  if (!result.ok) return REFUSALS[result.code];
  if (answer === "declined") return done("proposal-declined-alert");
  return done(result.value.status === "introduced" ? "proposal-introduced-alert" : "proposal-waiting-alert");
}

const isAnswerError = (code: AnswerError | ProposeError): code is AnswerError => code in REFUSALS;

/** What came of "I can help" or "I need this" under a broadcast. */
export function explainVolunteered(result: Result<Proposal, AnswerError | ProposeError>): Told {
  if (!result.ok) return isAnswerError(result.code) ? REFUSALS[result.code] : VOLUNTEER_REFUSALS[result.code];
  return result.value.status === "introduced"
    ? done("proposal-introduced-alert")
    : done("volunteer-asked-alert", "volunteer-asked");
}
