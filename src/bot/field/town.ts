import { isTown, type Answer, type PlaceField, type TownField } from "../../domain/category/field.ts";
import { placeOf, placeOfTown } from "../../domain/community/community.ts";
import { isPoint, type Point } from "../../domain/shared/geo.ts";
import { placeName, townOf, type Town } from "../../domain/shared/place.ts";
import { fail, ok } from "../../domain/shared/result.ts";
import { hasWords, tidyText } from "../../domain/shared/text.ts";
import { MAX_LISTED, type Asking, type FieldChat } from "./asking.ts";

/** The value of the button that keeps a town as it was written. */
export const AS_WRITTEN = "written";

/** The button value that picks a place of the gazetteer. */
export const pickValue = ({ id }: Pick<Town, "id">): string => `t.${String(id)}`;

/** The gazetteer's id in a value of `pickValue`; undefined for any other value. */
export function pickedId(value: string): number | undefined {
  const id = /^t\.(\d{1,10})$/.exec(value)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** The button value that waits for a community which looks after a place of the gazetteer. */
export const waitValue = ({ id }: Pick<Town, "id">): string => `w.${String(id)}`;

/** The gazetteer's id in a value of `waitValue`; undefined for any other value. */
export function waitedId(value: string): number | undefined {
  const id = /^w\.(\d{1,10})$/.exec(value)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** The button value that answers with a shared location, in hundredths of a degree: no finer location is stored. */
export const hereValue = ({ lat, lon }: Point): string =>
  `at.${String(Math.round(lat * 100))}.${String(Math.round(lon * 100))}`;

/** The point in a value of `hereValue`; undefined for any other value. */
export function pointOf(value: string): Point | undefined {
  const found = /^at\.(-?\d{1,4})\.(-?\d{1,5})$/.exec(value);
  const point = found && { lat: Number(found[1]) / 100, lon: Number(found[2]) / 100 };
  return point && isPoint(point) ? point : undefined;
}

/** The answer that a picked town or location stands for; undefined when no community serves it. */
export function pickedPlace(value: string, { found, communities }: Asking): Answer | undefined {
  const point = pointOf(value);
  if (point) return placeOf(point, communities, found.here?.place);
  const [town] = pickedId(value) === undefined ? [] : found.towns;
  return town && placeOfTown(town, communities);
}

/** A town, typed in any language and picked; the communities' own towns have buttons. */
export const townChat: FieldChat<TownField> = {
  choices: (_field, { communities, language }) =>
    communities.length > MAX_LISTED
      ? []
      : communities.map((community) => [{ caption: placeName(community, language), value: community.id }]),
  pressed: (_field, value, { communities, draft, found }) => {
    const community = communities.find(({ id }) => id === value);
    const [town] = found.towns;
    if (community)
      return town
        ? townOf(town)
        : {
            name: community.name,
            ...(community.names && { names: community.names }),
            point: community.center,
          };
    if (pickedId(value) !== undefined) return town && townOf(town);
    const written = draft.ticked?.[0];
    return value === AS_WRITTEN && written !== undefined ? { name: written } : undefined;
  },
  /** A name that the gazetteer knows must be picked; any other name is taken as written. */
  typed: (_field, text, { found }) => {
    const name = tidyText(text);
    if (!/\p{L}/u.test(name) || !hasWords(name)) return fail("text-empty");
    return found.towns.length > 0 ? fail("town-unclear") : ok({ name });
  },
};

/** Whether a press on a button with this value may have given the answer. */
export const mayHavePicked = (answer: Answer | undefined, value: string): boolean =>
  isTown(answer) && (answer.id === undefined ? value === AS_WRITTEN : value === pickValue(answer));

/** Whether the gazetteer helps to answer the field. */
export const asksForPlace = (field: { readonly kind: string }): field is PlaceField | TownField =>
  field.kind === "place" || field.kind === "town";
