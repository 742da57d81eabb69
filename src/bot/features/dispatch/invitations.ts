import { Composer } from "grammy";
import type { AnswerInvitationError } from "../../../app/dispatch/index.ts";
import { invitationOf, takesYes } from "../../../domain/dispatch/dispatch.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { SAFETY_KINDS, SAFETY_VERSION } from "../../../domain/safety/safety.ts";
import { safetyKindOf } from "../../../domain/safety/safety.ts";
import { dispatchId, ID_PATTERN, type DispatchId, type PersonId } from "../../../domain/shared/ids.ts";
import { clashNoButton } from "../../buttons/appointments.ts";
import {
  acceptInvitationButton,
  askAgainButton,
  clashInvitationButton,
  neighboursButton,
  refuseInvitationButton,
  safetyInvitationButton,
} from "../../buttons/dispatch.ts";
import { helperButton } from "../../buttons/helpers.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import type { PlainKey } from "../../i18n.ts";
import { afterAll, NEIGHBOUR_ANSWERS, REFUSALS as WAYS } from "../../render/dispatch.ts";
import { tap } from "../../screen.ts";
import { clashScreen } from "../../screens/clash.ts";
import { safetyScreen } from "../../screens/safety.ts";

const REFUSALS: Readonly<Record<AnswerInvitationError, PlainKey>> = {
  "not-invited": "invitation-gone-alert",
  "already-accepted": "invitation-accepted-before-alert",
  "search-over": "invitation-gone-alert",
  "request-paused": "invitation-paused-alert",
  "question-changed": "invitation-changed-alert",
  "safety-needed": "proposal-safety-alert",
  "appointment-clash": "proposal-clash-alert",
};

const NUMBER = /^[1-9]\d{0,8}$/;

/** A yes that a button stands for: to which invitation, and to which edition of its request. */
interface Yes {
  readonly id: DispatchId;
  readonly edition: number;
}

function yesIn(pressed: Partial<Record<string, string>> | undefined): Yes | undefined {
  const { dispatch = "", edition = "" } = pressed ?? {};
  return ID_PATTERN.test(dispatch) && NUMBER.test(edition)
    ? { id: dispatchId(dispatch), edition: Number(edition) }
    : undefined;
}

