import { z } from "@hono/zod-openapi";
import type { Payment } from "../../domain/organisation/payment.ts";

export const PaymentSchema = z
  .object({
    holder: z.string(),
    iban: z.string().optional(),
    page: z.string().optional(),
    purpose: z.string().optional(),
    sentAt: z.iso.datetime(),
    verifiedAt: z.iso.datetime().optional().openapi({ description: "Nobody is shown them before." }),
  })
  .openapi("PaymentDetails", {
    description: "Where people pay who have promised money to an organisation.",
  });

export const paymentView = ({ details, at, verifiedAt }: Payment): z.infer<typeof PaymentSchema> => ({
  ...details,
  sentAt: at.toISOString(),
  ...(verifiedAt && { verifiedAt: verifiedAt.toISOString() }),
});
