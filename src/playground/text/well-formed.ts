import { toUSVString } from "node:util";

/** Whether every surrogate has its other half, so that the text survives UTF-8. */
export const isWellFormed = (text: string): boolean => toUSVString(text) === text;

/** The text with lone surrogates replaced. */
export const wellFormed = (text: string): string => toUSVString(text);
