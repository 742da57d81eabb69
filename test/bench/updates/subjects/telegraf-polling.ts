import { createTelegraf } from "./telegraf.ts";

await createTelegraf().launch();
