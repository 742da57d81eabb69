declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Telegram's user id; the private chat with the person has the same id. */
export type PersonId = Branded<number, "PersonId">;
/** Twelve characters of a–z and 0–9, unguessable; short enough for callback data and deep links. */
export type ListingId = Branded<string, "ListingId">;
export type CommunityId = Branded<string, "CommunityId">;
export type SetupId = Branded<string, "SetupId">;
export type PledgeId = Branded<string, "PledgeId">;
export type ProposalId = Branded<string, "ProposalId">;
export type DispatchId = Branded<string, "DispatchId">;
export type CaseId = Branded<string, "CaseId">;
export type DraftId = Branded<string, "DraftId">;
export type SavedSearchId = Branded<string, "SavedSearchId">;
export type HelperProfileId = Branded<string, "HelperProfileId">;
export type OrganisationId = Branded<string, "OrganisationId">;
export type CoverageRuleId = Branded<string, "CoverageRuleId">;

export const personId = (telegramUserId: number): PersonId => telegramUserId as PersonId;
export const listingId = (text: string): ListingId => text as ListingId;
export const communityId = (text: string): CommunityId => text as CommunityId;
export const setupId = (text: string): SetupId => text as SetupId;
export const proposalId = (text: string): ProposalId => text as ProposalId;
export const pledgeId = (text: string): PledgeId => text as PledgeId;
export const dispatchId = (text: string): DispatchId => text as DispatchId;
export const caseId = (text: string): CaseId => text as CaseId;
export const draftId = (text: string): DraftId => text as DraftId;
export const savedSearchId = (text: string): SavedSearchId => text as SavedSearchId;
export const helperProfileId = (text: string): HelperProfileId => text as HelperProfileId;
export const organisationId = (text: string): OrganisationId => text as OrganisationId;
export const coverageRuleId = (text: string): CoverageRuleId => text as CoverageRuleId;

/** The form of every generated id; what arrives in buttons, links and URLs is checked against it. */
export const ID_PATTERN = /^[a-z0-9]{12}$/;
