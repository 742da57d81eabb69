import { mask } from "../support/mask.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { createCatalogue, type Catalogue } from "../../src/domain/category/catalogue.ts";
import type { Answer, Answers, Field } from "../../src/domain/category/field.ts";
import {
  answerStep,
  changeField,
  chooseCategory,
  currentStep,
  draftFields,
  periodStart,
  startPeriod,
  stepBack,
  tickChoice,
  tickedChoices,
  type Draft,
} from "../../src/domain/listing/draft.ts";
import { substanceOf } from "../../src/domain/listing/listing.ts";
import { leipzig } from "../bot/render/fixtures.ts";
import { communityId, draftId, organisationId, personId } from "../../src/domain/shared/ids.ts";
import { UK } from "../support/languages.ts";

const TODAY = "2026-11-21";
let catalogue: Catalogue;

beforeAll(async () => {
  catalogue = await loadCatalogue();
});

const blank: Draft = {
  id: draftId("aaaaaaaaaaaa"),
  authorId: personId(1),
  kind: "request",
  answers: {},
  updatedAt: new Date(0),
};

const HOUSING: readonly (readonly [string, Answer])[] = [
  ["guests", 2],
  ["children", 0],
  ["bringing", "cat"],
  ["musts", null],
  ["period", { from: TODAY, until: "2026-12-21" }],
  ["place", { communityId: communityId("leipzig") }],
  ["details", null],
];

function must<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const begun = (slug: string, kind: Draft["kind"] = "request"): Draft =>
  must(chooseCategory(catalogue, { ...blank, kind }, slug));

const filled = (): Draft =>
  HOUSING.reduce(
    (d, [field, answer]) => must(answerStep(catalogue, d, field, answer, TODAY)),
    begun("housing"),
  );

const at = (draft: Draft): string => {
  const step = currentStep(catalogue, draft);
  return step.at === "field" ? step.field.id : step.at;
};

