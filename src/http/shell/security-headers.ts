import { secureHeaders } from "hono/secure-headers";

/** Nothing may be loaded, framed or guessed. A page that needs more sets its own policy. */
export const securityHeaders = () =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: "DENY",
    // Belongs to whoever ends TLS: this server speaks plain HTTP behind it.
    strictTransportSecurity: false,
    overwrite: false,
  });
