import { createBareBot } from "./grammy.ts";

await createBareBot().start();
