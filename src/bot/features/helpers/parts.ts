import type { InlineKeyboardButton } from "grammy/types";
import type { Community } from "../../../domain/community/community.ts";
import type { HelperProfile } from "../../../domain/helper/profile.ts";
import { helperButton, helperPartButton } from "../../buttons/helpers.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { tap, type ButtonScreen } from "../../screen.ts";

/** The parts of a profile that have a screen of their own. */
export type Part = "categories" | "languages" | "times" | "place" | "often" | "pause" | "stop";

export type Deps = Pick<FeatureDependencies, "useCases" | "i18n" | "clock">;

/** Everything that a screen about a profile shows. */
export interface Shown {
  readonly ctx: PomichContext;
  readonly profile: HelperProfile;
  /** Of the profile's place. */
  readonly community: Community;
}

/** A screen of one part of a profile, to be changed there. @param page of the list of towns */
export type PartScreen = (deps: Deps, shown: Shown, page: number) => Promise<ButtonScreen> | ButtonScreen;

export const ticked = (isOn: boolean, name: string): string => (isOn ? `✓ ${name}` : name);

export const backTap = (ctx: PomichContext): InlineKeyboardButton =>
  tap(ctx.plain("button-back"), helperButton.pack({}));

/** Opens a part of the profile. */
export const partTap = (part: Part, caption: string): InlineKeyboardButton =>
  tap(caption, helperPartButton.pack({ part, page: 0 }));

/** Below a part: back to the whole, and on to the next part, which saves a tap while a profile is filled in. */
export const backAndOn = (ctx: PomichContext, next: Part, caption: string): InlineKeyboardButton[] => [
  backTap(ctx),
  partTap(next, `${caption} ▶`),
];
