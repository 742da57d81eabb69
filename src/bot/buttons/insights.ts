import { button } from "./button.ts";

/** Posts the card of a listing that was found. */
export const foundButton = button("fo", ["listing"], { opens: true });
