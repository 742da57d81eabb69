import type { OperationsNotice } from "../../app/operations/notices.ts";
import type { RenderDependencies, Writers } from "./message.ts";

export const createOperationsWriters = ({ i18n }: RenderDependencies): Writers<OperationsNotice> => ({
  "trouble-began": ({ trouble }, language) => ({ text: i18n.t(language, "trouble-began", { trouble }) }),
  "trouble-ended": ({ trouble, minutes }, language) => ({
    text: i18n.t(language, "trouble-ended", { trouble, minutes }),
  }),
});
