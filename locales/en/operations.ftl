# For operators: something keeps people from getting answers, or soon may.
trouble-began = ⚠️ { $trouble ->
    [updates-taken] <b>Somebody else takes this bot’s messages.</b> Another program uses its token, so people may get no answers. Please stop the other program, or ask @BotFather for a new token.
    [webhook-failing] <b>Telegram cannot reach our server</b>, so people get no answers at the moment. Please check that WEBHOOK_URL can be reached from the internet. Nothing is lost.
    [disk-low] <b>The disk is almost full.</b> Please free some room on it before nothing can be saved any more.
    [clock-off] <b>The server’s clock is wrong.</b> Reminders and quiet hours may come at the wrong time. Please let it follow a time server (NTP).
   *[other] <b>Something is wrong with the server.</b> Please look at its log.
}
trouble-ended = ✅ { $trouble ->
    [telegram-away] <b>Telegram answers again.</b>
    [token-refused] <b>Telegram accepts the bot’s token again.</b>
    [updates-taken] <b>The bot gets all of its messages again.</b>
    [webhook-failing] <b>Telegram can reach our server again.</b>
    [store-away] <b>The database answers again.</b>
    [disk-full] <b>The disk has room again.</b>
    [disk-low] <b>The disk has enough room again.</b>
    [clock-off] <b>The server’s clock is right again.</b>
   *[other] <b>All is well again.</b>
} { $minutes ->
    [one] It took about { $minutes } minute.
   *[other] It took about { $minutes } minutes.
} Nothing was lost; what was waiting is on its way.
