export { createHttp } from "./create-http.ts";
export type { HttpDependencies } from "./shell/dependencies.ts";
