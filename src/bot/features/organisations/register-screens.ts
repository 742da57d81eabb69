import type { InlineKeyboardButton } from "grammy/types";
import { SPOKEN_LANGUAGES } from "../../../domain/category/languages.ts";
import type { Community } from "../../../domain/community/community.ts";
import type { Organisation } from "../../../domain/organisation/organisation.ts";
import { isAnswered, QUESTIONS, type OrganisationField } from "../../../domain/organisation/registration.ts";
import { ORGANISATION_KINDS } from "../../../domain/register/kind.ts";
import { placeName } from "../../../domain/shared/place.ts";
import {
  organisationAnswerButton,
  organisationBackButton,
  organisationButton,
  organisationDiscardButton,
  organisationLaterButton,
  organisationNextButton,
  organisationReviseButton,
  organisationSendButton,
  organisationTownsButton,
} from "../../buttons/organisations.ts";
import type { PomichContext } from "../../context.ts";
import { formatLanguage } from "../../formats.ts";
import { joinHtml, type Html } from "../../html.ts";
import {
  answerInWords,
  categoryName,
  organisationLines,
  registerExamples,
} from "../../render/organisations.ts";
import type { RenderDependencies } from "../../render/message.ts";
import { inPairs, screen, tap, type ButtonScreen } from "../../screen.ts";

/** Towns on a page of their list. */
const TOWNS = 8;

/** Everything that a screen of the registration shows. */
export interface Shown {
  readonly ctx: PomichContext;
  readonly organisation: Organisation;
  readonly communities: readonly Community[];
  /** Of the organisation's town. */
  readonly country: string | undefined;
  /** Said above the question. */
  readonly note?: Html;
  /** Of the list of towns. */
  readonly page?: number;
}

const ticked = (isOn: boolean, name: string): string => (isOn ? `✓ ${name}` : name);

/** The present question, or the whole once all are answered. */
export const registerScreen = (deps: RenderDependencies, shown: Shown): ButtonScreen =>
  QUESTIONS[shown.organisation.step] ? questionScreen(deps, shown) : previewScreen(deps, shown);

function questionScreen(deps: RenderDependencies, shown: Shown): ButtonScreen {
  const { ctx, organisation, communities, country, note } = shown;
  const { answers, step } = organisation;
  const question = QUESTIONS[step] ?? QUESTIONS[0];
  if (!question) throw new Error("there are no questions");
  const { field, kind, optional } = question;
  const examples = registerExamples(answers, country);
  const hint = ctx.t("organisation-hint", { field, examples: examples === "" ? "none" : examples });
  const town = communities.find(({ id }) => id === answers.community);
  const before = QUESTIONS.slice(step).map((later) => later.field);
  const soFar = organisationLines(deps, ctx.language, answers, town, before).toString();
  const isList = kind === "languages" || kind === "categories";
  const present = isList ? undefined : answerInWords(deps, ctx.language, answers, field, town);
  const isKept = isAnswered(answers, field);
  const pack = (drops: number): string =>
    organisationNextButton.pack({ organisation: organisation.id, step, drops });
  return screen(
    joinHtml(
      [
        ctx.t("organisation-step", { step: step + 1, count: QUESTIONS.length }),
        ...(soFar === "" ? [] : [organisationLines(deps, ctx.language, answers, town, before)]),
        ...(note ? [note] : []),
        joinHtml(
          [
            ctx.t("organisation-ask-bold", { question: ctx.plain("organisation-ask", { field }) }),
            hint,
            ...(present === undefined || present === ""
              ? []
              : [ctx.t("organisation-now", { value: present })]),
          ],
          "\n",
        ),
      ],
      "\n\n",
    ),
    [
      ...choices(deps, shown, field),
      ...(isList && (optional || isKept) ? [[tap(ctx.plain("organisation-next-button"), pack(0))]] : []),
      ...(!isList && isKept ? [[tap(ctx.plain("organisation-keep-button"), pack(0))]] : []),
      ...(!isList && optional ? [[tap(ctx.plain("organisation-skip-button"), pack(1))]] : []),
      [
        ...(step > 0 || organisation.changing
          ? [
              tap(
                ctx.plain("button-back"),
                organisationBackButton.pack({ organisation: organisation.id, step }),
              ),
            ]
          : []),
        tap(ctx.plain("organisation-later-button"), organisationLaterButton.pack({})),
      ],
    ],
  );
}

