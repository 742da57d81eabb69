import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import type { Evaluate } from "../expressions/operator.ts";

/** Marks a path to keep (inclusion) or to leave out (exclusion). */
export const LEAF = Symbol("leaf");

/** Paths by their first name; a leaf, a computed value, or a deeper tree. */
export type Tree = Map<string, typeof LEAF | Evaluate | Tree>;

/** Adds a path; throws CommandError 31249 or 31250 when one path lies within another. */
export function addPath(tree: Tree, path: string, leaf: typeof LEAF | Evaluate): void {
  const parts = path.split(".");
  let node = tree;
  parts.forEach((part, i) => {
    const existing = node.get(part);
    if (i === parts.length - 1) {
      if (existing !== undefined) fail(31250, `Path collision at ${path}`);
      node.set(part, leaf);
    } else if (existing === undefined) {
      const deeper: Tree = new Map();
      node.set(part, deeper);
      node = deeper;
    } else if (existing instanceof Map) {
      node = existing;
    } else {
      fail(31249, `Path collision at ${path} remaining portion ${parts.slice(i + 1).join(".")}`);
    }
  });
}

/** The fields the tree names, in the order of the document; then what is computed, in the order of the tree. */
export function include(doc: Doc, tree: Tree, root: Doc): Doc {
  const result: Doc = {};
  for (const field of Object.keys(doc)) {
    const node = tree.get(field);
    if (node === undefined || typeof node === "function") continue;
    const value = node === LEAF ? own(doc, field) : includeInside(own(doc, field), node, root);
    if (value !== undefined) setOwn(result, field, value);
  }
  compute(result, doc, tree, root);
  return result;
}

function includeInside(value: Value, tree: Tree, root: Doc): Value {
  if (Array.isArray(value)) {
    return value.map((item) => includeInside(item, tree, root)).filter((item) => item !== undefined);
  }
  if (isDoc(value)) return include(value, tree, root);
  return hasComputed(tree) ? include({}, tree, root) : undefined;
}

/** Everything but the fields the tree names. */
export function exclude(doc: Doc, tree: Tree): Doc {
  const result: Doc = {};
  for (const field of Object.keys(doc)) {
    const node = tree.get(field);
    if (node === LEAF) continue;
    setOwn(result, field, node instanceof Map ? excludeInside(own(doc, field), node) : own(doc, field));
  }
  return result;
}

function excludeInside(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((item) => excludeInside(item, tree));
  return isDoc(value) ? exclude(value, tree) : value;
}

function compute(result: Doc, doc: Doc, tree: Tree, root: Doc): void {
  for (const [field, node] of tree) {
    if (typeof node === "function") {
      const value = node(root);
      if (value !== undefined) setOwn(result, field, value);
    } else if (node instanceof Map && !Object.hasOwn(doc, field) && hasComputed(node)) {
      setOwn(result, field, include({}, node, root));
    }
  }
}

function hasComputed(tree: Tree): boolean {
  return [...tree.values()].some(
    (node) => typeof node === "function" || (node instanceof Map && hasComputed(node)),
  );
}
