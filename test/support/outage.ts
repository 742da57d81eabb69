export { outageOf } from "../../src/run/failures.ts";
