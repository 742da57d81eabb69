import { createRoute } from "@hono/zod-openapi";
import { organisationId } from "../../../domain/shared/ids.ts";
import { IdParams, json } from "../../schemas/common.ts";
import { PaymentSchema, paymentView } from "../../schemas/payment.ts";
import { needs, seesOrganisation } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "get",
  path: "/organisations/{id}/payment",
  operationId: "readPaymentDetails",
  tags: ["Organisations"],
  summary: "Read the payment details that an organisation has sent",
  ...needs("operate"),
  request: { params: IdParams },
  responses: {
    200: json(PaymentSchema, "The details"),
    ...usualProblems(),
    ...problems("organisation-not-found", "no-payment-details"),
  },
});

export const addReadPayment: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const known = await useCases.organisations.decisions.find(organisationId(c.req.valid("param").id));
    if (!known || !seesOrganisation(c, known)) return problem(c, "organisation-not-found");
    return known.payment ? c.json(paymentView(known.payment), 200) : problem(c, "no-payment-details");
  });
};