describe("writing a listing step by step", () => {
  it("asks the category first, then its fields, then place and the rest, then shows the preview", () => {
    expect(at(blank)).toBe("category");
    expect(at(begun("housing"))).toBe("guests");
    expect(at(filled())).toBe("preview");
  });

  it("counts the steps, category and preview included", () => {
    expect(currentStep(catalogue, begun("housing"))).toMatchObject({ number: 2, of: HOUSING.length + 1 });
  });

  it("refuses an answer to another step than the one being asked", () => {
    expect(answerStep(catalogue, begun("housing"), "period", { from: TODAY }, TODAY)).toEqual({
      ok: false,
      code: "not-this-step",
    });
  });

  it.each([
    ["housing", "guests", 0, "number-too-small"],
    ["housing", "guests", 21, "number-too-large"],
    ["housing", "guests", 1.5, "not-a-number"],
    ["housing", "guests", null, "answer-required"],
    ["accompaniment", "where", ["moon"], "not-an-option"],
    ["ride", "start", "", "text-empty"],
    ["ride", "start", { name: "x".repeat(81) }, "text-too-long"],
    ["goods", "items", [], "too-few-choices"],
    ["goods", "items", ["gold"], "not-an-option"],
    ["translation", "pair", ["uk"], "not-two-languages"],
  ] as const)("%s, %s: %s is refused with %s", (slug, field, answer, code) => {
    expect(answerStep(catalogue, begun(slug), field, answer, TODAY)).toEqual({ ok: false, code });
  });

  it.each([
    ["2026-11-20", "day-in-the-past"],
    ["2028-11-20", "day-too-far"],
    ["2026-02-30", "not-a-day"],
  ])("the day %s is refused with %s", (day, code) => {
    const words = must(answerStep(catalogue, begun("other"), "details", "A bicycle", TODAY));
    expect(answerStep(catalogue, words, "date", day, TODAY)).toEqual({ ok: false, code });
  });

  it.each([
    [{ from: "2026-11-20" }, "day-in-the-past"],
    [{ from: "2027-11-23" }, "day-too-far"],
    [{ from: TODAY, until: "2026-11-20" }, "ends-before-start"],
    [{ from: TODAY, until: "2027-11-23" }, "stay-too-long"],
    [{ from: TODAY, until: "2026-02-30" }, "not-a-day"],
    [TODAY, "not-a-day"],
  ])("the period %j is refused with %s", (period, code) => {
    const { period: _given, ...answers } = filled().answers;
    const asked = { ...filled(), answers };
    expect(answerStep(catalogue, asked, "period", period, TODAY)).toEqual({ ok: false, code });
  });

  it("remembers where a period begins until its end is told, or until that day has passed", () => {
    const { period: _given, ...answers } = filled().answers;
    const asked = { ...filled(), answers };
    expect(startPeriod(catalogue, asked, "period", "2026-11-20", TODAY)).toEqual({
      ok: false,
      code: "day-in-the-past",
    });
    expect(startPeriod(catalogue, asked, "guests", TODAY, TODAY).ok).toBe(false);
    const begun = must(startPeriod(catalogue, asked, "period", TODAY, TODAY));
    const step = currentStep(catalogue, begun);
    if (step.at !== "field") throw new Error(step.at);
    expect(periodStart(begun, step.field, TODAY)).toBe(TODAY);
    expect(periodStart(begun, step.field, "2026-11-22")).toBeUndefined();
    const answered = must(answerStep(catalogue, begun, "period", { from: TODAY }, TODAY));
    expect(answered.ticked).toBeUndefined();
    expect(at(answered)).toBe("preview");
  });

  it.each([
    ["25:00", "not-a-time"],
    ["9:00", "not-a-time"],
    ["09:00", "time-too-early"],
    ["08:59", "time-too-early"],
  ])("a shift from 9 does not end at %s: %s", (end, code) => {
    const answers = { task: ["desk"], places: 1, age: "any", date: null, start: "09:00" };
    const asked = { ...begun("shift"), answers };
    expect(at(asked)).toBe("end");
    expect(answerStep(catalogue, asked, "end", end, TODAY)).toEqual({ ok: false, code });
    expect(answerStep(catalogue, asked, "end", "09:01", TODAY).ok).toBe(true);
  });

  it("asks how soon only when no day was chosen", () => {
    const undated = must(answerStep(catalogue, begun("other"), "details", "A bicycle", TODAY));
    const place = { communityId: communityId("leipzig") };
    const [without, withDay] = [null, TODAY].map((day) =>
      must(
        answerStep(
          catalogue,
          must(answerStep(catalogue, undated, "date", day, TODAY)),
          "place",
          place,
          TODAY,
        ),
      ),
    );
    expect(without && at(without)).toBe("urgency");
    expect(withDay && at(withDay)).toBe("preview");
  });

  it("asks again for the children when there are fewer people than they were", () => {
    const family = must(
      answerStep(catalogue, must(changeField(catalogue, filled(), "guests")), "guests", 5, TODAY),
    );
    const children = must(
      answerStep(catalogue, must(changeField(catalogue, family, "children")), "children", 4, TODAY),
    );
    expect(
      answerStep(catalogue, must(changeField(catalogue, children, "children")), "children", 6, TODAY),
    ).toEqual({
      ok: false,
      code: "number-too-large",
    });
    const fewer = must(
      answerStep(catalogue, must(changeField(catalogue, children, "guests")), "guests", 2, TODAY),
    );
    expect(at(fewer)).toBe("children");
  });

  it("an offer of housing goes on only when it is free of charge", () => {
    const answers = { guests: 1, space: "flat", features: ["pets"], period: { from: TODAY } };
    const draft = { ...begun("housing", "offer"), answers };
    expect(at(draft)).toBe("free");
    expect(answerStep(catalogue, draft, "free", false, TODAY)).toEqual({ ok: false, code: "must-agree" });
    expect(answerStep(catalogue, draft, "free", true, TODAY).ok).toBe(true);
  });

  it("goes back one answer at a time until the start", () => {
    let draft: Draft | undefined = filled();
    const seen: string[] = [];
    for (draft = stepBack(catalogue, draft); draft; draft = stepBack(catalogue, draft)) seen.push(at(draft));
    expect(seen).toEqual([...HOUSING.map(([field]) => field).reverse(), "category"]);
  });

  it("changes one answer from the preview and comes back to it; going back keeps the old answer", () => {
    const changing = must(changeField(catalogue, filled(), "guests"));
    expect(at(changing)).toBe("guests");
    const changed = must(answerStep(catalogue, changing, "guests", 5, TODAY));
    expect(at(changed)).toBe("preview");
    expect(changed.answers["guests"]).toBe(5);
    expect(stepBack(catalogue, changing)).toEqual(filled());
  });

  it("ticks and unticks choices, and forgets the ticks once answered", () => {
    let draft = begun("goods");
    for (const option of ["baby", "clothing", "baby"])
      draft = must(tickChoice(catalogue, draft, "items", option));
    const step = currentStep(catalogue, draft);
    expect(step.at === "field" && tickedChoices(draft, step.field)).toEqual(["clothing"]);
    const answered = must(answerStep(catalogue, draft, "items", ["school", "clothing"], TODAY));
    expect(answered.answers["items"]).toEqual(["clothing", "school"]);
    expect(answered.ticked).toBeUndefined();
  });

  describe("after a deploy that changed what is asked", () => {
    const deployed = (change: (fields: readonly Field[]) => readonly Field[]): Catalogue =>
      createCatalogue(
        catalogue.categories.map((category) =>
          category.slug === "housing" ? { ...category, fields: change(category.fields) } : category,
        ),
      );
    const asks = (now: Catalogue): string => {
      const step = currentStep(now, filled());
      return step.at === "field" ? step.field.id : step.at;
    };

    it("a new field is asked, and nothing else again", () => {
      expect(asks(deployed((fields) => [...fields, { id: "smoking", kind: "yes-no" }]))).toBe("smoking");
    });

    it("a field that went is not missed", () => {
      expect(asks(deployed((fields) => fields.filter(({ id }) => id !== "bringing")))).toBe("preview");
    });

    it("an answer that is none of the options any more is asked for again", () => {
      const withoutCats = deployed((fields) =>
        fields.map((f) =>
          f.id === "bringing" && f.kind === "choice" ? { ...f, options: ["none", "dog"] } : f,
        ),
      );
      expect(asks(withoutCats)).toBe("bringing");
    });

    it("a field of another kind now is asked again", () => {
      const counted = deployed((fields) =>
        fields.map((f) => (f.id === "bringing" ? { id: f.id, kind: "yes-no", side: "request" } : f)),
      );
      expect(asks(counted)).toBe("bringing");
    });

    it("what was skipped and must be told now is asked", () => {
      expect(asks(deployed((fields) => fields))).toBe("preview");
      const strict = createCatalogue(
        catalogue.categories.map((c) => (c.slug === "housing" ? { ...c, textRequired: true } : c)),
      );
      expect(asks(strict)).toBe("details");
    });

    it("a category that went is asked for anew", () => {
      expect(asks(createCatalogue(catalogue.categories.filter(({ slug }) => slug !== "housing")))).toBe(
        "category",
      );
    });
  });

  it("a revision begins with the moderators' question and never asks for the category again", () => {
    const revision = { ...filled(), revises: blank.id as never, question: "Which floor?" };
    expect(at(revision)).toBe("reply");
    const replied = must(answerStep(catalogue, revision, "reply", "The third", TODAY));
    expect(at(replied)).toBe("preview");
    const emptied = { ...revision, answers: {} };
    expect(stepBack(catalogue, emptied)).toBeUndefined();
  });
});

