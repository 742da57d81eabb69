import type { Category } from "./category.ts";

/** The taxonomy of one installation. */
export interface Catalogue {
  /** In the order people see them. */
  readonly categories: readonly Category[];
  find(slug: string): Category | undefined;
}

export function createCatalogue(categories: readonly Category[]): Catalogue {
  const sorted = [...categories].sort((a, b) => a.order - b.order);
  const bySlug = new Map(sorted.map((category) => [category.slug, category]));
  return { categories: sorted, find: (slug) => bySlug.get(slug) };
}
