import type { BroadcastNotice } from "../../app/broadcasts/notices.ts";
import { editionOf } from "../../domain/listing/listing.ts";
import { volunteerButton } from "../buttons/broadcasts.ts";
import { tap } from "../screen.ts";
import { fitted } from "./fit.ts";
import { answerCaption, photosRows } from "./keyboards.ts";
import { renderListing } from "./listing.ts";
import type { RenderDependencies, Writers } from "./message.ts";

export const createBroadcastWriters = ({
  i18n,
  catalogue,
}: RenderDependencies): Writers<BroadcastNotice> => ({
  broadcast: ({ listing, communityName }, language) => ({
    text: fitted(
      [
        i18n.t(language, "broadcast-intro", { kind: listing.kind }),
        renderListing(i18n, catalogue, listing, language, { communityName }),
      ],
      [i18n.t(language, "broadcast-why")],
    ),
    keyboard: {
      inline_keyboard: [
        ...photosRows(i18n, language, listing),
        [
          tap(
            answerCaption(i18n, language, listing),
            volunteerButton.pack({ listing: listing.id, edition: editionOf(listing) }),
          ),
        ],
      ],
    },
  }),
});
