import type { BroadcastNotice } from "../../app/broadcasts/notices.ts";
import { editionOf } from "../../domain/listing/listing.ts";
import { volunteerButton } from "../buttons/broadcasts.ts";
import { answerButton } from "../buttons/searches.ts";
import { tap } from "../screen.ts";
import { fitted } from "./fit.ts";
import { answerCaption, listingRows } from "./keyboards.ts";
import { renderListing } from "./listing.ts";
import type { RenderDependencies, Writers } from "./message.ts";

export const createBroadcastWriters = ({
  i18n,
  catalogue,
}: RenderDependencies): Writers<BroadcastNotice> => ({
  broadcast: ({ listing, communityName, wide }, language) => ({
    text: fitted(
      [
        i18n.t(language, "broadcast-intro", { kind: listing.kind }),
        renderListing(i18n, catalogue, listing, language, { communityName }),
      ],
      [i18n.t(language, wide ? "broadcast-why-wide" : "broadcast-why")],
    ),
    keyboard: {
      inline_keyboard: [
        ...listingRows(i18n, language, listing),
        [
          // Whose listings do not fit writes one that does.
          tap(
            answerCaption(i18n, language, listing),
            wide
              ? answerButton.pack({ listing: listing.id })
              : volunteerButton.pack({ listing: listing.id, edition: editionOf(listing) }),
          ),
        ],
      ],
    },
  }),
});
