import { button } from "./button.ts";

/** Shows the photos of a listing. */
export const photosButton = button("ph", "listing");
