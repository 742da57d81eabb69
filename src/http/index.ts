export { createHttp } from "./create-http.ts";
export type { ApiKeys, HttpDependencies } from "./shell/dependencies.ts";
