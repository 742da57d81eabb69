import type { Context, MiddlewareHandler } from "hono";
import { includes, reaches, reachesAll, reachesOrganisation, type Role } from "../../domain/access/access.ts";
import type { Organisation } from "../../domain/organisation/organisation.ts";
import type { CommunityId } from "../../domain/shared/ids.ts";
import type { HttpEnv } from "./dependencies.ts";
import { problem } from "./problem.ts";

/**
 * What a route asks of a key, to be spread into its description: says so in the documentation, and answers 403 to any other.
 * @param where "everywhere" for what belongs to no single community: a key that is bound to some is refused. Otherwise the
 * handler itself asks {@link sees}. A key that is bound to an organisation is refused unless it says "organisations-too";
 * there the handler asks {@link seesOrganisation}.
 */
export const needs = (
  role: Role,
  where: "everywhere" | "in-its-communities" | "organisations-too" = "in-its-communities",
) => ({
  security: [{ key: [role] }],
  middleware: [
    async (c, next) => {
      const access = c.get("access");
      if (!includes(access.role, role))
        return problem(c, "forbidden", {
          detail: `This needs a key with the role ${role}; yours has ${access.role}.`,
        });
      if (access.organisation !== undefined && where !== "organisations-too")
        return problem(c, "forbidden", { detail: "This needs a key that is not bound to an organisation." });
      if (where === "everywhere" && !reachesAll(access))
        return problem(c, "forbidden", { detail: "This needs a key that is not bound to communities." });
      return next();
    },
  ] satisfies MiddlewareHandler<HttpEnv>[],
});

/** Whether the key of a request is for this community. What it is not for, it is told is not there. */
export const sees = (c: Context<HttpEnv>, community: CommunityId): boolean =>
  reaches(c.get("access"), community);

/** Whether the key of a request is for this organisation, or for its town. What it is not for, it is told is not there. */
export const seesOrganisation = (
  c: Context<HttpEnv>,
  { id, answers: { community } }: Pick<Organisation, "id" | "answers">,
): boolean => reachesOrganisation(c.get("access"), { id, community });
