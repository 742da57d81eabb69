import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import type { PlainKey } from "../../i18n.ts";

/** Who may say what a group looks after. */
export interface CommunityAccess {
  readonly isOperator: (ctx: PomichContext) => boolean;
  /** Why whoever writes or presses may not set the group up; undefined for operators and the group's administrators. */
  denialOf(ctx: PomichContext): Promise<PlainKey | undefined>;
}

export function createCommunityAccess({
  operatorIds,
  membership,
}: Pick<FeatureDependencies, "operatorIds" | "membership">): CommunityAccess {
  const isOperator = ({ from }: PomichContext): boolean =>
    from !== undefined && operatorIds.includes(from.id);
  return {
    isOperator,
    async denialOf(ctx) {
      if (isOperator(ctx)) return undefined;
      const { chat, from } = ctx;
      if (!chat || !from) return "setup-administrators-only";
      const is = await membership.isAdministrator(ctx, chat.id, from.id);
      if (is === "unknown") return "moderation-members-hidden-alert";
      return is ? undefined : "setup-administrators-only";
    },
  };
}
