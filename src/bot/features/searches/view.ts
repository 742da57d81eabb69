import type { Reader } from "../../../app/browse/cases.ts";
import type { Catalogue } from "../../../domain/category/catalogue.ts";
import { LISTING_KINDS, type ListingKind } from "../../../domain/category/category.ts";
import { AMOUNTS, DISTANCES, hasAmount, type Search } from "../../../domain/search/search.ts";

/** A list as a person looks at it. The buttons carry all of it, so that they work however old they are. */
export interface View {
  readonly kind: ListingKind;
  readonly category: string;
  readonly km?: number;
  readonly soon: boolean;
  /** Shows only listings that have a language in common with the reader. */
  readonly mine: boolean;
  readonly amount?: number;
  /** From 0. */
  readonly page: number;
}

/** Listings on a page. */
export const PAGE = 5;

/** The view as values of a button. */
export const packed = ({ kind, category, km, soon, mine, amount, page }: View) => ({
  kind,
  category,
  km: km ?? "",
  soon: soon ? 1 : "",
  mine: mine ? 1 : "",
  amount: amount ?? "",
  page,
});

const MOST_PAGES = 1_000;

/** The view in a button's values. Anybody can send any data: undefined without a known kind and category. */
export function readView(
  catalogue: Catalogue,
  data: Readonly<Partial<Record<keyof View, string>>> | undefined,
): View | undefined {
  const kind = LISTING_KINDS.find((known) => known === data?.kind);
  const category = catalogue.find(data?.category ?? "");
  if (!kind || !category) return undefined;
  const km = DISTANCES.find((known) => known === Number(data?.km));
  const amount = hasAmount(category)
    ? AMOUNTS[kind].find((known) => known === Number(data?.amount))
    : undefined;
  const page = Number(data?.page);
  return {
    kind,
    category: category.slug,
    soon: data?.soon === "1",
    mine: data?.mine === "1",
    page: Number.isInteger(page) && page > 0 && page < MOST_PAGES ? page : 0,
    ...(km === undefined ? {} : { km }),
    ...(amount === undefined ? {} : { amount }),
  };
}

/** The search that the view stands for when this person looks at it. */
export const searchOf = ({ kind, category, km, soon, mine, amount }: View, reader: Reader): Search => ({
  kind,
  category,
  ...(reader.near ? { near: reader.near } : {}),
  ...(km === undefined || !reader.near ? {} : { km }),
  ...(soon ? { soon } : {}),
  ...(mine ? { languages: reader.languages } : {}),
  ...(amount === undefined ? {} : { amount }),
});

/** The value after this one; undefined after the last. */
const after = (values: readonly number[], value: number | undefined): number | undefined =>
  values[value === undefined ? 0 : values.indexOf(value) + 1];

const changed = (view: View, change: Partial<Record<"km" | "amount", number | undefined>>): View => {
  const { km, amount, ...rest } = { ...view, ...change, page: 0 };
  return { ...rest, ...(km === undefined ? {} : { km }), ...(amount === undefined ? {} : { amount }) };
};

/** The views that the filters' buttons lead to: the next setting, on the first page. */
export const turned = {
  km: (view: View): View => changed(view, { km: after(DISTANCES, view.km) }),
  amount: (view: View): View => changed(view, { amount: after(AMOUNTS[view.kind], view.amount) }),
  soon: (view: View): View => ({ ...view, soon: !view.soon, page: 0 }),
  mine: (view: View): View => ({ ...view, mine: !view.mine, page: 0 }),
} as const;
