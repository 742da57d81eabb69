import type { BotDependencies } from "./context.ts";
import type { Membership } from "./guards/membership.ts";
import type { MemberGuard, ModeratorGuard } from "./guards/moderator.ts";
import type { ReplyKeyboards } from "./reply-keyboards.ts";

/** What a feature is made from. */
export interface FeatureDependencies extends BotDependencies {
  readonly keyboards: ReplyKeyboards;
  readonly guard: ModeratorGuard;
  readonly member: MemberGuard;
  readonly membership: Membership;
}

/** What a screen is made from. */
export type ScreenDependencies = Pick<BotDependencies, "useCases" | "i18n">;
