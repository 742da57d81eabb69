export { createRouteAuthorFeature } from "./author.ts";
export { createCoverageFeature } from "./coverage.ts";
export { createRoutesFeature } from "./routes.ts";
