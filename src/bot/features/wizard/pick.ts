import type { PlaceField, TownField } from "../../../domain/category/field.ts";
import { placeOf } from "../../../domain/community/community.ts";
import type { Step } from "../../../domain/listing/draft.ts";
import { distanceKm, type Point } from "../../../domain/shared/geo.ts";
import { placeName, type Place } from "../../../domain/shared/place.ts";
import { tidyText } from "../../../domain/shared/text.ts";
import { MAX_LISTED, type Asking } from "../../field/asking.ts";
import { AS_WRITTEN, hereValue, pickValue } from "../../field/town.ts";
import { joinHtml, type Html } from "../../html.ts";
import { formatList } from "../../formats.ts";
import { shorten } from "../../render/fit.ts";
import { placeCaption } from "../../render/place-caption.ts";
import { screen, type ButtonScreen } from "../../screen.ts";
import { progress } from "./ask.ts";
import { CANCEL, STAY, stepTap } from "./step-tap.ts";

type AtField = Extract<Step, { at: "field" }>;

/** Characters of a button's caption; a phone shows about as many. */
const MAX_WRITTEN = 30;

/** Asks which town was meant. A field for any town can also keep the words as written. */
export function pickScreen(
  asking: Asking,
  step: AtField,
  field: PlaceField | TownField,
  towns: readonly Place[],
  written?: string,
): ButtonScreen {
  const { i18n, language } = asking;
  const keep =
    field.kind === "town" && written !== undefined
      ? i18n.plain(language, "wizard-town-written-button", { name: shorten(tidyText(written), MAX_WRITTEN) })
      : undefined;
  return screen(inStep(asking, step, i18n.t(language, "wizard-town-ask")), [
    ...towns.map((town) => [stepTap(asking, step, placeCaption(i18n, language, town), pickValue(town))]),
    ...(keep === undefined ? [] : [[stepTap(asking, step, keep, AS_WRITTEN)]]),
    backAndOut(asking, step),
  ]);
}

/** Asks whether the town found for a shared location is right; undefined when no community serves it. */
export function hereScreen(asking: Asking, step: AtField, point: Point): ButtonScreen | undefined {
  const { i18n, language, communities, found } = asking;
  const { here } = found;
  if (!here || !placeOf(point, communities)) return undefined;
  const district = here.district && ` (${placeName(here.district, language)})`;
  const town = `${placeName(here.place, language)}${district ?? ""}`;
  return screen(inStep(asking, step, i18n.t(language, "wizard-here-ask", { town })), [
    [stepTap(asking, step, i18n.plain(language, "wizard-here-button"), hereValue(point))],
    backAndOut(asking, step),
  ]);
}

/** The question below what step it belongs to, like that step's own question. */
const inStep = (asking: Asking, step: AtField, question: Html): Html =>
  joinHtml([...progress(asking, step), question], "\n");

const backAndOut = (asking: Asking, step: AtField) => [
  stepTap(asking, step, asking.i18n.plain(asking.language, "wizard-town-other-button"), STAY),
  stepTap(asking, step, asking.i18n.plain(asking.language, "button-cancel"), CANCEL),
];

/** Says that no community serves the town yet, and names the nearest ones, if there are any. */
export function notServed({ i18n, language, communities }: Asking, town: Place): Html {
  if (communities.length === 0)
    return i18n.t(language, "wizard-town-not-served-yet", { town: placeName(town, language) });
  const nearest = communities
    .toSorted((a, b) => distanceKm(town.point, a.center) - distanceKm(town.point, b.center))
    .slice(0, MAX_LISTED)
    .map((community) => placeName(community, language));
  return i18n.t(language, "wizard-town-not-served", {
    town: placeName(town, language),
    communities: formatList(language, nearest),
  });
}
