/** The value a record has of its own: names such as `__proto__` or `constructor` find nothing. */
export function own<V>(record: Readonly<Record<string, V>>, key: string | number): V | undefined {
  // any-key: it was asked for
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
