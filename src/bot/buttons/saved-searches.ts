import { button } from "./button.ts";

/** One's saved searches. */
export const savedSearchesButton = button("sv");
/** Deletes one of them from that list. */
export const dropSearchButton = button("sd", "search");
/** Stops a search from a message that it brought. */
export const stopSearchButton = button("sx", "search");
