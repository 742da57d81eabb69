import { Composer } from "grammy";
import type { PersonProfile } from "../../../app/bans/index.ts";
import { isBanReason } from "../../../domain/person/ban.ts";
import { ID_PATTERN, listingId, personId, type PersonId } from "../../../domain/shared/ids.ts";
import type { Button } from "../../buttons/button.ts";
import { askBanButton, banButton, personButton, unbanButton } from "../../buttons/people.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { DENIALS, type MemberAccess } from "../../guards/moderator.ts";
import type { ButtonScreen } from "../../screen.ts";
import { askBanScreen, personScreen } from "./screens.ts";

/** The number of a listing in a command or on a card. */
const LISTING = /(?<![a-z0-9])[a-z0-9]{12}(?![a-z0-9])/;
const TELEGRAM_ID = /^\d{1,15}$/;

/** A screen about a person, for the moderator who asked. */
type Show = (access: MemberAccess, profile: PersonProfile) => ButtonScreen;

/** `/person`, `/ban` and `/unban`: moderators look after the people who write in their community. */
export function createPeopleFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n, member, operatorIds } = deps;
  const { bans } = useCases;
  const composer = new Composer<PomichContext>();

  /** Whom a command is about: a listing's number or a Telegram id in it, or the card that it replies to. */
  async function whom(ctx: PomichContext & { readonly match: string }): Promise<PersonId | undefined> {
    const words = ctx.match.trim();
    if (TELEGRAM_ID.test(words)) return personId(Number(words));
    const replied = ctx.message?.reply_to_message;
    const card = replied?.from?.id === ctx.me.id ? (replied.text ?? replied.caption) : undefined;
    const id = LISTING.exec(words)?.[0] ?? card?.match(/\s([a-z0-9]{12})\s*$/)?.[1];
    if (id === undefined || !ID_PATTERN.test(id)) return undefined;
    return (await useCases.listings.find(listingId(id)))?.authorId;
  }

  /** Answers a command with what is known of whom it is about. */
  const answer = (name: string, show: Show) => async (ctx: PomichContext & { readonly match: string }) => {
    const access = await member(ctx);
    if (!access.ok) return ctx.say(ctx.t(DENIALS[access.code]));
    const { community, by } = access.value;
    const person = await whom(ctx);
    if (person === undefined) return ctx.say(i18n.t(community.language, "person-usage", { command: name }));
    const profile = await bans.profile({ person, by, community: community.id });
    return profile.ok
      ? ctx.show(show(access.value, profile.value))
      : ctx.say(i18n.t(community.language, "person-not-here"));
  };

  function onPress<Name extends string>(
    kind: Button<Name | "person">,
    act: (
      ctx: PomichContext,
      access: MemberAccess,
      person: PersonId,
      values: Readonly<Partial<Record<string, string>>>,
    ) => Promise<void>,
  ): void {
    composer.callbackQuery(kind.pattern, async (ctx, next) => {
      const values: Readonly<Partial<Record<string, string>>> | undefined = kind.unpack(
        ctx.callbackQuery.data,
      );
      const id = values?.["person"] ?? "";
      if (!values || !TELEGRAM_ID.test(id)) return next();
      const access = await member(ctx);
      if (!access.ok) return ctx.alert(ctx.plain(DENIALS[access.code]));
      return act(ctx, access.value, personId(Number(id)), values);
    });
  }

  async function showAgain(
    ctx: PomichContext,
    access: MemberAccess,
    person: PersonId,
    screenOf: Show,
  ): Promise<void> {
    const { community, by } = access;
    const profile = await bans.profile({ person, by, community: community.id });
    if (!profile.ok) return ctx.alert(ctx.plain("person-not-here-alert"));
    await ctx.toast();
    await ctx.turnTo(screenOf(access, profile.value));
  }

  const isOperator = ({ by }: MemberAccess): boolean => operatorIds.includes(by.id);
  const shown: Show = (access, profile) => personScreen(deps, access.community, profile, isOperator(access));
  const asked: Show = ({ community }, profile) => askBanScreen(deps, community, profile);
  /** Whoever runs the installation is banned by nobody in a group: a ban would take their own buttons from them. */
  const isProtected = (person: PersonId): boolean => operatorIds.includes(person);
  composer.command("person", answer("person", shown));
  composer.command("unban", answer("unban", shown));
  composer.command(
    "ban",
    answer("ban", (access, profile) =>
      (profile.person.ban || isProtected(profile.person.id) ? shown : asked)(access, profile),
    ),
  );

  onPress(personButton, (ctx, access, person) => showAgain(ctx, access, person, shown));
  onPress(askBanButton, (ctx, access, person) =>
    isProtected(person)
      ? ctx.alert(ctx.plain("person-operator-alert"))
      : showAgain(ctx, access, person, asked),
  );
  onPress(banButton, async (ctx, access, person, { reason }) => {
    if (isProtected(person)) return ctx.alert(ctx.plain("person-operator-alert"));
    if (!isBanReason(reason)) return ctx.alert(ctx.plain("error-old-button-alert"));
    const { community, by } = access;
    const banned = await bans.ban({ person, by, community: community.id, reason });
    if (!banned.ok) return ctx.alert(ctx.plain("person-not-here-alert"));
    await showAgain(ctx, access, person, shown);
  });
  onPress(unbanButton, async (ctx, access, person) => {
    const { community, by } = access;
    const free = await bans.unban({ person, by, ...(isOperator(access) ? {} : { community: community.id }) });
    if (!free.ok)
      return ctx.alert(
        ctx.plain(
          free.code === "banned-elsewhere" ? "person-banned-elsewhere-alert" : "person-not-here-alert",
        ),
      );
    await showAgain(ctx, access, person, shown);
  });
  return composer;
}
