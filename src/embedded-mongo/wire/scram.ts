import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from "node:crypto";
import { Binary } from "bson";
import { CommandError } from "../command-error.ts";
import { type Doc, own } from "../bson/values.ts";

/** The only user of a store on loopback; each start makes a new password. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** Authenticates one connection by SCRAM-SHA-256 (RFC 7677, as MongoDB speaks it). */
export interface Scram {
  readonly authenticated: boolean;
  /** Answers `saslStart` and `saslContinue`; throws CommandError 18 for wrong credentials. */
  answer(command: Doc): Doc;
}

const ITERATIONS = 15_000;

const hmac = (key: Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const sha256 = (bytes: Buffer): Buffer => createHash("sha256").update(bytes).digest();

/** The attributes of a SCRAM message: "n=user,r=nonce". */
function attributes(message: string): ReadonlyMap<string, string> {
  return new Map(message.split(",").map((part) => [part.slice(0, 1), part.slice(2)]));
}

export function createScram({ user, password }: Credentials): Scram {
  const salt = randomBytes(28);
  let first: { bare: string; reply: string; nonce: string } | undefined;
  let authenticated = false;

  function start(payload: string): string {
    const bare = payload.replace(/^n,[^,]*,/, "");
    const given = attributes(bare);
    if (given.get("n") !== user) throw new CommandError(18, "Authentication failed.");
    const nonce = `${given.get("r") ?? ""}${randomBytes(18).toString("base64")}`;
    first = { bare, nonce, reply: `r=${nonce},s=${salt.toString("base64")},i=${ITERATIONS}` };
    return first.reply;
  }

  function proceed(payload: string): string {
    const given = attributes(payload);
    if (!first || given.get("r") !== first.nonce) throw new CommandError(18, "Authentication failed.");
    const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, "sha256");
    const message = `${first.bare},${first.reply},${payload.replace(/,p=[^,]*$/, "")}`;
    const clientKey = hmac(salted, "Client Key");
    const signature = hmac(sha256(clientKey), message);
    const expected = clientKey.map((byte, i) => byte ^ (signature[i] ?? 0));
    const proof = Buffer.from(given.get("p") ?? "", "base64");
    if (proof.length !== expected.length || !timingSafeEqual(proof, expected))
      throw new CommandError(18, "Authentication failed.");
    authenticated = true;
    return `v=${hmac(hmac(salted, "Server Key"), message).toString("base64")}`;
  }

  return {
    get authenticated() {
      return authenticated;
    },
    answer(command) {
      const given = own(command, "payload");
      const payload = given instanceof Binary ? Buffer.from(given.value()).toString("utf8") : "";
      const starts = "saslStart" in command;
      if (starts && own(command, "mechanism") !== "SCRAM-SHA-256")
        throw new CommandError(334, "Unsupported mechanism: only SCRAM-SHA-256");
      const reply = starts ? start(payload) : authenticated ? "" : proceed(payload);
      return { conversationId: 1, done: authenticated, payload: new Binary(Buffer.from(reply)), ok: 1 };
    },
  };
}
