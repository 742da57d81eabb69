/** How the store words its refusals of what it does not support; the first group is the name. */
const WORDINGS: readonly RegExp[] = [
  /Unrecognized pipeline stage name: '(\$\w+)'/,
  /(?:Unrecognized|Unknown) expression '?(\$\w+)/,
  /unknown (?:top level |group )?operator:? '?(\$\w+)/,
  /Unknown modifier: (\$\w+)/,
  /Unrecognized clause in \$push: (\$\w+)/,
  /Use of undefined variable: (\w+)/,
  /no such command: '(\w+)'/,
  /BSON field '[\w.]+\.(\w+)' is an unknown field/,
  /The field '(\w+)' is not valid for an index specification/,
  /Index type '(\w+)' is not supported/,
  /Index key contains an illegal field name: '(\$\*\*)'/,
  /(readConcern level 'snapshot') is supported in transactions only/,
  /(collection name) has invalid type int/,
  /Cannot run '(createIndexes)' in a multi-document transaction/,
  /((?:a|an|the) [^"]+) is not supported by the embedded store/,
];

/** What a message of the store says it does not support; undefined when it says something else. */
export function refusedIn(message: string): string | undefined {
  for (const wording of WORDINGS) {
    const name = wording.exec(message)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}
