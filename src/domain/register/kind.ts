export const ORGANISATION_KINDS = [
  "ngo",
  "municipality",
  "authority",
  "company",
  "initiative",
  "international",
  "religious",
] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
