import type { Draft } from "../../../domain/listing/draft.ts";
import type { AlbumPhoto } from "../../album.ts";
import type { Html } from "../../html.ts";
import type { ButtonScreen } from "../../screen.ts";

/** What an input means. Nothing is saved or sent yet; with nothing set but `alert`, the question stays as it is. */
export interface Turn {
  /** The draft as the input changed it; its present question is shown. */
  readonly draft?: Draft;
  /** Shown instead of that question: other buttons, or which town was meant. */
  readonly screen?: ButtonScreen;
  /** Said above the question. */
  readonly note?: Html;
  /** Said in a box on the pressed button; above the question if nothing was pressed. */
  readonly alert?: string;
  /** Photos to send. `missing` is said above the question when Telegram refuses some of them. */
  readonly album?: { readonly photos: readonly AlbumPhoto[]; readonly missing: Html };
  /** `gather`: a photo was added, which every photo of an album does. The others end the wizard or ask for the location. */
  readonly does?: "gather" | "locate" | "keep" | "wait" | "drop" | "submit";
}
