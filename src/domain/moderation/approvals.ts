import type { RiskTier } from "../category/category.ts";

const APPROVALS_NEEDED: Readonly<Record<RiskTier, number>> = { 1: 1, 2: 1, 3: 2 };

/** How many different moderators have to approve a listing of this risk tier before it is published. */
export const approvalsNeeded = (tier: RiskTier = 1): number => APPROVALS_NEEDED[tier];
