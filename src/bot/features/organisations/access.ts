import type { MemberError } from "../../../app/organisations/index.ts";
import type { Organisation } from "../../../domain/organisation/organisation.ts";
import { ID_PATTERN } from "../../../domain/shared/ids.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { organisationName } from "../../render/organisations.ts";

/** What all handlers about one's own organisations share. Use cases check again whether the person may. */
export function createOwnAccess({ useCases, i18n }: Pick<FeatureDependencies, "useCases" | "i18n">) {
  const gone = (ctx: PomichContext): Promise<void> => ctx.alert(ctx.plain("organisation-gone-alert"));
  return {
    nameOf: (ctx: PomichContext, one: Organisation): string => organisationName(i18n, ctx.language, one),
    gone,
    refuse: (ctx: PomichContext, code: MemberError): Promise<void> =>
      code === "last-lead" ? ctx.alert(ctx.plain("organisation-last-lead-alert")) : gone(ctx),
    /** Runs `act` with one of the person's own organisations. */
    own: async (
      ctx: PomichContext,
      id: string | undefined,
      act: (organisation: Organisation) => Promise<void>,
    ): Promise<void> => {
      const found = ID_PATTERN.test(id ?? "")
        ? (await useCases.organisations.ofPerson(ctx.person.id)).find((one) => one.id === id)
        : undefined;
      return found ? act(found) : gone(ctx);
    },
  };
}
