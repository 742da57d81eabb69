import { button } from "../../callback-data.ts";

export const acceptButton = button("pa", "proposal");
export const declineButton = button("pd", "proposal");
