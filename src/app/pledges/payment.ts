import { readPayment, type Payment, type PaymentError } from "../../domain/organisation/payment.ts";
import { change, leadsOf, roleOf, type Organisation } from "../../domain/organisation/organisation.ts";
import { isReachable } from "../../domain/person/person.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import type { OrganisationId, PersonId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { toOperators, type CoreDependencies, type Tx } from "../core/index.ts";
import { storeOrganisation, toLeads, toPeople } from "../organisations/store.ts";
import { pledgeKey } from "./notices.ts";
import type { PledgeStore, PledgeStoreDependencies } from "./store.ts";

export type SendPaymentError = PaymentError | "not-a-lead" | "not-verified";
export type DecidePaymentError =
  | "organisation-not-found"
  | "not-verified"
  /** Only operators, and keys of the API, decide. */
  | "not-an-operator"
  /** Nobody verifies what their own organisation has sent. */
  | "own-organisation"
  /** There is nothing to verify, or other details have been sent since. */
  | "outdated";

/** Payment details of organisations. They are shown only once an operator has verified them. */
export interface PaymentCases {
  /**
   * A lead sends details. Whatever was shown before is shown no longer; the operators are asked, and the other leads and
   * everybody who has promised money are told.
   */
  sendPayment(
    id: OrganisationId,
    person: PersonId,
    written: string,
  ): Promise<Result<Organisation, SendPaymentError>>;
  /** By an operator, or a key of the API. @param at when the details were sent that were read; the newest when absent */
  decidePayment(
    id: OrganisationId,
    by: Actor,
    verdict: "verify" | "refuse",
    at?: number,
  ): Promise<Result<Organisation, DecidePaymentError>>;
}

/** Pledges that are looked at when details change. */
const AT_ONCE = 200;

type PaymentDependencies = PledgeStoreDependencies & Pick<CoreDependencies, "operators">;

/** Tells those who may be about to pay that the details are not what they were. */
const createWarn =
  ({ pledges }: PaymentDependencies, { view, tell }: Pick<PledgeStore, "view" | "tell">) =>
  async ({ id }: Organisation, tx: Tx): Promise<void> => {
    for (const pledge of await pledges.openOf(id, AT_ONCE, tx)) {
      if (pledge.organisationId !== id || pledge.currency === undefined || pledge.status !== "agreed")
        continue;
      const now = await view(pledge, tx);
      if (now) await tell(now, "pledge-payment-changed", tx);
    }
  };

const askOperators = (deps: PaymentDependencies, organisation: Organisation) =>
  toOperators(deps, pledgeKey.payment(organisation, "ask"), { kind: "payment-to-verify", organisation });

/** Details that were verified for an organisation of another name wait for the operators again. */
export function createRenamed(
  deps: PaymentDependencies,
  parts: Pick<PledgeStore, "view" | "tell">,
): (before: Organisation, after: Organisation, tx: Tx) => Promise<void> {
  const warn = createWarn(deps, parts);
  return async (before, after, tx) => {
    const { payment, answers } = after;
    if (!payment?.verifiedAt || before.answers.name === answers.name) return;
    const now = deps.clock.now();
    const unverified = change(after, { payment: { details: payment.details, at: now } }, now);
    await storeOrganisation(deps, after, unverified, { kind: "system" }, "ask-payment", tx);
    await warn(unverified, tx);
    await deps.outbox.add(await askOperators(deps, unverified), tx);
  };
}

export function createPayment(
  deps: PaymentDependencies & Pick<CoreDependencies, "transact">,
  parts: Pick<PledgeStore, "view" | "tell">,
): PaymentCases {
  const { clock, operators, organisations, outbox, people, transact } = deps;
  const warn = createWarn(deps, parts);

  return {
    sendPayment: (id, person, written) =>
      transact(async (tx) => {
        const before = await organisations.find(id, tx);
        const lead = await people.find(person, tx);
        if (!before || roleOf(before, person) !== "lead" || !isReachable(lead)) return fail("not-a-lead");
        if (before.status !== "verified") return fail("not-verified");
        const read = readPayment(written);
        if (!read.ok) return read;
        const now = clock.now();
        const payment: Payment = { details: read.value, at: now };
        const { payment: known, answers } = before;
        const isVerified = known?.verifiedAt !== undefined;
        // The same message handled again; not what was verified under another name, which is shown no longer.
        const holds = !isVerified || known.verifiedFor === answers.name;
        if (known && holds && JSON.stringify(known.details) === JSON.stringify(read.value)) return ok(before);
        const after = change(before, { payment }, now);
        await storeOrganisation(deps, before, after, personActor(person, lead), "send-payment", tx);
        if (isVerified) await warn(after, tx);
        const others = leadsOf(after).flatMap((one) => (one.person === person ? [] : [one.person]));
        const by = lead?.firstName ?? "";
        await outbox.add(
          [
            ...(await askOperators(deps, after)),
            ...(await toPeople(
              deps,
              others,
              pledgeKey.payment(after, "sent"),
              { kind: "payment-sent", organisation: after, by },
              tx,
            )),
          ],
          tx,
        );
        return ok(after);
      }),
    decidePayment: (id, by, verdict, at) =>
      transact(async (tx) => {
        if (by.kind === "person" && !operators.includes(by.id)) return fail("not-an-operator");
        const before = await organisations.find(id, tx);
        if (!before) return fail("organisation-not-found");
        const { payment } = before;
        if (!payment || payment.verifiedAt || (at !== undefined && payment.at.getTime() !== at))
          return fail("outdated");
        if (before.status !== "verified") return fail("not-verified");
        if (by.kind === "person" && roleOf(before, by.id) !== undefined) return fail("own-organisation");
        const now = clock.now();
        const { payment: _refused, ...without } = before;
        const { name } = before.answers;
        const after =
          verdict === "verify"
            ? change(
                before,
                {
                  payment: { ...payment, verifiedAt: now, ...(name !== undefined && { verifiedFor: name }) },
                },
                now,
              )
            : change(without, {}, now);
        await storeOrganisation(deps, before, after, by, `${verdict}-payment`, tx);
        const notice = { kind: "payment-decided", organisation: after, verdict } as const;
        await outbox.add(await toLeads(deps, after, pledgeKey.payment(after, "decided"), notice, tx), tx);
        return ok(after);
      }),
  };
}
