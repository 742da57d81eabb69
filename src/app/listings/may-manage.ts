import type { Listing } from "../../domain/listing/listing.ts";
import { mayManage } from "../../domain/listing/managing.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";
import type { Organisations } from "../organisations/ports.ts";

/** Whether somebody may manage a listing; see `mayManage` of the domain. Asked anew wherever something is changed. */
export type MayManage = (listing: Listing, person: PersonId, tx?: Tx) => Promise<boolean>;

export const createMayManage =
  ({ organisations }: { readonly organisations: Pick<Organisations, "find"> }): MayManage =>
  async (listing, person, tx) => {
    const { organisationId: id } = listing;
    return mayManage(listing, id === undefined ? undefined : await organisations.find(id, tx), person);
  };
