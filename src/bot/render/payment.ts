import type { PledgeView } from "../../app/pledges/notices.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { shownPayment, type PaymentDetails } from "../../domain/organisation/payment.ts";
import { dayAt } from "../../domain/shared/dates.ts";
import type { Language } from "../../domain/shared/language.ts";
import { formatDate } from "../formats.ts";
import { joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import type { RenderDependencies } from "./message.ts";
import { organisationName } from "./organisations.ts";

/** An account number in groups of four, as banks print it. */
const inGroups = (iban: string): string => iban.replace(/(.{4})(?=.)/g, "$1 ");

/** Payment details, a line each. */
export const paymentLines = (
  i18n: I18n,
  language: Language,
  { holder, iban, page, purpose }: PaymentDetails,
): Html =>
  joinHtml(
    [
      i18n.t(language, "payment-holder", { text: holder }),
      ...(iban === undefined ? [] : [i18n.t(language, "payment-iban", { text: inGroups(iban) })]),
      ...(page === undefined ? [] : [i18n.t(language, "payment-page", { text: page })]),
      ...(purpose === undefined ? [] : [i18n.t(language, "payment-purpose", { text: purpose })]),
    ],
    "\n",
  );

/** What whoever has promised money reads: details that are verified now, or that there are none, and the warning. */
export function paymentToRead(
  { i18n }: RenderDependencies,
  language: Language,
  { organisation, community }: PledgeView,
): Html {
  const name = organisationName(i18n, language, organisation);
  const payment = shownPayment(organisation);
  const warning = i18n.t(language, "pledge-money-warning", { name });
  if (!payment) return joinHtml([i18n.t(language, "payment-not-yet", { name }), warning], "\n\n");
  const day = formatDate(language, dayAt(payment.verifiedAt, zoneOf(community)));
  return joinHtml(
    [
      i18n.t(language, "payment-title", { name }),
      paymentLines(i18n, language, payment),
      i18n.t(language, "payment-checked-on", { day }),
      warning,
    ],
    "\n\n",
  );
}
