import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Credentials } from "./wire/scram.ts";
import type { Endpoint } from "./wire/server.ts";

/** The socket in a data folder. */
const socketIn = (folder: string): string => join(folder, "store.sock");

/** A unix socket's path has room for about 104 bytes; some systems want less. */
const MAX_SOCKET_PATH = 100;

export interface ChosenEndpoint {
  readonly endpoint: Endpoint;
  readonly credentials?: Credentials;
  /** Removes what was made for it. */
  cleanUp(): Promise<void>;
}

/**
 * An endpoint that only this user's processes can use: a socket in the data folder, else in a private folder, else
 * loopback with a password made for this run.
 */
export async function chooseEndpoint(folder: string): Promise<ChosenEndpoint> {
  const beside = socketIn(folder);
  if (process.platform !== "win32") {
    if (Buffer.byteLength(beside) <= MAX_SOCKET_PATH) {
      return { endpoint: { socket: beside }, cleanUp: () => rm(beside, { force: true }) };
    }
    // mkdtemp makes the folder 0700.
    const folder = await mkdtemp(join(tmpdir(), "store-"));
    const socket = socketIn(folder);
    if (Buffer.byteLength(socket) <= MAX_SOCKET_PATH) {
      return { endpoint: { socket }, cleanUp: () => rm(folder, { recursive: true, force: true }) };
    }
    await rm(folder, { recursive: true, force: true });
  }
  const credentials = { user: "store", password: randomBytes(24).toString("base64url") };
  return { endpoint: { loopback: true }, credentials, cleanUp: () => Promise.resolve() };
}

/** The connection string for a listening store. */
export function connectionString(address: string, credentials: Credentials | undefined): string {
  const login = credentials ? `${credentials.user}:${credentials.password}@` : "";
  const host = credentials ? address : encodeURIComponent(address);
  const options = credentials ? "&authSource=admin&authMechanism=SCRAM-SHA-256" : "";
  return `mongodb://${login}${host}/?directConnection=true${options}`;
}

/** The connection string of the store that another process has open in a folder, if it listens there. */
export const socketUri = (folder: string): string => connectionString(socketIn(resolve(folder)), undefined);
