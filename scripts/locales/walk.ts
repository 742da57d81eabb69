import type { Expression, FunctionReference, Pattern, SelectExpression, TermReference } from "@fluent/syntax";
import type { Catalogue } from "./catalogue.ts";

/** Stands in a rendering where a variable's value will be. */
export const HOLE = "\uFFFC";

/** Enclose marks that stand in a text until all of its message is known. */
const MARK = { from: "\uE000", to: "\uE001" } as const;
const MARKS = /\uE000([^\uE000\uE001]*)\uE001/gu;
/** Where a variable's value will be. */
const valueMark = (name: string): string => `${MARK.from}$${name}${MARK.to}`;
/** Begins the text that a plural category of a variable chooses. */
const pluralMark = (name: string, category: string): string =>
  `${MARK.from}${category} of $${name}${MARK.to}`;

/** More than this many combinations of variants, and nobody can proofread the message. */
const MAX_RENDERINGS = 256;

const CLDR_CATEGORIES = new Set(["zero", "one", "two", "few", "many", "other"]);

export type VariableKind = "number" | "choice" | "text";

/** What following a message to its last reference brings to light. */
export interface Walk {
  /** Every text the message can come to, with `HOLE` for variables. */
  readonly renderings: readonly string[];
  /** How each variable is used; `choice` is a selector over words. */
  readonly variables: ReadonlyMap<string, ReadonlySet<VariableKind>>;
  /** Keys of the messages it refers to. */
  readonly references: ReadonlySet<string>;
  readonly problems: readonly string[];
}

const variantKeys = (select: SelectExpression): string[] =>
  select.variants.map(({ key }) => (key.type === "Identifier" ? key.name : key.value));

const isNumeric = (key: string): boolean => /^-?\d/.test(key);

const isPlural = (select: SelectExpression): boolean =>
  select.selector.type === "FunctionReference" ||
  variantKeys(select).every((key) => CLDR_CATEGORIES.has(key) || isNumeric(key));

/** Categories that readers may take for exactly one number. */
const EXACT = ["zero", "one", "two"];
/** Numbers up to here show what a plural category covers. */
const COUNTED = 200;

/** Plural categories that look like one number and cover more: Ukrainian `one` is 1, 21, 31 … */
function deceptive(language: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(language);
  const categories = Array.from({ length: COUNTED }, (_, count) => rules.select(count));
  return new Set(EXACT.filter((name) => categories.filter((category) => category === name).length > 1));
}

const product = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap((head) => tails.map((tail) => head + tail));

const holeFor = (_mark: string, content: string): string => (content.startsWith("$") ? HOLE : "");

/** The variable that `NUMBER($count)` formats. */
const countedIn = ({ arguments: given }: FunctionReference): string | undefined =>
  given.positional.find((argument) => argument.type === "VariableReference")?.id.name;

/** The variable whose value chooses the plural variant. */
function countedBy({ selector }: SelectExpression): string | undefined {
  if (selector.type === "VariableReference") return selector.id.name;
  return selector.type === "FunctionReference" ? countedIn(selector) : undefined;
}

