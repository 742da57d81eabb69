import { fail, notSupported } from "../command-error.ts";
import { isNumber, truthy } from "../bson/numbers.ts";
import { type Doc, isDoc, isOperatorDoc, own, setOwn } from "../bson/values.ts";
import { EXPRESSIONS, compileExpression } from "../expressions/compile.ts";
import type { Evaluate } from "../expressions/operator.ts";
import { assertFieldPath } from "../paths.ts";

export type Projection = (doc: Doc) => Doc;

/** What becomes of a top-level field: kept, left out, or computed. */
type Fate = "keep" | "leave" | Evaluate;

/**
 * Compiles the projection of `find`, which keeps fields or leaves them out; undefined when it is empty.
 * @throws CommandError 31253 or 31254 when it does both, 238 when it computes or reaches into documents
 */
export function compileProjection(projection: Doc): Projection | undefined {
  if (Object.keys(projection).length === 0) return undefined;
  const fates = fatesOf(projection);
  for (const [field, fate] of fates)
    if (typeof fate === "function") notSupported(`a projection that computes the field '${field}' in find`);
  return projectionOf(fates);
}

/** Compiles `$project`, which may also compute fields; throws as {@link compileProjection} does, or as an expression. */
export function compileProject(specification: Doc): Projection {
  if (Object.keys(specification).length === 0)
    fail(51272, "projection specification must have at least one field");
  return projectionOf(fatesOf(specification));
}

function fatesOf(projection: Doc): ReadonlyMap<string, Fate> {
  return new Map(
    Object.keys(projection).map((field): [string, Fate] => {
      assertFieldPath(field);
      if (field.includes(".")) notSupported(`the dotted path '${field}' in a projection`);
      const operand = own(projection, field);
      if (isNumber(operand) || typeof operand === "boolean")
        return [field, truthy(operand) ? "keep" : "leave"];
      if (!isDoc(operand)) return [field, compileExpression(operand)];
      const [operator = ""] = Object.keys(operand);
      if (operator === "") fail(51270, "An empty sub-projection is not a valid value.");
      if (!isOperatorDoc(operand)) notSupported(`a projection within the field '${field}'`);
      // A projection refuses an unknown operator with a code of its own.
      if (!EXPRESSIONS.has(operator)) fail(31325, `Unknown expression ${operator}`);
      return [field, compileExpression(operand)];
    }),
  );
}

function projectionOf(fates: ReadonlyMap<string, Fate>): Projection {
  const others = [...fates].filter(([field]) => field !== "_id");
  const left = others.find(([, fate]) => fate === "leave");
  const kept = others.find(([, fate]) => fate !== "leave");
  if (left && kept) {
    const keepsFirst = others.indexOf(kept) < others.indexOf(left);
    fail(keepsFirst ? 31254 : 31253, `Cannot both keep the field ${kept[0]} and leave out ${left[0]}`);
  }
  const id = fates.get("_id");
  if (!kept && (left || id === "leave"))
    return (doc) => fieldsOf(doc, (field) => fates.get(field) !== "leave");
  const computed = [...fates].filter((entry): entry is [string, Evaluate] => typeof entry[1] === "function");
  return (doc) => {
    const result = fieldsOf(
      doc,
      (field) => (fates.get(field) ?? (field === "_id" ? "keep" : "leave")) === "keep",
    );
    for (const [field, evaluate] of computed) {
      const value = evaluate(doc);
      if (value !== undefined) setOwn(result, field, value);
    }
    return result;
  };
}

/** The fields of a document that are wanted, in its order. */
function fieldsOf(doc: Doc, isWanted: (field: string) => boolean): Doc {
  const result: Doc = {};
  for (const field of Object.keys(doc)) if (isWanted(field)) setOwn(result, field, own(doc, field));
  return result;
}