describe("what is only asked when it matters", () => {
  const asked = (slug: string, kind: Draft["kind"], answers: Answers): readonly string[] =>
    draftFields(catalogue, { ...begun(slug, kind), answers }).map(({ id }) => id);

  it.each<[string, Draft["kind"], Answers, string, boolean]>([
    ["housing", "request", { guests: 1 }, "children", false],
    ["housing", "request", { guests: 2 }, "children", true],
    ["housing", "offer", { space: "flat" }, "household", false],
    ["housing", "offer", { space: "room" }, "household", true],
    ["ride", "request", { date: null }, "flexible", false],
    ["ride", "request", { date: TODAY }, "flexible", true],
    ["translation", "request", { mode: ["phone"] }, "certified-need", false],
    ["translation", "request", { mode: ["phone", "written"] }, "certified-need", true],
  ])("%s, %s, %o: %s is asked: %s", (slug, kind, answers, field, expected) => {
    expect(asked(slug, kind, answers).includes(field)).toBe(expected);
  });

  it("an answer that does not matter any more stays out of the listing, and comes back with what it depends on", () => {
    const housing = catalogue.find("housing");
    if (!housing) throw new Error("there is no housing");
    const answersOf = (guests: number): Answers =>
      substanceOf(
        mask,
        housing,
        { kind: "request", answers: { ...Object.fromEntries(HOUSING), guests, children: 1 } },
        leipzig,
        [UK],
      ).answers;
    expect(answersOf(1)).not.toHaveProperty("children");
    expect(answersOf(2)).toHaveProperty("children", 1);
  });
});

