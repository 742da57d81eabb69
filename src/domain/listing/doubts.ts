import type { Category } from "../category/category.ts";
import { isTown } from "../category/field.ts";
import { fieldsOf } from "../category/common-fields.ts";
import type { MaskContacts } from "../privacy/mask-contacts.ts";
import type { Listing } from "./listing.ts";

/** What of an author's words may be contact data and was left for moderators to judge; each piece once, as written. */
export function doubtsIn(
  mask: MaskContacts,
  category: Category,
  { kind, answers, reply }: Pick<Listing, "kind" | "answers" | "reply">,
): readonly string[] {
  const texts = fieldsOf(category, kind).flatMap((field) => {
    const answer = answers[field.id];
    if (field.kind === "text" && typeof answer === "string") return [answer];
    return isTown(answer) && answer.id === undefined ? [answer.name] : [];
  });
  if (reply !== undefined) texts.push(reply);
  const pieces = texts.flatMap((answer) => {
    const { text, doubts } = mask(answer);
    return doubts.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));
  });
  return [...new Set(pieces)];
}
