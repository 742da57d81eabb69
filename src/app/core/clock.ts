export interface Clock {
  now(): Date;
}

/** A fresh id of the form `ID_PATTERN`. */
export type NewId = () => string;
