import type { PlaceField } from "../../domain/category/field.ts";
import { fail, ok } from "../../domain/shared/result.ts";
import { MAX_LISTED, type FieldChat } from "./asking.ts";
import { isCalled, placeName } from "../../domain/shared/place.ts";
import { pickedPlace } from "./town.ts";
import { choiceTyped } from "./understand.ts";

/** The value of the button that asks for the person's location. */
export const NEAR_ME = "near";

/** A whole community by button or by name; the wizard itself handles shared locations and picked towns. */
export const placeChat: FieldChat<PlaceField> = {
  choices: (_field, { i18n, language, communities }) => [
    ...(communities.length > MAX_LISTED ? [] : communities).map((community) => [
      {
        caption: i18n.plain(language, "wizard-place-all-button", {
          community: placeName(community, language),
        }),
        value: community.id,
      },
    ]),
    [{ caption: i18n.plain(language, "wizard-place-near-button"), value: NEAR_ME }],
  ],
  pressed: (_field, value, asking) => {
    const community = asking.communities.find(({ id }) => id === value);
    return community ? { communityId: community.id } : pickedPlace(value, asking);
  },
  typed: (_field, text, { i18n, language, communities }) => {
    const names = communities.flatMap((community) => {
      const { id } = community;
      const called = placeName(community, language);
      return [
        { caption: called, value: id },
        { caption: i18n.plain(language, "wizard-place-all-button", { community: called }), value: id },
      ];
    });
    const chosen = choiceTyped(text, names)?.value;
    const alike = communities.filter((community) => isCalled(community, text));
    const community =
      communities.find(({ id }) => id === chosen) ?? (alike.length === 1 ? alike[0] : undefined);
    return community ? ok({ communityId: community.id }) : fail("place-unknown");
  },
};
