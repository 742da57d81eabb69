import { ACCUMULATING } from "./accumulating.ts";
import { ARITHMETIC } from "./arithmetic.ts";
import { ARRAYS } from "./arrays.ts";
import { ARRAYS_MADE } from "./arrays-made.ts";
import { ARRAYS_SORTED } from "./arrays-sorted.ts";
import { BITS } from "./bits.ts";
import { BOOLEAN } from "./boolean.ts";
import { COMPARISON } from "./comparison.ts";
import { CONDITIONAL } from "./conditional.ts";
import { CONVERTING } from "./convert.ts";
import { DATES } from "./dates.ts";
import { INSPECTING } from "./inspecting.ts";
import { MATHEMATICS } from "./mathematics.ts";
import { OBJECTS } from "./objects.ts";
import type { Operator } from "./operator.ts";
import { REGEX } from "./regex.ts";
import { ROUNDING } from "./rounding.ts";
import { SETS } from "./sets.ts";
import { STRINGS } from "./strings.ts";
import { TRIGONOMETRY } from "./trigonometry.ts";
import { VARIABLES } from "./variables.ts";

/** All operators by name, dollar sign included. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  [
    ACCUMULATING,
    ARITHMETIC,
    ARRAYS,
    ARRAYS_MADE,
    ARRAYS_SORTED,
    BITS,
    BOOLEAN,
    COMPARISON,
    CONDITIONAL,
    CONVERTING,
    DATES,
    INSPECTING,
    MATHEMATICS,
    OBJECTS,
    REGEX,
    ROUNDING,
    SETS,
    STRINGS,
    TRIGONOMETRY,
    VARIABLES,
  ].flatMap((family) => Object.entries(family)),
);
