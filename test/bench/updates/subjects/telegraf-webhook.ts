import { listen, secret } from "./environment.ts";
import { createTelegraf } from "./telegraf.ts";

const bot = createTelegraf();
bot.botInfo = await bot.telegram.getMe();
const url = await listen(bot.webhookCallback("/telegram/webhook", { secretToken: secret }));
await bot.telegram.setWebhook(url, { secret_token: secret });
