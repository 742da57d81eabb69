import { encode } from "uqr";
import { pngOf } from "./png.ts";

/** Light modules around the code, as the standard asks for (ISO/IEC 18004 §5.3.8). */
const QUIET_ZONE = 4;
/** Pixels a module: a link of ours makes a picture of 900 to 1100 pixels, which Telegram does not make smaller. */
const SCALE = 24;

/** A link as a QR code, as PNG: it can be read with up to 15 % of it hidden or torn off. */
export const qrCode = (link: string): Buffer =>
  pngOf(encode(link, { ecc: "M", border: QUIET_ZONE }).data, SCALE);
