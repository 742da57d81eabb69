import { join } from "node:path";
import { chooseEndpoint, connectionString } from "../../src/embedded-mongo/endpoint.ts";
import { openEngine } from "../../src/embedded-mongo/engine.ts";
import { startHousekeeping } from "../../src/embedded-mongo/housekeeping.ts";
import type { EmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { listen } from "../../src/embedded-mongo/wire/server.ts";
import { createFailPoints } from "./fail-points.ts";

/** Starts a store in a folder, in this thread and without fsync, that obeys `configureFailPoint`. */
export async function startStoreWithFailPoints(dataDir: string): Promise<EmbeddedStore> {
  const chosen = await chooseEndpoint(dataDir);
  const engine = await openEngine(join(dataDir, "store.mdb"), false);
  const { services, answer } = engine;
  const failPoints = createFailPoints(services);
  const server = await listen(chosen.endpoint, () => failPoints.around(answer));
  services.address = server.address;
  const housekeeping = startHousekeeping(services);
  return {
    uri: connectionString(server.address, undefined),
    async close() {
      await server.close();
      await housekeeping.stop();
      await engine.close();
      await chosen.cleanUp();
    },
  };
}
