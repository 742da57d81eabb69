import type { BotAbilities, NewPerson } from "./protocol.ts";
import type { GroupDraft } from "./world/world.ts";

/** Who lives in a new world. */
export interface WorldSeed {
  readonly bot?: {
    readonly firstName?: string;
    readonly username?: string;
    /** All but topics, people's topics and reading everything when absent. */
    readonly abilities?: Partial<BotAbilities>;
  };
  readonly people: readonly (NewPerson & { readonly id: number; readonly phone?: string })[];
  readonly groups: readonly GroupDraft[];
}

/** The person of {@link LEIPZIG_SEED} who runs the installation. */
export const OPERATOR = 1_000_004;

/** A town to begin with: somebody who seeks, somebody who helps, a moderator and her group, and an operator. */
export const LEIPZIG_SEED = {
  bot: { firstName: "Pomich", username: "pomich_bot" },
  people: [
    {
      id: 1_000_001,
      firstName: "Olena",
      username: "olena_k",
      language: "uk",
      phone: "+4915700000101",
      role: "needs help",
    },
    {
      id: 1_000_002,
      firstName: "Jonas",
      username: "jonas_w",
      language: "de",
      phone: "+4915700000102",
      role: "can help",
    },
    {
      id: 1_000_003,
      firstName: "Katrin",
      username: "katrin_mod",
      language: "de",
      phone: "+4915700000103",
      role: "moderator",
    },
    {
      id: OPERATOR,
      firstName: "Taras",
      username: "taras_op",
      language: "uk",
      phone: "+4915700000104",
      role: "operator",
    },
  ],
  groups: [
    {
      id: -1_001_000_000_001,
      title: "Поміч Leipzig · Moderation",
      type: "supergroup",
      members: [1_000_003],
      admins: [1_000_003],
      bot: "administrator",
    },
  ],
} as const satisfies WorldSeed;
