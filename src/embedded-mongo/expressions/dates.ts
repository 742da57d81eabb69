import { DATE_ARITHMETIC } from "./dates-arithmetic.ts";
import { DATE_PARTS } from "./dates-parts.ts";
import { DATE_TEXTS } from "./dates-text.ts";
import type { Operators } from "./operator.ts";

/** Operators over dates, time zones and timestamps. */
export const DATES: Operators = { ...DATE_PARTS, ...DATE_TEXTS, ...DATE_ARITHMETIC };
