import type { PublicOrganisation } from "../../app/organisations/index.ts";
import { ID_PATTERN, organisationId } from "../../domain/shared/ids.ts";
import { directoryButton, directoryQrButton, organisationJoinButton } from "../buttons/organisations.ts";
import type { PomichContext } from "../context.ts";
import { startLink } from "../deep-link.ts";
import type { ScreenDependencies } from "../dependencies.ts";
import { joinHtml } from "../html.ts";
import { organisationName, organisationPage } from "../render/organisations.ts";
import { screen, tap, type ButtonScreen } from "../screen.ts";

/** An organisation's page, as everybody sees it, with the link to it. */
export async function organisationScreen(
  { useCases, i18n }: ScreenDependencies,
  ctx: PomichContext,
  one: PublicOrganisation,
): Promise<ButtonScreen> {
  const { catalogue, communities } = useCases;
  const town = (await communities.all()).find((community) => community.id === one.community);
  return screen(
    joinHtml(
      [
        organisationPage({ i18n, catalogue }, ctx.language, one, town),
        ctx.t("directory-entry-link", { link: startLink(ctx.me.username, one.id) }),
      ],
      "\n\n",
    ),
    [
      [tap(ctx.plain("directory-qr-button"), directoryQrButton.pack({ organisation: one.id }))],
      [
        tap(
          ctx.plain("organisation-directory-button"),
          directoryButton.pack({ community: "", category: "", language: "", page: 0 }),
        ),
      ],
    ],
  );
}

/** What a deep link to an organisation leads to: its page, or an invitation; undefined for links to anything else. */
export async function organisationLink(
  deps: ScreenDependencies,
  ctx: PomichContext,
  link: string,
): Promise<ButtonScreen | undefined> {
  const { organisations } = deps.useCases;
  if (!ID_PATTERN.test(link)) return undefined;
  const one = await organisations.directory.open(organisationId(link));
  if (one) return organisationScreen(deps, ctx, one);
  const invited = await organisations.invitation(link);
  if (!invited) return undefined;
  const { organisation, role } = invited;
  const name = organisationName(deps.i18n, ctx.language, organisation);
  const invitation =
    organisation.status === "verified" ? "organisation-invitation" : "organisation-invitation-unverified";
  return organisation.members.some(({ person }) => person === ctx.person.id)
    ? screen(ctx.t("organisation-already-in", { name }), [])
    : screen(ctx.t(invitation, { name, role: ctx.plain("organisation-role", { role }) }), [
        [tap(ctx.plain("organisation-join-button"), organisationJoinButton.pack({ code: link }))],
      ]);
}
