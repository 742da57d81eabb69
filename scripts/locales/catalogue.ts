import { FluentParser, lineOffset, type Entry, type Message, type Term } from "@fluent/syntax";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTone, type ToneRule } from "./tone.ts";

/** Something to put right: one line for the person who runs the tool. */
export interface Finding {
  /** `locales/uk/common.ftl:12`, as editors and terminals open it. */
  readonly where: string;
  readonly message: string;
}

export interface Located<T> {
  readonly node: T;
  readonly where: string;
}

/** Everything one language says. */
export interface Catalogue {
  readonly language: string;
  readonly messages: ReadonlyMap<string, Located<Message>>;
  /** By id without its dash. */
  readonly terms: ReadonlyMap<string, Located<Term>>;
  /** What the language must not say. */
  readonly tone: readonly ToneRule[];
  /** What stands in the way of reading it: syntax, duplicates, attributes. */
  readonly findings: readonly Finding[];
}

/** Reads a language's folder, `<root>/locales/<language>`. The first of two entries with one id counts. */
export function readCatalogue(root: string, language: string): Catalogue {
  const folder = join("locales", language);
  const messages = new Map<string, Located<Message>>();
  const terms = new Map<string, Located<Term>>();
  const tone = readTone(root, folder);
  const findings: Finding[] = [...tone.findings];

  function add(entry: Entry, where: string): void {
    if (entry.type === "Junk") {
      for (const { code, message } of entry.annotations)
        findings.push({ where, message: `${code} ${message}` });
      return;
    }
    if (entry.type !== "Message" && entry.type !== "Term") return;
    const id = entry.id.name;
    const seen = entry.type === "Term" ? terms.get(id) : messages.get(id);
    if (seen) findings.push({ where, message: `${id} is already defined in ${seen.where}` });
    else if (entry.type === "Term") terms.set(id, { node: entry, where });
    else messages.set(id, { node: entry, where });
    if (entry.attributes.length > 0)
      findings.push({ where, message: `${id} has attributes; use keys of their own` });
    if (!entry.value) findings.push({ where, message: `${id} has no text` });
  }

  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];
  for (const file of files.filter((name) => name.endsWith(".ftl"))) {
    const path = join(folder, file);
    const source = readFileSync(join(root, path), "utf8");
    if (source !== source.normalize("NFC"))
      findings.push({ where: path, message: "is not in Unicode form NFC" });
    for (const entry of new FluentParser().parse(source).body) {
      const start = entry.type === "Junk" ? entry.annotations[0]?.span?.start : startOf(entry);
      add(entry, `${path}:${String(lineOffset(source, start ?? 0) + 1)}`);
    }
  }
  if (messages.size === 0) findings.push({ where: folder, message: "has no messages" });
  return { language, messages, terms, tone: tone.rules, findings };
}

/** Where the entry's id is: its span begins with its comment. */
const startOf = (entry: Entry): number | undefined =>
  entry.type === "Message" || entry.type === "Term" ? entry.id.span?.start : entry.span?.start;
