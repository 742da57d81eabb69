# When nobody has taken a request yet.
status-request-waiting = 🕓 <b>{ $days ->
        [one] Ihre Anfrage steht seit einem Tag hier, und noch hat niemand Ja gesagt.
       *[other] Ihre Anfrage steht seit { $days } Tagen hier, und noch hat niemand Ja gesagt.
    }</b> { $asked ->
        [0] Bisher passt nichts.
        [one] { $asked } Person ist gefragt und hat noch nicht geantwortet.
       *[other] { $asked } Personen sind gefragt und haben noch nicht geantwortet.
    }

    { $headline }

    { $unmet ->
        [yes] Wir bitten unser Team, mitzusuchen.
       *[no] Wir suchen weiter.
    } { $wider ->
        [yes] Wenn Sie mögen, suchen wir auch weiter weg, oder Sie ändern etwas.
       *[no] Wenn Sie mögen, können Sie etwas ändern.
    } Sie können auch einfach warten: Sobald jemand passt, schreiben wir Ihnen.
status-wider-button = 🔎 Bis { $km } weit suchen
status-wait-button = ⏳ Weiter warten
status-wider-alert = Ab jetzt suchen wir bis { $km } weit. Sobald jemand passt, schreiben wir Ihnen.
my-listings-wider = 🔎 Gesucht wird bis { $km } weit
# When moderators have not decided for long.
status-pending = 🕓 <b>{ $kind ->
        [offer] Ihr Angebot liegt noch bei unserem Team.
       *[request] Ihre Anfrage liegt noch bei unserem Team.
    }</b>

    { $headline }

    Es dauert inzwischen länger als { $hours } Stunden, das tut uns leid. Wir haben unser Team erinnert. Sie müssen nichts tun.
# Asked once, when a listing has been paused for long.
status-paused = ⏸ <b>{ $days ->
        [one] Dieser Eintrag ist seit { $days } Tag pausiert.
       *[other] Dieser Eintrag ist seit { $days } Tagen pausiert.
    }</b> Gilt er noch?

    { $headline }

    Wenn Sie nichts tun, bleibt er pausiert, und wir fragen nicht noch einmal.
# When a moderator's question is not answered.
status-question = 🔔 <b>Unser Team wartet noch auf Ihre Antwort.</b>

    { $headline }

    { $foreign }<blockquote>{ $question }</blockquote>

    { $days ->
        [one] Bitte antworten Sie bis morgen, oder ändern Sie den Text.
       *[other] Bitte antworten Sie in den nächsten { $days } Tagen, oder ändern Sie den Text.
    } { $of ->
        [change] Sonst entfällt die Änderung, und Ihr Eintrag bleibt, wie er ist.
       *[listing] Sonst wird der Eintrag geschlossen. Sie können ihn später noch einmal senden.
    }
status-question-expired = { $of ->
    [change] { $days ->
        [one] Auf die Frage unseres Teams kam einen Tag lang keine Antwort. Darum entfällt Ihre Änderung, und der Eintrag bleibt, wie er war.
       *[other] Auf die Frage unseres Teams kam { $days } Tage lang keine Antwort. Darum entfällt Ihre Änderung, und der Eintrag bleibt, wie er war.
    }
   *[listing] { $days ->
        [one] ⌛ Auf die Frage unseres Teams kam einen Tag lang keine Antwort. Darum haben wir den Eintrag geschlossen. Sie können ihn jederzeit ändern und noch einmal senden.
       *[other] ⌛ Auf die Frage unseres Teams kam { $days } Tage lang keine Antwort. Darum haben wir den Eintrag geschlossen. Sie können ihn jederzeit ändern und noch einmal senden.
    }
}

    { $headline }
# To somebody who has said yes, when the other side is reminded.
proposal-other-silent = 🕓 <b>Ihr Ja gilt.</b> Die andere Seite hat noch nicht geantwortet; wir haben sie gerade erinnert.

    { $headline }

    { $days ->
        [one] Kommt innerhalb eines Tages keine Antwort, sagen wir Ihnen Bescheid und suchen weiter.
       *[other] Kommt in { $days } Tagen keine Antwort, sagen wir Ihnen Bescheid und suchen weiter.
    }