/** Follows a pattern through its variants, terms and references, as Fluent does when it formats it. */
export function walk(catalogue: Catalogue, pattern: Pattern): Walk {
  const variables = new Map<string, Set<VariableKind>>();
  const references = new Set<string>();
  const problems = new Set<string>();
  const path = new Set<Pattern>();
  const wanted = new Intl.PluralRules(catalogue.language).resolvedOptions().pluralCategories.toSorted();
  const misleading = deceptive(catalogue.language);
  // Inside a term, variables are what its reference passes, and not the message's.
  let passed: ReadonlySet<string> | undefined;

  function use(name: string, kind: VariableKind): void {
    if (!passed) variables.set(name, (variables.get(name) ?? new Set()).add(kind));
    // Fluent would print the variable's name; in a selector it takes the default, which is a use of terms.
    else if (kind === "text" && !passed.has(name)) problems.add(`does not pass $${name} to its term`);
  }

  function follow(target: Pattern | null | undefined, name: string): string[] {
    if (target) return patternTexts(target);
    problems.add(`refers to ${name}, which does not exist`);
    return [""];
  }

  function termTexts({ id, arguments: given }: TermReference): string[] {
    const outer = passed;
    passed = new Set(given?.named.map(({ name }) => name.name));
    const texts = follow(catalogue.terms.get(id.name)?.node.value, `-${id.name}`);
    passed = outer;
    return texts;
  }

  function checkPlural(select: SelectExpression): void {
    const found = variantKeys(select).filter((key) => !isNumeric(key));
    if (found.toSorted().join() === wanted.join()) return;
    problems.add(`has plural variants ${found.join(", ")}; ${catalogue.language} needs ${wanted.join(", ")}`);
  }

  function selectTexts(select: SelectExpression): string[] {
    const { selector } = select;
    const plural = isPlural(select);
    if (selector.type === "VariableReference") use(selector.id.name, plural ? "number" : "choice");
    else if (selector.type === "FunctionReference") expressionTexts(selector);
    else problems.add("selects on something else than a variable");
    if (plural && !passed) checkPlural(select);
    const counted = plural && !passed ? countedBy(select) : undefined;
    return select.variants.flatMap(({ key, value }) => {
      const texts = patternTexts(value);
      const isMisleading = key.type === "Identifier" && misleading.has(key.name);
      return counted === undefined || !isMisleading ? texts : product([pluralMark(counted, key.name)], texts);
    });
  }

  /** Refuses a text for "one" that does not say the number, since it is shown for 21 too. */
  function checkCounted(text: string): void {
    const marks = new Set([...text.matchAll(MARKS)].map(([, mark = ""]) => mark));
    for (const mark of marks) {
      const [category = "", name] = mark.split(" of ");
      if (name !== undefined && !marks.has(name))
        problems.add(
          `says [${category}] without ${name}; ${catalogue.language} says it of more than one number`,
        );
    }
  }

  function expressionTexts(expression: Expression): string[] {
    switch (expression.type) {
      case "StringLiteral":
        return [expression.parse().value];
      case "NumberLiteral":
        return [expression.value];
      case "VariableReference":
        use(expression.id.name, "text");
        return [valueMark(expression.id.name)];
      case "FunctionReference":
        if (expression.id.name !== "NUMBER")
          problems.add(`calls ${expression.id.name}(); only NUMBER() is known`);
        for (const argument of expression.arguments.positional) {
          if (argument.type === "VariableReference") use(argument.id.name, "number");
        }
        return [valueMark(countedIn(expression) ?? "")];
      case "MessageReference":
        if (expression.attribute) problems.add("refers to an attribute; use keys of their own");
        references.add(expression.id.name);
        return follow(catalogue.messages.get(expression.id.name)?.node.value, expression.id.name);
      case "TermReference":
        if (expression.attribute) problems.add("refers to an attribute; use keys of their own");
        return termTexts(expression);
      case "SelectExpression":
        return selectTexts(expression);
      case "Placeable":
        return expressionTexts(expression.expression);
      default:
        return expression satisfies never;
    }
  }

  function patternTexts(part: Pattern): string[] {
    if (path.has(part)) {
      problems.add("refers to itself");
      return [""];
    }
    path.add(part);
    let texts = [""];
    for (const element of part.elements) {
      const next = element.type === "TextElement" ? [element.value] : expressionTexts(element.expression);
      texts = [...new Set(product(texts, next))];
      if (texts.length > MAX_RENDERINGS) {
        problems.add(`comes to more than ${String(MAX_RENDERINGS)} texts; split it`);
        texts = texts.slice(0, 1);
      }
    }
    path.delete(part);
    return texts;
  }

  const marked = patternTexts(pattern);
  for (const text of marked) checkCounted(text);
  const renderings = [...new Set(marked.map((text) => text.replace(MARKS, holeFor)))];
  for (const [name, kinds] of variables) {
    if (kinds.has("number") && kinds.has("choice"))
      problems.add(`uses $${name} both as a number and as a word`);
  }
  return { renderings, variables, references, problems: [...problems] };
}
