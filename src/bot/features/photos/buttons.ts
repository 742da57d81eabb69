import { button } from "../../callback-data.ts";

/** Shows the photos of a listing. */
export const photosButton = button("ph", "listing");