/** The buttons that answer a question. */
function choices(
  { i18n, catalogue }: RenderDependencies,
  { ctx, organisation, communities, page = 0 }: Shown,
  field: OrganisationField,
): InlineKeyboardButton[][] {
  const { answers, id, step } = organisation;
  const answer = (caption: string, value: string, on = 1): InlineKeyboardButton =>
    tap(caption, organisationAnswerButton.pack({ organisation: id, step, value, on }));
  const toggle = (chosen: readonly string[] = [], value: string, caption: string): InlineKeyboardButton => {
    const isOn = chosen.includes(value);
    return answer(ticked(isOn, caption), value, isOn ? 0 : 1);
  };
  switch (field) {
    case "kind":
      return inPairs(
        ORGANISATION_KINDS.map((kind) => answer(ctx.plain("organisation-kind", { kind }), kind)),
      );
    case "community": {
      const first = page * TOWNS;
      const turn = (caption: string, to: number): InlineKeyboardButton =>
        tap(caption, organisationTownsButton.pack({ organisation: id, page: to }));
      return [
        ...inPairs(
          communities
            .slice(first, first + TOWNS)
            .map((community) => answer(placeName(community, ctx.language), community.id)),
        ),
        [
          ...(page > 0 ? [turn("◀", page - 1)] : []),
          ...(first + TOWNS < communities.length ? [turn("▶", page + 1)] : []),
        ],
      ];
    }
    case "languages":
      return inPairs(
        SPOKEN_LANGUAGES.map((code) => toggle(answers.languages, code, formatLanguage(ctx.language, code))),
      );
    case "gives":
    case "takes":
      return inPairs(
        catalogue.categories.map(({ slug }) =>
          toggle(answers[field], slug, categoryName(i18n, catalogue, ctx.language, slug)),
        ),
      );
    case "name":
    case "address":
    case "registration":
    case "email":
    case "phone":
    case "website":
    case "contact":
      return [];
  }
}

/** Everything that was answered, before it is sent. */
function previewScreen(deps: RenderDependencies, { ctx, organisation, communities }: Shown): ButtonScreen {
  const { answers, id } = organisation;
  const town = communities.find((community) => community.id === answers.community);
  const on = { organisation: id };
  return screen(
    joinHtml([ctx.t("organisation-preview"), organisationLines(deps, ctx.language, answers, town)], "\n\n"),
    [
      [tap(ctx.plain("organisation-send-button"), organisationSendButton.pack(on))],
      [
        tap(ctx.plain("organisation-change-button"), organisationReviseButton.pack({ ...on, step: "" })),
        tap(ctx.plain("organisation-discard-button"), organisationDiscardButton.pack({ ...on, sure: 0 })),
      ],
      [tap(ctx.plain("organisation-later-button"), organisationLaterButton.pack({}))],
    ],
  );
}

/** Which answer is to be changed. */
export const whatToChange = (ctx: PomichContext, { id }: Organisation): ButtonScreen =>
  screen(ctx.t("organisation-change-ask"), [
    ...inPairs(
      QUESTIONS.map(({ field }, step) =>
        tap(
          ctx.plain("organisation-field", { field }),
          organisationReviseButton.pack({ organisation: id, step }),
        ),
      ),
    ),
    [tap(ctx.plain("button-back"), organisationButton.pack({ organisation: id }))],
  ]);
