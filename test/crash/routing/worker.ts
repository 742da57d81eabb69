import { loadCatalogue } from "../../../src/adapters/catalogue/load-catalogue.ts";
import { listingId, organisationId } from "../../../src/domain/shared/ids.ts";
import { clockOf } from "./clock.ts";
import { createMetrics } from "../../../src/observability/metrics.ts";
import { createTroubles } from "../../../src/observability/troubles.ts";
import { UNPACED } from "../../../src/outbox/index.ts";
import { parseConfig } from "../../../src/run/config.ts";
import { startEngine } from "../../../src/run/engine.ts";
import { openStore } from "../../../src/run/open-store.ts";
import { systemTime, type Time } from "../../../src/work/index.ts";
import { TOKEN as PROPER_TOKEN } from "../../process/support/telegram.ts";
import { KATRIN } from "../../support/create-product.ts";
import { i18n } from "../../support/i18n.ts";
import { mask } from "../../support/mask.ts";
import { places } from "../../support/places.ts";
import { sealer, TEST_KEY } from "../../support/sealer.ts";
import { createTestLog, TOKEN } from "../../support/telegram.ts";
import { vocabulary } from "../../support/vocabulary.ts";

/** What moderators tell one of the processes to do. */
export type Order =
  | { readonly does: "approve"; readonly listing: string }
  | { readonly does: "suspend"; readonly organisation: string };

/** An order with the number by which it is answered. */
export type ToWorker = Order & { readonly number: number };

/** What it says: that it works, what an order came to, or a line of its log that no process should write. */
export type FromWorker =
  | { readonly ready: true }
  | { readonly number: number; readonly outcome: string }
  | { readonly logged: string };

/** One process of the product on a store that several share; a file says how far the clock of all is ahead of the machine's. */
const [uri = "", apiRoot = "", dataDir = "", clock = ""] = process.argv.slice(2);
const time: Time = { ...systemTime, now: clockOf(clock) };
const say = (what: FromWorker): boolean => process.send?.(what) ?? false;

const config = parseConfig({
  MONGODB_URI: uri,
  BOT_TOKEN: PROPER_TOKEN,
  ENCRYPTION_KEY: TEST_KEY.toString("base64"),
  DATA_DIR: dataDir,
});
if (!config.ok) throw new Error(config.problems.join("\n"));
const log = {
  ...createTestLog(),
  fatal: () => undefined,
  error: (fields: object, message: string) => {
    const { error } = fields as { readonly error?: Error };
    say({ logged: `${message}: ${error?.stack ?? JSON.stringify(fields)}` });
  },
};
const { useCases } = await startEngine({
  config: config.config,
  store: await openStore(config.config),
  bot: { token: TOKEN, apiRoot },
  catalogue: await loadCatalogue(),
  places,
  mask,
  vocabulary,
  i18n,
  sealer,
  pace: UNPACED,
  time,
  // Hours that are skipped end no lease.
  leaseClock: systemTime,
  log,
  troubles: createTroubles({ log, time }),
  metrics: createMetrics(),
});

async function obey(order: Order): Promise<string> {
  if (order.does === "approve") {
    const on = { listingId: listingId(order.listing), by: KATRIN };
    const decided = await useCases.moderation.decide({ ...on, verdict: { action: "approve" } });
    return decided.ok ? "approved" : decided.code;
  }
  const on = { id: organisationId(order.organisation), by: KATRIN };
  const suspended = await useCases.organisations.decisions.suspend({ ...on, reason: "unfit" });
  return suspended.ok ? "suspended" : suspended.code;
}

process.on("message", (order: ToWorker) => {
  const { number } = order;
  obey(order).then(
    (outcome) => say({ number, outcome }),
    (error: unknown) => say({ number, outcome: `failed: ${String(error)}` }),
  );
});
say({ ready: true });
