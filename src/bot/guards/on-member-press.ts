import type { Composer } from "grammy";
import type { PomichContext } from "../context.ts";
import { DENIALS, type MemberAccess, type MemberGuard } from "./moderator.ts";

interface PressedButton<Name extends string> {
  readonly pattern: RegExp;
  unpack(data: string): Readonly<Record<Name, string>> | undefined;
}

/** Runs `act` when a member of a moderation group presses a button of this kind in it; tells others why not. */
export type OnMemberPress = <Name extends string>(
  kind: PressedButton<Name>,
  act: (ctx: PomichContext, access: MemberAccess, values: Readonly<Record<Name, string>>) => Promise<void>,
) => void;

/** Puts the handlers of a group's buttons into a composer, behind the one check of who may press them. */
export const createOnMemberPress =
  (composer: Composer<PomichContext>, member: MemberGuard): OnMemberPress =>
  (kind, act) => {
    composer.callbackQuery(kind.pattern, async (ctx, next) => {
      const values = kind.unpack(ctx.callbackQuery.data);
      if (!values) return next();
      const access = await member(ctx);
      if (!access.ok) return ctx.alert(ctx.plain(DENIALS[access.code]));
      return act(ctx, access.value, values);
    });
  };