/** What helpers answer to an invitation. The invitation is edited, and says what came of it. */
export function createInvitationsFeature({ useCases, i18n }: FeatureDependencies): Composer<PomichContext> {
  const feature = new Composer<PomichContext>();
  const { dispatch, catalogue } = useCases;
  const pack = ({ id, edition }: Yes) => ({ dispatch: id, edition });

  async function listingOf({ id }: Yes) {
    const found = await dispatch.find(id);
    return found && useCases.listings.find(found.requestId);
  }

  /** The request of a dispatch that somebody was invited to, while a yes of theirs can count. */
  async function openTo(id: DispatchId, person: PersonId): Promise<Listing | undefined> {
    const found = await dispatch.find(id);
    if (!found || !takesYes(found) || !invitationOf(found, person)) return undefined;
    const request = await useCases.listings.find(found.requestId);
    return request?.status === "published" ? request : undefined;
  }

  async function askSafety(ctx: PomichContext, yes: Yes, replace = false): Promise<void> {
    const request = await listingOf(yes);
    await ctx.toast();
    if (!request || ctx.repeated) return;
    const kind = safetyKindOf(catalogue.find(request.category));
    const confirm = safetyInvitationButton.pack({ version: SAFETY_VERSION, kind, ...pack(yes) });
    const notes = safetyScreen(ctx, kind, await useCases.safety.helplinesOf(request.communityId), confirm);
    await (replace ? ctx.turnTo(notes) : ctx.show(notes));
  }

  async function askClash(ctx: PomichContext, yes: Yes): Promise<void> {
    const request = await listingOf(yes);
    if (!request || ctx.repeated) return;
    const clash = await useCases.appointments.clashOfYes({ listingId: request.id }, ctx.person.id);
    const sure = clashInvitationButton.pack(pack(yes));
    await ctx.show(clashScreen({ i18n, catalogue }, ctx, clash, sure, clashNoButton.pack({})));
  }

  async function accept(ctx: PomichContext, yes: Yes, despiteClash = false): Promise<void> {
    const { id, edition } = yes;
    const said = await dispatch.accept(id, ctx.person.id, { edition, despiteClash });
    if (said.ok) {
      const { value } = said;
      return value.how === "standby"
        ? ctx.alert(ctx.plain("invitation-standby-alert", { place: value.place }))
        : ctx.alert(ctx.plain("invitation-accepted-alert"));
    }
    if (said.code === "safety-needed") return askSafety(ctx, yes);
    await ctx.alert(ctx.plain(REFUSALS[said.code]));
    if (said.code === "appointment-clash") await askClash(ctx, yes);
  }

  feature.callbackQuery(acceptInvitationButton.pattern, async (ctx, next) => {
    const yes = yesIn(acceptInvitationButton.unpack(ctx.callbackQuery.data));
    return yes ? accept(ctx, yes) : next();
  });

  feature.callbackQuery(clashInvitationButton.pattern, async (ctx, next) => {
    const yes = yesIn(clashInvitationButton.unpack(ctx.callbackQuery.data));
    if (!yes) return next();
    await accept(ctx, yes, true);
    await harmless(ctx.editMessageReplyMarkup());
  });

  feature.callbackQuery(safetyInvitationButton.pattern, async (ctx, next) => {
    const pressed = safetyInvitationButton.unpack(ctx.callbackQuery.data);
    const yes = yesIn(pressed);
    const kind = SAFETY_KINDS.find((one) => one === pressed?.kind);
    if (!yes || !kind) return next();
    if (pressed?.version !== String(SAFETY_VERSION)) return askSafety(ctx, yes, true);
    await useCases.people.confirmSafety(ctx.person.id, kind);
    await accept(ctx, yes);
    // The notes stay in the chat, to be found again.
    await harmless(ctx.editMessageReplyMarkup());
  });

  feature.callbackQuery(refuseInvitationButton.pattern, async (ctx, next) => {
    const values = refuseInvitationButton.unpack(ctx.callbackQuery.data);
    const how = WAYS.find((way) => way === values?.how);
    if (!values || !how || !ID_PATTERN.test(values.dispatch)) return next();
    const said = await dispatch.refuse(dispatchId(values.dispatch), ctx.person.id, how);
    return said.ok
      ? ctx.toast(ctx.plain("invitation-refused-alert"))
      : ctx.alert(ctx.plain(REFUSALS[said.code]));
  });

  feature.callbackQuery(askAgainButton.pattern, async (ctx) => {
    const { dispatch: id = "" } = askAgainButton.unpack(ctx.callbackQuery.data) ?? {};
    const { hasProfile } = await useCases.helpers.askAgain(ctx.person.id);
    await ctx.toast();
    const request = ID_PATTERN.test(id) ? await openTo(dispatchId(id), ctx.person.id) : undefined;
    await ctx.rewrite(ctx.t("invitation-asked-again", { profile: hasProfile ? "kept" : "none" }), {
      inline_keyboard: [
        ...(request ? [afterAll(i18n, ctx.language, dispatchId(id), request)] : []),
        [tap(ctx.plain("invitation-settings-button"), helperButton.pack({}))],
      ],
    });
  });

  feature.callbackQuery(neighboursButton.pattern, async (ctx, next) => {
    const pressed = neighboursButton.unpack(ctx.callbackQuery.data);
    const answer = NEIGHBOUR_ANSWERS.find((one) => one === pressed?.answer);
    if (!pressed || !answer || !ID_PATTERN.test(pressed.dispatch)) return next();
    const said = await dispatch.answerNeighbours(dispatchId(pressed.dispatch), ctx.person.id, answer);
    return said.ok
      ? ctx.toast(ctx.plain("search-neighbours-alert", { answer }))
      : ctx.alert(ctx.plain("error-old-button-alert"));
  });

  return feature;
}
