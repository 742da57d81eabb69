import { Composer } from "grammy";
import { findTown } from "../../../app/places/find-town.ts";
import { coarsePoint } from "../../../domain/shared/geo.ts";
import { placeName } from "../../../domain/shared/place.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { html, joinHtml, type Html } from "../../html.ts";
import { placeCaption } from "../../render/place-caption.ts";
import { MAX_NAME, MAX_RADIUS_KM, parsePlace, parseTown, type Place, type PlaceError } from "./parse.ts";

type Say = (ctx: PomichContext) => Html;

const CORRECTIONS: Readonly<Record<Exclude<PlaceError, "usage">, Say>> = {
  "name-long": (ctx) => ctx.t("setup-name-long", { max: MAX_NAME }),
  "place-invalid": (ctx) => ctx.t("setup-place-invalid"),
  "radius-invalid": (ctx) => ctx.t("setup-radius-invalid", { max: MAX_RADIUS_KM }),
};

/** Binds a moderation group to its community (`/setup`), follows the group's migration, and explains the cards (`/help`). */
export function createCommunitiesFeature({
  useCases,
  i18n,
  places,
  operatorIds,
}: FeatureDependencies): Composer<PomichContext> {
  const { communities } = useCases;
  const composer = new Composer<PomichContext>();
  const group = composer.chatType(["group", "supergroup"]);

  group.command("setup", async (ctx) => {
    if (ctx.message?.sender_chat) return ctx.say(ctx.t("setup-anonymous"));
    if (!(await maySetUp(ctx))) return ctx.say(ctx.t("setup-administrators-only"));
    const place = parsePlace(ctx.match);
    if (place.ok) return ctx.say(await bind(ctx, place.value));
    return ctx.say(place.code === "usage" ? await bindTown(ctx, ctx.match) : correction(ctx, place.code));
  });

  group.command("help", async (ctx) => {
    const community = await communities.findByChat(ctx.chat.id);
    return ctx.say(
      community
        ? i18n.t(community.language, "moderation-help", { name: community.name })
        : ctx.t("setup-help"),
    );
  });

  composer.chatType("private").command("setup", (ctx) => ctx.say(ctx.t("setup-in-group")));

  // Telegram announces a migration in both chats; the second announcement finds nothing left to move.
  composer.on("message:migrate_to_chat_id", (ctx) =>
    communities.moveChat(ctx.chat.id, ctx.message.migrate_to_chat_id),
  );
  composer.on("message:migrate_from_chat_id", (ctx) =>
    communities.moveChat(ctx.message.migrate_from_chat_id, ctx.chat.id),
  );

  async function maySetUp(ctx: PomichContext): Promise<boolean> {
    const { from } = ctx;
    if (!from) return false;
    if (operatorIds.includes(from.id)) return true;
    return (await ctx.getChatAdministrators()).some(({ user }) => user.id === from.id);
  }

  /** Binds the group to a town by its name; an ambiguous name is answered with the towns it may mean. */
  async function bindTown(ctx: PomichContext, text: string): Promise<Html> {
    const asked = parseTown(text);
    if (!asked.ok) return correction(ctx, asked.code);
    const { name, radiusKm } = asked.value;
    const found = await findTown(places, name);
    if (!("length" in found)) return bind(ctx, { ...asked.value, center: coarsePoint(found.point) });
    if (found.length === 0) return joinHtml([ctx.t("setup-unknown", { name }), ctx.t("setup-usage")], "\n\n");
    const lines = found.map((town) => {
      const { lat, lon } = coarsePoint(town.point);
      const radius = radiusKm === undefined ? "" : ` ${String(radiusKm)}`;
      const command = `/setup ${placeName(town, ctx.language)} ${String(lat)},${String(lon)}${radius}`;
      return html`<code>${command}</code>\n${placeCaption(i18n, ctx.language, town)}`;
    });
    return joinHtml([ctx.t("setup-which"), ...lines], "\n\n");
  }

  async function bind(ctx: PomichContext, place: Place): Promise<Html> {
    const threadId = ctx.message?.is_topic_message ? ctx.message.message_thread_id : undefined;
    const bound = await communities.setUp({
      ...place,
      language: ctx.language,
      chatId: ctx.chat?.id ?? 0,
      ...(threadId === undefined ? {} : { threadId }),
    });
    if (!bound.ok)
      return correction(ctx, bound.code === "community-place-invalid" ? "place-invalid" : "usage");
    const { name, radiusKm, center } = bound.value;
    return ctx.t(threadId === undefined ? "setup-done" : "setup-done-topic", {
      name,
      radius: radiusKm,
      center: `${String(center.lat)}, ${String(center.lon)}`,
    });
  }

  return composer;
}

/** What is wrong with the command, if it is anything in particular, and how to write it. */
function correction(ctx: PomichContext, code: PlaceError): Html {
  const usage = ctx.t("setup-usage");
  return code === "usage" ? usage : joinHtml([CORRECTIONS[code](ctx), usage], "\n\n");
}
