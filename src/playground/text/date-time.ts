/**
 * The format of a `date_time` entity as Telegram gives it back: "r" for relative, else day of the week, date and time in
 * this order, each once.
 *
 * @returns undefined when it has a letter that is none of these.
 */
export function dateTimeFormat(given: string): string | undefined {
  if (/^r$/i.test(given)) return "r";
  if (!/^[wWdDtT]*$/.test(given)) return undefined;
  const date = given.includes("d") ? "d" : given.includes("D") ? "D" : "";
  const time = given.includes("t") ? "t" : given.includes("T") ? "T" : "";
  return `${/w/i.test(given) ? "w" : ""}${date}${time}`;
}
