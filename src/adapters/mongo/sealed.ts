import type { Actor } from "../../domain/shared/actor.ts";

/** Seals what people wrote and how they can be reached, so that neither the store nor its backups hold it in the clear. */
export interface Sealer {
  seal(text: string): string;
  open(sealed: string): string;
  /** The same for the same text; it does not lead back to the text. */
  fingerprint(text: string): string;
}

/** A value as sealed JSON. */
export const sealJson = (sealer: Sealer, value: unknown): string => sealer.seal(JSON.stringify(value));

/** The value that `sealJson` has sealed; dates come back as text. */
export const openJson = (sealer: Sealer, sealed: string): unknown => JSON.parse(sealer.open(sealed));

/** How sealed texts begin. */
const SEALED = /^v\d+\./;

export const isSealed = (value: unknown): value is string => typeof value === "string" && SEALED.test(value);

/** A name as it was; records that were stored before names were sealed hold it in the clear. */
export const openName = (sealer: Sealer, name: string): string => (isSealed(name) ? sealer.open(name) : name);

/** Who did something, with the name sealed. */
export const sealActor = <A extends Actor>(sealer: Sealer, actor: A): A =>
  actor.kind === "person" && actor.name !== "" ? { ...actor, name: sealer.seal(actor.name) } : actor;

/** The actor that `sealActor` has sealed. */
export const openActor = <A extends Actor>(sealer: Sealer, actor: A): A =>
  actor.kind === "person" ? { ...actor, name: openName(sealer, actor.name) } : actor;
