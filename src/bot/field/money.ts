import type { Money, MoneyField } from "../../domain/category/field.ts";
import { readMoney } from "../../domain/reading/index.ts";
import { formatMoney } from "../formats.ts";
import type { FieldChat } from "./asking.ts";
import { typedAs } from "./understand.ts";

/** The button value that answers with an amount, in hundredths: "m.1450.EUR", "m.250000-280000.EUR". */
const moneyValue = ({ amount, upTo, currency }: Money): string =>
  `m.${[amount, upTo].flatMap((each) => (each === undefined ? [] : [String(Math.round(each * 100))])).join("-")}.${currency}`;

function moneyOf(value: string): Money | undefined {
  const [, amount, upTo, currency] = /^m\.(\d{1,12})(?:-(\d{1,12}))?\.([A-Z]{3})$/.exec(value) ?? [];
  if (amount === undefined || currency === undefined) return undefined;
  return {
    amount: Number(amount) / 100,
    ...(upTo === undefined ? {} : { upTo: Number(upTo) / 100 }),
    currency,
  };
}

export const moneyChat: FieldChat<MoneyField> = {
  choices: () => [],
  pressed: (_field, value) => moneyOf(value),
  typed: (_field, text, { vocabulary, language }) => {
    const reading = readMoney(vocabulary, text);
    return typedAs(reading, "not-an-amount", (money) => ({
      caption: formatMoney(language, money),
      value: moneyValue(money),
    }));
  },
};