describe("a listing of an organisation", () => {
  const RED = { organisationId: organisationId("red") };
  const asks = (slug: string, answers: Answers = {}, whose: Partial<Draft> = RED): readonly Field[] =>
    draftFields(catalogue, { ...blank, ...whose, category: slug, answers });
  const ids = (...given: Parameters<typeof asks>): readonly string[] => asks(...given).map(({ id }) => id);
  const maxOf = (...given: Parameters<typeof asks>): readonly number[] =>
    asks(...given).flatMap((field) => (field.kind === "number" ? [field.max] : []));

  it("says how many helpers it needs and until what time; nobody else is asked that", () => {
    const on = { date: "2026-12-12", time: "09:00" };
    expect(ids("translation", on)).toEqual(
      expect.arrayContaining(["helpers", "date", "time", "end"]) as unknown,
    );
    expect(ids("translation", on)).not.toContain("until");
    const own = ids("translation", on, {});
    expect(own).not.toEqual(expect.arrayContaining(["helpers"]) as unknown);
    expect(own).not.toContain("end");
  });

  it("says by which day it needs what has no day, in the place of how soon", () => {
    expect(ids("goods")).toEqual(expect.arrayContaining(["until", "urgency"]) as unknown);
    expect(ids("goods", { until: "2026-11-27" })).toContain("until");
    expect(ids("goods", { until: "2026-11-27" })).not.toContain("urgency");
    expect(ids("goods", { until: "2026-11-27" }, {})).not.toContain("until");
    expect(ids("translation", { date: null })).toContain("until");
    expect(ids("housing")).not.toContain("until");
  });

  it("takes larger amounts", () => {
    expect(maxOf("goods")).toEqual([10_000]);
    expect(maxOf("goods", {}, {})).toEqual([100]);
    expect(maxOf("housing", { guests: 100 })).toEqual([500, 500]);
    expect(maxOf("housing", { guests: 2 }, {})).toEqual([20, 15]);
  });

  it("keeps what only organisations are asked; the same answers of a private person keep nothing of it", () => {
    const goods = catalogue.find("goods");
    if (!goods) throw new Error("there are no things");
    const answers = { items: ["clothing"], pieces: 40, handover: ["delivery"], until: "2026-11-27" };
    const written = { kind: "request", answers: { ...answers, helpers: 3 } } as const;
    const ours = substanceOf(mask, goods, { ...written, ...RED }, leipzig, [UK]);
    expect(ours).toMatchObject({ quantity: 40, period: { until: "2026-11-27" }, answers });
    expect(ours.answers).not.toHaveProperty("helpers");
    const own = substanceOf(mask, goods, written, leipzig, [UK]);
    expect(own.period).toEqual({});
    expect(own.answers).not.toHaveProperty("until");
    const [one, many] = [undefined, RED.organisationId].map((organisation) => {
      const translation = catalogue.find("translation");
      if (!translation) throw new Error("there is no translation");
      const whose = organisation && { organisationId: organisation };
      return substanceOf(mask, translation, { ...written, ...whose }, leipzig, [UK]).quantity;
    });
    expect([one, many]).toEqual([1, 3]);
  });

  it("may be of a category that private people cannot post, also with a draft from before", () => {
    const choose = (kind: Draft["kind"], slug: string, whose: Partial<Draft> = {}) =>
      chooseCategory(catalogue, { ...blank, kind, ...whose }, slug);
    for (const slug of ["money", "material"]) {
      expect(choose("request", slug)).toEqual({ ok: false, code: "not-an-option" });
      expect(choose("request", slug, RED)).toMatchObject({ ok: true });
    }
    expect(choose("request", "childcare")).toMatchObject({ ok: true });
    expect(choose("offer", "childcare")).toEqual({ ok: false, code: "not-an-option" });
    expect(currentStep(catalogue, { ...blank, category: "money" })).toEqual({ at: "category", number: 1 });
  });
});

describe("ticks of a step that was not answered", () => {
  const atMusts = (): Draft =>
    HOUSING.slice(0, 3).reduce(
      (d, [field, answer]) => must(answerStep(catalogue, d, field, answer, TODAY)),
      begun("housing"),
    );
  const musts = (draft: Draft): readonly string[] => {
    const step = currentStep(catalogue, draft);
    if (step.at !== "field" || step.field.id !== "musts") throw new Error("another step");
    return tickedChoices(draft, step.field);
  };

  it("are still there after going back and on again, until the step is answered", () => {
    const ticked = must(
      tickChoice(catalogue, must(tickChoice(catalogue, atMusts(), "musts", "women")), "musts", "lockable"),
    );
    const back = stepBack(catalogue, ticked);
    if (!back) throw new Error("no step before");
    const again = must(answerStep(catalogue, back, "bringing", "dog", TODAY));
    expect(musts(again)).toEqual(["women", "lockable"]);
    const one = must(tickChoice(catalogue, again, "musts", "women"));
    expect(musts(one)).toEqual(["lockable"]);
    const answered = must(answerStep(catalogue, one, "musts", ["lockable"], TODAY));
    expect(answered).not.toHaveProperty("left");
    expect(answered.answers["musts"]).toEqual(["lockable"]);
  });
});
