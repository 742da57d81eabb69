import { fail, ok, type Result } from "../shared/result.ts";
import { hasWords, textLength, tidyText } from "../shared/text.ts";
import type { Organisation } from "./organisation.ts";

/** Where somebody pays who has promised money: outside of the product, which never moves any. */
export interface PaymentDetails {
  /** Whose account it is. */
  readonly holder: string;
  /** Without spaces; its check digits are right. */
  readonly iban?: string;
  /** The organisation's own page for donations. */
  readonly page?: string;
  /** What to write with a payment. */
  readonly purpose?: string;
}

/** What a lead has sent. Nobody else sees it until an operator has verified it. */
export interface Payment {
  readonly details: PaymentDetails;
  readonly at: Date;
  readonly verifiedAt?: Date;
  /** What the organisation was called then: under another name it is verified no longer. */
  readonly verifiedFor?: string;
}

export type PaymentError = "iban-invalid" | "page-invalid" | "holder-missing" | "way-missing" | "too-long";

const MAX_LINE = 140;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/** ISO 7064 MOD 97-10, as ISO 13616 asks of account numbers: letters count from 10, the first four characters come last. */
export function isIban(text: string): boolean {
  if (!IBAN.test(text)) return false;
  let rest = 0;
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const LOOKS_LIKE_IBAN = /^(?:IBAN:?\s*)?([A-Z]{2}\d{2}[A-Z0-9\s-]{8,60})$/iu;

function isPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, port, hostname } = new URL(text);
  return protocol === "https:" && `${username}${password}${port}` === "" && hostname.includes(".");
}

/** Reads what a lead has written, a line for each: the holder, the IBAN or an https page, and a purpose. */
export function readPayment(written: string): Result<PaymentDetails, PaymentError> {
  const lines = written
    .split("\n")
    .map((line) => tidyText(line))
    .filter((line) => line !== "");
  if (lines.some((line) => textLength(line) > MAX_LINE)) return fail("too-long");
  let iban: string | undefined;
  let page: string | undefined;
  const words: string[] = [];
  for (const line of lines) {
    const account = LOOKS_LIKE_IBAN.exec(line)?.[1]?.replace(/[\s-]/gu, "").toUpperCase();
    if (account !== undefined) {
      if (!isIban(account)) return fail("iban-invalid");
      iban = account;
    } else if (/^[a-z]+:\/\//iu.test(line)) {
      if (!isPage(line)) return fail("page-invalid");
      page = line;
    } else words.push(line);
  }
  const [holder, ...purpose] = words;
  if (iban === undefined && page === undefined) return fail("way-missing");
  if (holder === undefined || !hasWords(holder)) return fail("holder-missing");
  return ok({
    holder,
    ...(iban !== undefined && { iban }),
    ...(page !== undefined && { page }),
    ...(purpose.length > 0 && { purpose: purpose.join(" ") }),
  });
}

/** What people may be shown: an operator has verified it, and the organisation is what it was then. */
export function shownPayment({
  status,
  answers,
  payment,
}: Pick<Organisation, "status" | "answers" | "payment">):
  (PaymentDetails & { readonly verifiedAt: Date }) | undefined {
  if (status !== "verified" || !payment?.verifiedAt || payment.verifiedFor !== answers.name) return undefined;
  return { ...payment.details, verifiedAt: payment.verifiedAt };
}
