import { Composer } from "grammy";
import { LISTING_KINDS, type ListingKind } from "../../../domain/category/category.ts";
import {
  draftId,
  ID_PATTERN,
  listingId,
  organisationId,
  type DraftId,
  type ListingId,
} from "../../../domain/shared/ids.ts";
import { isBegun, type Draft } from "../../../domain/listing/draft.ts";
import type { PomichContext } from "../../context.ts";
import { unfinishedScreen } from "../../screens/unfinished.ts";
import {
  afreshButton,
  copyButton,
  editFieldButton,
  openButton,
  openForButton,
  resumeButton,
  reviseButton,
  stepButton,
} from "../../buttons/wizard.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { enterWizard } from "../../flows/enter-wizard.ts";
import { loadAsking, withoutPastDays } from "./load.ts";
import { createTurns } from "./turns.ts";

export { createWizardConversation } from "./conversation.ts";

/** Everything that opens the wizard: new listings, unfinished drafts, edits, changes that moderators asked for. */
export function createWizardFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases } = deps;
  const wizard = new Composer<PomichContext>();
  const turns = createTurns(deps);

  /** Begins a listing. With an unfinished draft of its kind, asks whether to continue that or to begin again. */
  const open = async (ctx: PomichContext, kind: ListingKind): Promise<void> =>
    begin(ctx, await useCases.drafts.open(ctx.person.id, kind));

  async function begin(ctx: PomichContext, draft: Draft): Promise<void> {
    if (isBegun(draft)) return ctx.turnTo(await unfinishedScreen(deps, ctx, draft));
    const isServed = (await useCases.communities.all()).length > 0;
    // The draft can wait for the first community: the place that it asks for leads to the waiting list.
    if (!isServed) await ctx.say(ctx.t("wizard-no-communities"));
    await enterWizard(ctx, draft.id, isServed ? "here" : "below");
  }

  /** The person's own draft that a button names; undefined after telling them what became of it. */
  async function draftOf(ctx: PomichContext, id: string): Promise<Draft | undefined> {
    const draft = await useCases.drafts.find(draftId(id));
    if (draft?.authorId === ctx.person.id) return draft;
    const submitted = await useCases.listings.find(listingId(id));
    if (submitted?.authorId === ctx.person.id) await ctx.toast(ctx.plain("wizard-submitted-alert"));
    else await ctx.alert(ctx.plain("wizard-gone-alert"));
    return undefined;
  }

  /** Opens a listing for changes. If it no longer needs any, its `unfinished` revision is discarded. */
  async function revise(ctx: PomichContext, listing: ListingId, unfinished?: DraftId): Promise<void> {
    const draft = await useCases.drafts.revise(listing, ctx.person.id);
    if (draft.ok) {
      await ctx.toast();
      return enterWizard(ctx, draft.value.id, unfinished === undefined ? "below" : "here");
    }
    if (unfinished !== undefined) await useCases.drafts.discard(unfinished);
    await ctx.alert(ctx.plain(REVISE_ERRORS[draft.code]));
  }

  wizard.command("need", (ctx) => open(ctx, "request"));
  wizard.command("offer", (ctx) => open(ctx, "offer"));
  wizard.callbackQuery(openButton.pattern, async (ctx) => {
    const kind = LISTING_KINDS.find((k) => k === openButton.unpack(ctx.callbackQuery.data)?.kind);
    if (!kind) return ctx.alert(ctx.plain("error-old-button-alert"));
    await ctx.toast();
    await open(ctx, kind);
  });

  wizard.callbackQuery(openForButton.pattern, async (ctx) => {
    const values = openForButton.unpack(ctx.callbackQuery.data);
    const kind = LISTING_KINDS.find((k) => k === values?.kind);
    const organisation = values?.organisation ?? "";
    if (!kind || !ID_PATTERN.test(organisation)) return ctx.alert(ctx.plain("error-old-button-alert"));
    const draft = await useCases.drafts.openFor(organisationId(organisation), ctx.person.id, kind);
    if (!draft.ok) return ctx.alert(ctx.plain(OPEN_FOR_ERRORS[draft.code]));
    await ctx.toast();
    await begin(ctx, draft.value);
  });

  wizard.callbackQuery(resumeButton.pattern, async (ctx) => {
    const draft = await draftOf(ctx, resumeButton.unpack(ctx.callbackQuery.data)?.draft ?? "");
    if (!draft) return;
    if (draft.revises !== undefined && draft.question !== undefined)
      return revise(ctx, draft.revises, draft.id);
    await ctx.toast();
    await enterWizard(ctx, draft.id, "here");
  });

  wizard.callbackQuery(afreshButton.pattern, async (ctx) => {
    const draft = await draftOf(ctx, afreshButton.unpack(ctx.callbackQuery.data)?.draft ?? "");
    if (!draft) return;
    const { kind, organisationId: organisation } = draft;
    await useCases.drafts.discard(draft.id);
    const afresh =
      organisation === undefined
        ? { ok: true as const, value: await useCases.drafts.open(ctx.person.id, kind) }
        : await useCases.drafts.openFor(organisation, ctx.person.id, kind);
    if (!afresh.ok) return ctx.alert(ctx.plain(OPEN_FOR_ERRORS[afresh.code]));
    await ctx.toast();
    await enterWizard(ctx, afresh.value.id, "here");
  });

  wizard.callbackQuery(reviseButton.pattern, async (ctx) => {
    await revise(ctx, listingId(reviseButton.unpack(ctx.callbackQuery.data)?.listing ?? ""));
  });

  wizard.callbackQuery(editFieldButton.pattern, async (ctx) => {
    const { listing = "", field = "" } = editFieldButton.unpack(ctx.callbackQuery.data) ?? {};
    const draft = await useCases.drafts.edit(listingId(listing), ctx.person.id, field);
    if (!draft.ok) return ctx.alert(ctx.plain(EDIT_ERRORS[draft.code]));
    await ctx.toast();
    await enterWizard(ctx, draft.value.id, "here");
  });

  wizard.callbackQuery(copyButton.pattern, async (ctx) => {
    const id = listingId(copyButton.unpack(ctx.callbackQuery.data)?.listing ?? "");
    const copied = await useCases.drafts.copy(id, ctx.person.id);
    if (!copied.ok) return ctx.alert(ctx.plain("my-listings-gone-alert"));
    await ctx.toast();
    const asking = await loadAsking(deps, copied.value.id, ctx.person.id, ctx.language);
    if (asking) await useCases.drafts.save(withoutPastDays(asking));
    await enterWizard(ctx, copied.value.id, "below");
  });

  // A question whose conversation is gone while the draft is still there: the wizard takes the press as its answer.
  wizard.callbackQuery(stepButton.pattern, async (ctx) => {
    const draft = await draftOf(ctx, stepButton.unpack(ctx.callbackQuery.data)?.draft ?? "");
    if (draft && (await turns.take(ctx, draft.id))) await enterWizard(ctx, draft.id, null);
  });

  return wizard;
}

const OPEN_FOR_ERRORS = {
  "not-a-member": "organisation-gone-alert",
  "not-verified": "organisation-not-verified-alert",
} as const;

const EDIT_ERRORS = {
  "listing-not-found": "my-listings-gone-alert",
  "not-yours": "my-listings-gone-alert",
  "listing-over": "my-listings-closed-alert",
  "not-an-option": "error-old-button-alert",
} as const;

const REVISE_ERRORS = {
  "listing-not-found": "wizard-gone-alert",
  "not-yours": "wizard-gone-alert",
  "no-changes-requested": "wizard-no-changes-alert",
} as const;
