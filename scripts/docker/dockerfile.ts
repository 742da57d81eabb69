/** One instruction of a Dockerfile. */
export interface Instruction {
  readonly line: number;
  readonly name: string;
  /** What follows `--name=` before the arguments. */
  readonly flags: Readonly<Record<string, string>>;
  /** The rest of the line, as written. */
  readonly rest: string;
}

export interface Stage {
  /** After `AS`, else its number. */
  readonly name: string;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

const FLAG = /^--([a-z-]+)=(\S+)\s+/;

function readInstruction(text: string, line: number): Instruction {
  const [, name = "", after = ""] = /^(\S+)\s*([^]*)$/.exec(text) ?? [];
  const flags: Record<string, string> = {};
  let rest = after;
  for (let flag = FLAG.exec(rest); flag; flag = FLAG.exec(rest)) {
    const [all, key = "", value = ""] = flag;
    flags[key] = value;
    rest = rest.slice(all.length);
  }
  return { line, name: name.toUpperCase(), flags, rest: rest.trim() };
}

/** The instructions of a Dockerfile, continued lines joined, comments left out. */
function readInstructions(text: string): Instruction[] {
  const instructions: Instruction[] = [];
  let open: { text: string; line: number } | undefined;
  for (const [index, raw] of text.split("\n").entries()) {
    const trimmed = raw.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const continued = trimmed.endsWith("\\");
    const part = continued ? trimmed.slice(0, -1) : trimmed;
    open = open ? { ...open, text: `${open.text} ${part}` } : { text: part, line: index + 1 };
    if (continued) continue;
    instructions.push(readInstruction(open.text, open.line));
    open = undefined;
  }
  return instructions;
}

/**
 * The stages of a Dockerfile, in order.
 * @throws when an instruction stands before the first FROM, or a FROM cannot be read
 */
export function readStages(text: string): Stage[] {
  const stages: (Stage & { instructions: Instruction[] })[] = [];
  for (const instruction of readInstructions(text)) {
    if (instruction.name !== "FROM") {
      const stage = stages.at(-1);
      if (!stage) throw new Error(`line ${String(instruction.line)}: ${instruction.name} before FROM`);
      stage.instructions.push(instruction);
      continue;
    }
    const from = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(instruction.rest);
    if (!from) throw new Error(`line ${String(instruction.line)}: cannot read FROM ${instruction.rest}`);
    const [, image = "", name = String(stages.length)] = from;
    stages.push({ name, image, instructions: [] });
  }
  return stages;
}

/** The words of an instruction in exec form, `["node", "main.js"]`; undefined in shell form. */
export function execForm(rest: string): string[] | undefined {
  if (!rest.startsWith("[")) return undefined;
  return (JSON.parse(rest) as unknown[]).map(String);
}
