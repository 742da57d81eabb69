import type { InlineKeyboardButton } from "grammy/types";
import type { OrganisationView } from "../../app/organisations/notices.ts";
import { ORGANISATION_REASONS } from "../../domain/organisation/organisation.ts";
import {
  askOrganisationButton,
  inviteLeadButton,
  organisationMenuButton,
  reinstateOrganisationButton,
  rejectOrganisationButton,
  suspendOrganisationButton,
  verifyOrganisationButton,
} from "../buttons/organisations.ts";
import type { I18n } from "../i18n.ts";
import { tap } from "../screen.ts";

export type OrganisationMenu = "card" | "reject" | "suspend";

/** The buttons of the card, or the reasons in their place. */
export function organisationKeyboard(
  i18n: I18n,
  { organisation, community: { language } }: Pick<OrganisationView, "organisation" | "community">,
  menu: OrganisationMenu = "card",
): InlineKeyboardButton[][] {
  const on = { organisation: organisation.id, submission: organisation.submission };
  const opens = (key: "organisation-reject-button" | "organisation-suspend-button", to: OrganisationMenu) =>
    tap(i18n.plain(language, key), organisationMenuButton.pack({ ...on, menu: to }));
  const { status, renewalAskedAt } = organisation;
  if (menu !== "card") {
    const kind = menu === "reject" ? rejectOrganisationButton : suspendOrganisationButton;
    return [
      ...ORGANISATION_REASONS.map((reason) => [
        tap(i18n.plain(language, "organisation-reason-button", { reason }), kind.pack({ ...on, reason })),
      ]),
      [
        tap(
          i18n.plain(language, "organisation-card-back-button"),
          organisationMenuButton.pack({ ...on, menu: "card" }),
        ),
      ],
    ];
  }
  const verify = tap(i18n.plain(language, "organisation-verify-button"), verifyOrganisationButton.pack(on));
  const ask = tap(
    i18n.plain(language, "organisation-ask-button"),
    askOrganisationButton.pack({ organisation: organisation.id }),
  );
  switch (status) {
    case "pending":
      return [[verify, opens("organisation-reject-button", "reject")], [ask]];
    case "verified":
      return [...(renewalAskedAt ? [[verify, ask]] : []), [opens("organisation-suspend-button", "suspend")]];
    case "suspended":
      return [
        ...(organisation.decision?.reason === "alone" || organisation.members.length === 0
          ? [
              [
                tap(
                  i18n.plain(language, "organisation-invite-button", { role: "lead" }),
                  inviteLeadButton.pack({ organisation: organisation.id }),
                ),
              ],
            ]
          : []),
        [tap(i18n.plain(language, "organisation-reinstate-button"), reinstateOrganisationButton.pack(on))],
      ];
    case "draft":
    case "rejected":
      return [];
  }
}
