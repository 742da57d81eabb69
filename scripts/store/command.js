// The commands about the embedded store's data. Plain JavaScript on the built program, so that they need nothing else.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { readSettings } from "../../dist/run/cli/settings.js";
import {
  backupStore,
  compactStore,
  restoreStore,
  socketUri,
  verifyStore,
} from "../../dist/embedded-mongo/backup/index.js";
import { EmbeddedStoreError } from "../../dist/embedded-mongo/errors.js";
import { EXIT } from "../../dist/run/start-error.js";

/** What may lie in a folder that a backup is restored into: the key, put back beforehand, and the playground's folder. */
const BESIDE = ["encryption.key", "playground"];
const FAULTY = 1;
const APART = "--apart";

const held = ({ databases, collections, documents, indexes, entries }) =>
  `${databases} databases, ${collections} collections, ${documents} documents, ${indexes} indexes with ${entries} entries`;

/** Asks the process that has the store open to compact it; returns how many bytes that freed. */
async function compactRunning(dataDir) {
  const { default: mongoose } = await import("mongoose");
  const client = new mongoose.mongo.MongoClient(socketUri(dataDir), { serverSelectionTimeoutMS: 2000 });
  try {
    const { bytesFreed } = await client.db("admin").command({ compact: "*" });
    return Number(bytesFreed);
  } finally {
    await client.close();
  }
}

function report({ problems, faults }) {
  for (const problem of problems) console.error(problem);
  if (faults > problems.length) console.error(`… and ${faults - problems.length} more faults`);
  return faults === 0 ? EXIT.ok : FAULTY;
}

const COMMANDS = {
  backup: {
    usage: "npm run backup -- <file>",
    operands: 1,
    async run(dataDir, file) {
      const backup = await backupStore({ dataDir, file });
      console.log(`Wrote ${file}: ${held(backup)}, ${backup.bytes} bytes.`);
      return report(backup);
    },
  },
  restore: {
    usage: "npm run restore -- <file>",
    operands: 1,
    async run(dataDir, file) {
      const restored = await restoreStore({ file, dataDir, beside: BESIDE });
      console.log(`Restored into ${dataDir}: ${held(restored)}.`);
      return EXIT.ok;
    },
  },
  compact: {
    usage: "npm run compact",
    operands: 0,
    async run(dataDir) {
      const freed = await compactStore(dataDir).then(
        ({ before, after }) => before - after,
        (error) => {
          if (error.code !== "locked") throw error;
          return compactRunning(dataDir).catch((cause) => {
            throw new EmbeddedStoreError(
              "locked",
              `${error.message}, which cannot compact it: ${cause.message}`,
            );
          });
        },
      );
      console.log(`Compacted ${dataDir}: ${freed} bytes are free again.`);
      return EXIT.ok;
    },
  },
  verify: {
    usage: "npm run verify",
    operands: 0,
    async run(dataDir) {
      const verification = await verifyStore(dataDir);
      console.log(`Checked ${dataDir}: ${held(verification)}; ${verification.faults} faults.`);
      return report(verification);
    },
  },
};

function fail(exitCode, ...lines) {
  for (const line of lines) console.error(line);
  process.exit(exitCode);
}

function dataFolder() {
  const parsed = readSettings();
  if (!parsed.ok) fail(EXIT.configuration, ...parsed.problems);
  if (parsed.config.mongoUri !== undefined)
    fail(
      EXIT.configuration,
      "The data are in MongoDB (MONGODB_URI is set), which has tools of its own for this.",
    );
  return parsed.config.dataDir;
}

/** A badly damaged file ends the process that reads it, by a signal or out of turn: the command runs in one of its own. */
function runApart(args) {
  const { status, signal, error } = spawnSync(
    process.execPath,
    [...process.argv.slice(1, 2), APART, ...args],
    {
      stdio: "inherit",
    },
  );
  if (error) throw error;
  if (signal) fail(FAULTY, `The data are damaged: reading them ended in ${signal}. Restore a backup.`);
  process.exit(status ?? FAULTY);
}

async function runHere(command, operands) {
  const unreadable = (error) => fail(FAULTY, `The data cannot be read: ${error.message}`);
  process.on("uncaughtException", unreadable);
  try {
    process.exitCode = await command.run(dataFolder(), ...operands);
  } catch (error) {
    if (!(error instanceof EmbeddedStoreError)) unreadable(error);
    fail(error.code === "damaged" ? FAULTY : EXIT.dataFolder, error.message);
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { apart: { type: "boolean" } },
});
const [name = "", ...operands] = positionals;
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) fail(EXIT.usage, ...Object.values(COMMANDS).map(({ usage }) => usage));
if (operands.length !== command.operands) fail(EXIT.usage, command.usage);
if (values.apart) await runHere(command, operands);
else runApart(positionals);
