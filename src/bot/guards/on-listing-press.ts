import type { Composer } from "grammy";
import type { PomichContext } from "../context.ts";
import { DENIALS, type ModeratorAccess, type ModeratorGuard } from "./moderator.ts";

/** A kind of button that names the listing of its card; with `submission`, only on the newest card of it. */
interface ListingButton<Name extends string> {
  readonly pattern: RegExp;
  unpack(data: string): Readonly<Record<Name, string>> | undefined;
}

/** Runs `act` when a moderator presses a button of this kind under a listing of their own community; tells others why not. */
export type OnListingPress = <Name extends string>(
  kind: ListingButton<Name | "listing">,
  act: (
    ctx: PomichContext,
    access: ModeratorAccess,
    values: Readonly<Record<Name | "listing", string>>,
  ) => Promise<void>,
  options?: { readonly looks?: boolean },
) => void;

/** Puts the handlers of card buttons into a composer, behind the one check of who may press them. */
export const createOnListingPress =
  (composer: Composer<PomichContext>, guard: ModeratorGuard): OnListingPress =>
  (kind, act, options) => {
    composer.callbackQuery(kind.pattern, async (ctx, next) => {
      const values = kind.unpack(ctx.callbackQuery.data);
      if (!values) return next();
      const { listing, submission }: { listing: string; submission?: string } = values;
      const access = await guard(ctx, listing, submission, options);
      if (!access.ok) return ctx.alert(ctx.plain(DENIALS[access.code]));
      return act(ctx, access.value, values);
    });
  };
