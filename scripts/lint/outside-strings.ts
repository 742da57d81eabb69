import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseSync } from "@swc/core";

/**
 * A lint rule that oxlint does not have: what any string can look up, `Record<string, …>`, is never indexed with brackets
 * by what is no literal, because every object has a `constructor`, a `__proto__` and a `toString`. A Map, Object.hasOwn
 * and `own(record, key)` are safe. It reads syntax only, which takes a second: dictionaries are known by the types that
 * our sources declare. A line that may do so all the same says why: `// any-key: the keys are numbers`.
 */

/** A file of ours. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const EXEMPT = /\/\/ any-key: \S/;
/** What the catalogue of categories says is ours: `answers[field.id]`. */
const CATALOGUE: readonly (string | undefined)[] = ["field", "condition", "criterion"];
const WRAPPERS: readonly (string | undefined)[] = ["Readonly", "Partial", "Required"];

/** A node of the syntax tree; every property may hold further ones. */
type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
const nodeOf = (value: unknown): Node | undefined => (isNode(value) ? value : undefined);
const nodesOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const nameOf = (node: Node | undefined): string | undefined =>
  typeof node?.["value"] === "string" ? node["value"] : undefined;
const annotationOf = (node: Node | undefined): Node | undefined =>
  nodeOf(nodeOf(node?.["typeAnnotation"])?.["typeAnnotation"]);

interface LookUp {
  readonly name: string;
  readonly key: string | undefined;
  readonly line: number;
}

/** What one file declares and looks up. */
interface Facts {
  readonly path: string;
  readonly aliases: (readonly [name: string, type: Node])[];
  /** Variables and parameters, and as `.name` properties. */
  readonly declared: (readonly [name: string, type: Node])[];
  readonly lookUps: LookUp[];
}

function factsOf({ path, text }: SourceFile): Facts {
  // Positions count from the first token, in bytes.
  const marked = `;${text}`;
  const program = parseSync(marked, { syntax: "typescript", target: "es2024" });
  const bytes = Buffer.from(marked);
  const lines = text.split("\n");
  const facts: Facts = { path, aliases: [], declared: [], lookUps: [] };
  const open: unknown[] = [program.body];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== "object" || node === null) continue;
    if (isNode(node)) {
      note(facts, node);
      const lookUp = lookUpOf(node);
      if (lookUp) {
        const { start } = node["span"] as { start: number };
        const line = bytes
          .subarray(0, start - program.span.start)
          .toString()
          .split("\n").length;
        if (!EXEMPT.test(lines[line - 1] ?? "") && !EXEMPT.test(lines[line - 2] ?? ""))
          facts.lookUps.push({ ...lookUp, line });
      }
    }
    open.push(...Object.values(node).filter((value) => value !== undefined));
  }
  return facts;
}

function note({ aliases, declared }: Facts, node: Node): void {
  const name = nameOf(nodeOf(node["id"]));
  const alias = node.type === "TsTypeAliasDeclaration" ? nodeOf(node["typeAnnotation"]) : undefined;
  const body = node.type === "TsInterfaceDeclaration" ? nodeOf(node["body"]) : undefined;
  const type = alias ?? body;
  if (name !== undefined && type) aliases.push([name, type]);
  const annotation = annotationOf(node);
  if (!annotation) return;
  if (node.type === "Identifier") declared.push([String(node["value"]), annotation]);
  const property = node.type === "TsPropertySignature" ? nameOf(nodeOf(node["key"])) : undefined;
  if (property !== undefined) declared.push([`.${property}`, annotation]);
}

/** `name[key]` or `….name[key]` with a key that is no literal. */
function lookUpOf(node: Node): Omit<LookUp, "line"> | undefined {
  const property = nodeOf(node["property"]);
  if (node.type !== "MemberExpression" || property?.type !== "Computed") return undefined;
  const key = nodeOf(property["expression"]);
  if (!key || key.type.endsWith("Literal") || CATALOGUE.includes(nameOf(nodeOf(key["object"]))))
    return undefined;
  const object = nodeOf(node["object"]);
  const member = object?.type === "MemberExpression" ? nameOf(nodeOf(object["property"])) : undefined;
  const name =
    object?.type === "Identifier" ? nameOf(object) : member === undefined ? undefined : `.${member}`;
  return name === undefined ? undefined : { name, key: key.type === "Identifier" ? nameOf(key) : undefined };
}

/** Whether any string may be a key of a type. @param aliases names of types of which that is known */
function isDictionary(type: Node | undefined, aliases: ReadonlySet<string>): boolean {
  if (type?.type === "TsTypeLiteral" || type?.type === "TsInterfaceBody")
    return nodesOf(type["members"] ?? type["body"]).some(
      (member) =>
        member.type === "TsIndexSignature" &&
        annotationOf(nodesOf(member["params"])[0])?.["kind"] === "string",
    );
  if (type?.type === "TsUnionType") return nodesOf(type["types"]).some((one) => isDictionary(one, aliases));
  if (type?.type !== "TsTypeReference") return false;
  const name = nameOf(nodeOf(type["typeName"]));
  const [first] = nodesOf(nodeOf(type["typeParams"])?.["params"]);
  if (name === "Record") return first?.["kind"] === "string";
  return WRAPPERS.includes(name) ? isDictionary(first, aliases) : name !== undefined && aliases.has(name);
}

/** Where a dictionary is indexed by any string, as `path:line name`. */
export function findOpenLookUps(files: readonly SourceFile[]): readonly string[] {
  const all = files.map(factsOf);
  const aliases = new Set<string>();
  for (let known = -1; known < aliases.size;) {
    known = aliases.size;
    for (const [name, type] of all.flatMap((facts) => facts.aliases))
      if (isDictionary(type, aliases)) aliases.add(name);
  }
  const isOne = ([, type]: Facts["declared"][number]): boolean => isDictionary(type, aliases);
  const properties = all.flatMap(({ declared }) => declared.filter(([name]) => name.startsWith(".")));
  const members = new Set(properties.filter(isOne).map(([name]) => name));
  return all.flatMap(({ path, declared, lookUps }) => {
    const locals = new Set(declared.filter(isOne).map(([name]) => name));
    const numbers = new Set(declared.filter(([, type]) => type["kind"] === "number").map(([name]) => name));
    return lookUps
      .filter(
        ({ name, key }) => (name.startsWith(".") ? members : locals).has(name) && !(key && numbers.has(key)),
      )
      .map(({ name, line }) => `${path}:${String(line)} ${name}`);
  });
}

/** The sources of the product. The embedded store is left out: its documents are looked up by `own` functions of its own. */
export function productSources(): readonly SourceFile[] {
  const root = new URL("../../src/", import.meta.url);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.startsWith("embedded-mongo/"))
    .map((path) => ({ path: `src/${path}`, text: readFileSync(new URL(path, root), "utf8") }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const found = findOpenLookUps(productSources());
  for (const one of found)
    process.stderr.write(`${one} is indexed by any string: use a Map or Object.hasOwn\n`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
