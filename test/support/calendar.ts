/** The properties of the only event in an iCalendar file, by name, with its method as `METHOD`. */
export function eventIn(file: string | undefined): Readonly<Record<string, string>> {
  if (file === undefined) throw new Error("there is no file");
  if (!file.endsWith("END:VCALENDAR\r\n")) throw new Error("the file has no end");
  const lines = file.slice(0, -2).split("\r\n");
  const tooLong = lines.find((line) => new TextEncoder().encode(line).length > 75);
  if (tooLong !== undefined) throw new Error(`longer than 75 octets: ${tooLong}`);
  const event: Record<string, string> = {};
  const open: string[] = [];
  for (const line of file.slice(0, -2).replaceAll("\r\n ", "").split("\r\n")) {
    const [, name = "", value = ""] = /^([A-Z-]+):(.*)$/s.exec(line) ?? [];
    if (name === "" || /[\r\n]/.test(line)) throw new Error(`not a content line: ${line}`);
    if (name === "BEGIN") open.push(value);
    else if (name === "END") {
      if (open.pop() !== value) throw new Error(`END:${value} closes nothing`);
    } else if (event[name] !== undefined) throw new Error(`${name} is given twice`);
    else event[name] = value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));
  }
  if (open.length > 0) throw new Error(`${open.join()} is not closed`);
  return event;
}
