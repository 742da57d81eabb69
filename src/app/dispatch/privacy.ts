import { invitationOf } from "../../domain/dispatch/dispatch.ts";
import type { Holdings } from "../core/index.ts";
import type { Dispatches } from "./ports.ts";

/** What dispatches hold of people. Others count on the numbers, so an invitation stays, without who it was. */
export const createDispatchPrivacy = ({ dispatches }: { readonly dispatches: Dispatches }): Holdings => ({
  async exportOf(person) {
    const all = await dispatches.ofPerson(person);
    if (all.length === 0) return {};
    return {
      invitations: all.map((dispatch) => {
        const one = invitationOf(dispatch, person);
        return { askedAt: one?.askedAt, answeredAt: one?.answeredAt, yourAnswer: one?.state };
      }),
    };
  },
  async forget({ id }, tx) {
    await dispatches.forget(id, tx);
    return [];
  },
});
