import { connectStore } from "../../../src/adapters/mongo/connect.ts";
import type { PersonId, ProposalId } from "../../../src/domain/shared/ids.ts";
import type { Day } from "../../../src/domain/shared/dates.ts";
import { createProduct } from "../../support/create-product.ts";

/** What one side of an introduction does about the appointment. */
export type Act = {
  readonly proposalId: ProposalId;
  readonly person: PersonId;
} & (
  | { readonly does: "accept" | "decline"; readonly number: number }
  | { readonly does: "suggest"; readonly at: { readonly day: Day; readonly time: string } }
  | { readonly does: "call-off"; readonly edition: string }
);

/** One process of the product on a store that two share; it is told what to do by messages, and says what came of it. */
const [, , uri = "", dbName = ""] = process.argv;
const store = await connectStore(uri, { dbName });
const product = await createProduct(store);

async function obey(act: Act): Promise<string> {
  const { appointments } = product.useCases;
  const { proposalId, person } = act;
  const said =
    act.does === "call-off"
      ? await appointments.callOff(proposalId, person, act.edition)
      : act.does === "suggest"
        ? await appointments.suggest({ proposalId, person, at: act.at })
        : await appointments[act.does]({ proposalId, person, number: act.number });
  return said.ok ? "ok" : said.code;
}

process.on("message", (act: Act) => void obey(act).then((said) => process.send?.(said)));
process.on("disconnect", () => process.exit());
process.send?.("ready");
