import { Composer } from "grammy";
import {
  communityLanguageButton,
  communityTopicButton,
  communityUnlinkButton,
} from "../../buttons/communities.ts";
import type { CommunityChange } from "../../../app/communities/index.ts";
import type { Community } from "../../../domain/community/community.ts";
import { UNDO_MINUTES } from "../../../domain/listing/undo.ts";
import { maskName } from "../../../domain/privacy/mask-contacts.ts";
import { personId } from "../../../domain/shared/ids.ts";
import { placeName } from "../../../domain/shared/place.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { formatLimit } from "../../formats.ts";
import { createCommunityAccess } from "./access.ts";
import { stateScreen, threadOf } from "./screens.ts";
import { createSetupHandlers, refusalOf } from "./setup.ts";

export { createOperatorButtons } from "./operators.ts";

/**
 * Says which community a moderation group looks after and changes that (`/setup`), explains the cards (`/help`), and
 * follows the group's migration and its members' coming and going.
 */
export function createCommunitiesFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n, places, membership } = deps;
  const { communities } = useCases;
  const access = createCommunityAccess(deps);
  const composer = new Composer<PomichContext>();
  const group = composer.chatType(["group", "supergroup"]);
  group.use(createSetupHandlers(deps, access));

  group.command("help", async (ctx) => {
    const community = await communities.findByChat(ctx.chat.id);
    return ctx.say(
      community
        ? i18n.t(community.language, "moderation-help", {
            name: placeName(community, community.language),
            undo: formatLimit(community.language, UNDO_MINUTES, "minute"),
          })
        : ctx.t("setup-help"),
    );
  });

  group.callbackQuery(communityLanguageButton.pattern, async (ctx) => {
    const { language } = communityLanguageButton.unpack(ctx.callbackQuery.data) ?? {};
    if (!i18n.languages.has(language)) return ctx.alert(ctx.plain("error-old-button-alert"));
    await change(ctx, { language });
  });
  group.callbackQuery(communityTopicButton.pattern, (ctx) =>
    change(ctx, { threadId: threadOf(ctx) ?? null }),
  );

  group.callbackQuery(communityUnlinkButton.pattern, (ctx) => change(ctx, { adviceLink: null }));

  composer.chatType("private").command("setup", (ctx) => ctx.say(ctx.t("setup-in-group")));

  // Telegram announces a migration in both chats; the second announcement finds nothing left to move.
  composer.on("message:migrate_to_chat_id", (ctx) =>
    communities.moveChat(ctx.chat.id, ctx.message.migrate_to_chat_id),
  );
  composer.on("message:migrate_from_chat_id", (ctx) =>
    communities.moveChat(ctx.message.migrate_from_chat_id, ctx.chat.id),
  );
  // Telegram tells of members by `chat_member` only where the bot is an administrator.
  composer.on("chat_member", (ctx) => membership.forget(ctx.chat.id, ctx.chatMember.new_chat_member.user.id));
  composer.on("message:left_chat_member", async (ctx, next) => {
    membership.forget(ctx.chat.id, ctx.message.left_chat_member.id);
    await next();
  });

  /** Changes the group's community by a tap on its state, for those who may set the group up. */
  async function change(ctx: PomichContext, wish: CommunityChange): Promise<void> {
    const denied = await access.denialOf(ctx);
    if (denied) return ctx.alert(ctx.plain(denied));
    const community = await communities.findByChat(ctx.chat?.id ?? 0);
    if (!community) return ctx.alert(ctx.plain("moderation-unbound-alert"));
    const changed = await communities.change(community.id, wish, actor(ctx));
    if (!changed.ok) return ctx.alert(ctx.plain(refusalOf(changed.code)));
    await ctx.toast();
    await showState(ctx, changed.value);
  }

  const showState = async (ctx: PomichContext, community: Community): Promise<void> =>
    ctx.turnTo(await stateScreen(ctx, i18n, places, community, access.isOperator(ctx)));

  const actor = ({ from }: PomichContext) => ({
    kind: "person" as const,
    id: personId(from?.id ?? 0),
    name: maskName(useCases.mask, from?.first_name ?? ""),
  });

  return composer;
}
