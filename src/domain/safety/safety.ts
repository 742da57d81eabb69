/** Which safety notes people confirm; a new number shows them to everybody again. */
export const SAFETY_VERSION = 1;

/** What the notes are about besides the rules that hold for everybody: what can go wrong differs. */
export const SAFETY_KINDS = ["general", "home", "vehicle", "child", "money"] as const;
export type SafetyKind = (typeof SAFETY_KINDS)[number];

/** The version of the notes that somebody has confirmed, by kind. */
export type SafetyConfirmed = Readonly<Partial<Record<SafetyKind, number>>>;

/** The notes that people read before an introduction in a category. */
export const safetyKindOf = (category: { readonly safety?: SafetyKind } | undefined): SafetyKind =>
  category?.safety ?? "general";

/** Whether somebody has confirmed the notes in force. Each kind holds the general rules too. */
export function hasConfirmedSafety(
  { safety = {} }: { readonly safety?: SafetyConfirmed },
  kind: SafetyKind,
): boolean {
  const isConfirmed = (one: SafetyKind): boolean => (safety[one] ?? 0) >= SAFETY_VERSION;
  return kind === "general" ? SAFETY_KINDS.some(isConfirmed) : isConfirmed(kind);
}
