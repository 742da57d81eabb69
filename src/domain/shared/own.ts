/** The value a record has of its own: names such as `__proto__` or `constructor` find nothing. */
export const own = <V>(record: Readonly<Record<string, V>> | undefined, key: string): V | undefined =>
  // any-key: it was asked for
  record && Object.hasOwn(record, key) ? record[key] : undefined;
