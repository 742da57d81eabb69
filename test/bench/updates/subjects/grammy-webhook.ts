import { getRequestListener } from "@hono/node-server";
import { webhookCallback } from "grammy";
import { Hono } from "hono";
import { listen, secret } from "./environment.ts";
import { createBareBot } from "./grammy.ts";

const bot = createBareBot();
const app = new Hono();
app.post("/telegram/webhook", webhookCallback(bot, "hono", { secretToken: secret }));
const url = await listen(getRequestListener(app.fetch));
await bot.api.setWebhook(url, { secret_token: secret });
