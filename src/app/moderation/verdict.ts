/** A moderator's decision about a submission. */
export type Verdict =
  | { readonly action: "approve" }
  | { readonly action: "reject"; readonly reason: string }
  | { readonly action: "request-changes"; readonly question: string };
