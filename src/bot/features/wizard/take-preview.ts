import { changeField } from "../../../domain/listing/draft.ts";
import { photosOf } from "../../../domain/listing/photos.ts";
import type { Asking } from "../../field/asking.ts";
import { askStep } from "./ask.ts";
import { stepOf } from "./load.ts";
import { changeScreen, previewScreen } from "./preview.ts";
import { BEHALF, CHANGE, changeOf, OWN, readersOf, SUBMIT } from "./step-tap.ts";
import { SHOW } from "../../buttons/wizard.ts";
import { showPhotos } from "./take-photos.ts";
import type { Turn } from "./turn.ts";

/** A press on a button under the preview. A second press changes nothing more. */
export function takePreviewPress(asking: Asking, value: string): Turn {
  const step = stepOf(asking);
  if (value === SUBMIT) return { does: "submit" };
  if (value === CHANGE) return { screen: changeScreen(asking, step) };
  if (value === BEHALF || value === OWN) return { draft: { ...asking.draft, onBehalf: value === BEHALF } };
  if (value === SHOW) return showPhotos(asking, photosOf(asking.draft.answers));
  const readers = readersOf(value);
  if (asking.i18n.languages.has(readers)) return { screen: previewScreen(asking, step, readers) };
  const field = changeOf(value);
  const draft = field === undefined ? undefined : changeField(asking.catalogue, asking.draft, field);
  return draft?.ok ? { draft: draft.value } : { screen: askStep(asking) };
}
