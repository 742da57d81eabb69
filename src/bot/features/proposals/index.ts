import { Composer } from "grammy";
import { SAFETY_KINDS, SAFETY_VERSION, type SafetyKind } from "../../../domain/safety/safety.ts";
import { ID_PATTERN, listingId, proposalId } from "../../../domain/shared/ids.ts";
import { clashNoButton, clashVolunteerButton, clashYesButton } from "../../buttons/appointments.ts";
import { firstVolunteerButton, volunteerButton } from "../../buttons/broadcasts.ts";
import {
  acceptButton,
  acceptWritingButton,
  declineButton,
  firstAcceptButton,
  firstDeclineButton,
  safetyVolunteerButton,
  safetyYesButton,
} from "../../buttons/proposals.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { beginAnswer } from "../../flows/begin-answer.ts";
import {
  outcomeOfAnswer,
  outcomeOfVolunteering,
  safetyNotes,
  tellOutcome,
  type Outcome,
  type Yes,
} from "../../flows/proposal-answers.ts";

const ANSWERS = [
  { kind: acceptButton, answer: "accepted", shares: true },
  { kind: acceptWritingButton, answer: "accepted", shares: false },
  { kind: declineButton, answer: "declined", shares: false },
  { kind: firstAcceptButton, answer: "accepted", shares: true },
  { kind: firstDeclineButton, answer: "declined", shares: false },
] as const;

const YES_WAYS = ["share", "write"] as const;

const COUNT = /^[1-9]\d{0,8}$/;

/** What a button says was read: the first of all where it says nothing, undefined where it says nonsense. */
const readCount = (text = "1"): number | undefined => (COUNT.test(text) ? Number(text) : undefined);

type Pressed = Partial<Record<string, string>> | undefined;

/** The yes to a proposal's question that a button stands for. */
function yesIn(pressed: Pressed, shares: boolean): Extract<Yes, { kind: "proposal" }> | undefined {
  const id = pressed?.["proposal"] ?? "";
  const round = readCount(pressed?.["round"]);
  return ID_PATTERN.test(id) && round !== undefined
    ? { kind: "proposal", id: proposalId(id), round, shares }
    : undefined;
}

/** The yes to a broadcast that a button stands for. */
function volunteeringIn(pressed: Pressed): Extract<Yes, { kind: "broadcast" }> | undefined {
  const id = pressed?.["listing"] ?? "";
  const edition = readCount(pressed?.["edition"]);
  return ID_PATTERN.test(id) && edition !== undefined
    ? { kind: "broadcast", listingId: listingId(id), edition, shares: false }
    : undefined;
}

/** Accept and Decline under a proposal, "I can help" and "I need this" under a broadcast, and the safety notes before them. */
export function createProposalsFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases } = deps;
  const proposals = new Composer<PomichContext>();

  async function say(
    ctx: PomichContext,
    yes: Yes,
    answer: "accepted" | "declined" = "accepted",
    despiteClash = false,
  ): Promise<Outcome> {
    const person = ctx.person.id;
    const { proposals: cases } = useCases;
    if (yes.kind === "broadcast")
      return outcomeOfVolunteering(
        await cases.volunteer(yes.listingId, person, yes.edition, { despiteClash }),
      );
    const { id, round, shares } = yes;
    const said = await cases.answer({
      proposalId: id,
      person,
      answer,
      shares,
      despiteClash,
      ...(round === undefined ? {} : { round }),
    });
    return outcomeOfAnswer(said, answer);
  }

  for (const { kind, answer, shares } of ANSWERS) {
    proposals.callbackQuery(kind.pattern, async (ctx, next) => {
      const yes = yesIn(kind.unpack(ctx.callbackQuery.data), shares);
      if (!yes) return next();
      return tellOutcome(deps, ctx, await say(ctx, yes, answer), yes);
    });
  }

  for (const kind of [volunteerButton, firstVolunteerButton]) {
    proposals.callbackQuery(kind.pattern, async (ctx, next) => {
      const yes = volunteeringIn(kind.unpack(ctx.callbackQuery.data));
      if (!yes) return next();
      const outcome = await say(ctx, yes);
      await tellOutcome(deps, ctx, outcome, yes);
      if (outcome.final) await harmless(ctx.editMessageReplyMarkup());
    });
  }

  /**
   * The notes are confirmed once, and the yes goes on; an older version of them is replaced by the one in force.
   * @param goOn says the yes and tells its outcome
   */
  async function confirm(
    ctx: PomichContext,
    pressed: Pressed,
    kind: SafetyKind,
    yes: Yes,
    goOn: () => Promise<void>,
  ): Promise<void> {
    if (pressed?.["version"] !== String(SAFETY_VERSION)) {
      await ctx.toast();
      const notes = await safetyNotes(deps, ctx, yes);
      return notes && ctx.turnTo(notes);
    }
    await useCases.people.confirmSafety(ctx.person.id, kind);
    await goOn();
    // The notes stay in the chat, to be found again.
    await harmless(ctx.editMessageReplyMarkup());
  }

  const kindIn = (pressed: Pressed): SafetyKind | undefined =>
    SAFETY_KINDS.find((kind) => kind === pressed?.["kind"]);

  proposals.callbackQuery(safetyYesButton.pattern, async (ctx, next) => {
    const pressed = safetyYesButton.unpack(ctx.callbackQuery.data);
    const how = YES_WAYS.find((way) => way === pressed?.how);
    const kind = kindIn(pressed);
    const yes = yesIn(pressed, how === "share");
    if (!how || !kind || !yes) return next();
    return confirm(ctx, pressed, kind, yes, async () => tellOutcome(deps, ctx, await say(ctx, yes), yes));
  });

  proposals.callbackQuery(safetyVolunteerButton.pattern, async (ctx, next) => {
    const pressed = safetyVolunteerButton.unpack(ctx.callbackQuery.data);
    const kind = kindIn(pressed);
    const yes = volunteeringIn(pressed);
    if (!kind || !yes) return next();
    return confirm(ctx, pressed, kind, yes, async () => {
      const { listingId: id, edition } = yes;
      const volunteered = await useCases.proposals.volunteer(id, ctx.person.id, edition);
      const listing = await useCases.listings.find(id);
      if (!volunteered.ok && volunteered.code === "no-fit" && listing) return beginAnswer(deps, ctx, listing);
      return tellOutcome(deps, ctx, outcomeOfVolunteering(volunteered), yes);
    });
  });

  proposals.callbackQuery(clashYesButton.pattern, async (ctx, next) => {
    const pressed = clashYesButton.unpack(ctx.callbackQuery.data);
    const how = YES_WAYS.find((way) => way === pressed?.how);
    const yes = how && yesIn(pressed, how === "share");
    return yes ? sayDespiteClash(ctx, yes) : next();
  });

  proposals.callbackQuery(clashVolunteerButton.pattern, async (ctx, next) => {
    const yes = volunteeringIn(clashVolunteerButton.unpack(ctx.callbackQuery.data));
    return yes ? sayDespiteClash(ctx, yes) : next();
  });

  proposals.callbackQuery(clashNoButton.pattern, async (ctx) => {
    await ctx.toast();
    await ctx.rewrite(ctx.t("appointment-clash-left"));
  });

  async function sayDespiteClash(ctx: PomichContext, yes: Yes): Promise<void> {
    await tellOutcome(deps, ctx, await say(ctx, yes, "accepted", true), yes);
    await harmless(ctx.editMessageReplyMarkup());
  }

  return proposals;
}
