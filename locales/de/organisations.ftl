# Organisationen: wie sie sich anmelden, wer dazugehört, und wer wobei hilft.
command-organisation = Organisation anmelden
command-organisations = Organisationen, die helfen
command-group-organisations = Organisationen dieses Ortes
command-group-join = Diese Gruppe für die Organisation
organisation-home = 🏛 <b>Ihre Organisationen</b>

    { $has ->
        [none] Hilft hier ein Verein, eine Behörde, eine Firma oder eine Initiative? Melden Sie sie an: zwölf kurze Antworten, dann sieht unser Team vor Ort sie sich an. Geprüfte Organisationen tragen ein ✔️, stehen im Verzeichnis und können für Anfragen und Angebote zuständig sein.
       *[some] Tippen Sie auf eine, um sie zu sehen.
    }
organisation-begin-button = ➕ Organisation anmelden
organisation-resume-button = ▶️ Weiter: { $name }
organisation-directory-button = 📖 Alle Organisationen
organisation-nameless = noch ohne Namen
organisation-step = 🏛 <b>Organisation anmelden</b> · { $step } von { $count }
organisation-ask = { $field ->
    [name] Wie heißt die Organisation offiziell?
    [kind] Was für eine Organisation ist es?
    [community] In welchem Ort arbeiten Sie? Unser Team dort sieht sich die Anmeldung an.
    [address] Wie lautet die Adresse? Straße, Hausnummer, Postleitzahl, Ort.
    [registration] Welche Nummer hat sie in einem öffentlichen Register?
    [email] An welche E-Mail-Adresse darf man schreiben?
    [phone] Unter welcher Nummer darf man anrufen?
    [website] Wie ist die Adresse der Website?
    [contact] Wen darf unser Team fragen? Vor- und Nachname.
    [languages] In welchen Sprachen kann man mit Ihnen sprechen?
    [gives] Was geben Sie selbst?
   *[takes] Womit darf man Menschen zu Ihnen schicken? Dafür können Sie dann zuständig werden.
}
organisation-ask-bold = <b>{ $question }</b>
organisation-hint = { $field ->
    [name] So, wie er im Register oder in der Satzung steht. Alle sehen ihn.
    [registration] { $examples ->
        [none] Gibt es keine, lassen Sie sie weg.
       *[some] Zum Beispiel { $examples }. Gibt es keine, lassen Sie sie weg.
    }
    [community] Tippen Sie ihn an, oder schreiben Sie seinen Namen.
    [contact] Das sieht nur unser Team.
    [languages] Tippen Sie alles Passende an, dann weiter.
    [gives] Tippen Sie alles Passende an, dann weiter.
    [takes] Tippen Sie alles Passende an, dann weiter.
    [kind] Tippen Sie an, was am besten passt.
   *[other] Alle sehen es.
}
organisation-now = Jetzt: { $value }
organisation-field = { $field ->
    [name] Name
    [kind] Art
    [community] Ort
    [address] Adresse
    [registration] Register
    [email] E-Mail
    [phone] Telefon
    [website] Website
    [contact] Für Rückfragen
    [languages] Sprachen
    [gives] Gibt
   *[takes] Zuständig für
}
organisation-line = <b>{ $label }:</b> { $value }
organisation-kind = { $kind ->
    [ngo] Verein, NGO
    [municipality] Gemeinde, Stadt
    [authority] Behörde
    [company] Firma
    [initiative] Initiative
    [international] International
   *[religious] Religionsgemeinschaft
}
organisation-error = { $code ->
    [too-long] Das ist zu lang: bitte höchstens { $max } Zeichen.
    [too-short] Das ist etwas kurz. Schreiben Sie es bitte aus.
    [registration-invalid] So eine Nummer hat hier kein Register. Zum Beispiel { $examples }. Sie können sie auch weglassen.
    [phone-invalid] Das lässt sich nicht als Telefonnummer lesen. Bitte Ziffern, Leerzeichen und ein + am Anfang.
    [email-invalid] Das ist keine E-Mail-Adresse. Zum Beispiel office@example.org.
    [website-invalid] Das ist keine Adresse einer Website. Zum Beispiel www.example.org.
    [no-town] Diesen Ort gibt es hier nicht. Bitte tippen Sie einen an.
   *[tap] Bitte tippen Sie hier auf einen Knopf.
}
organisation-keep-button = ✓ So lassen
organisation-skip-button = Weglassen
organisation-next-button = Weiter ▶
organisation-later-button = 🕓 Später weiter
organisation-later = 🕓 Alles bleibt erhalten. Weiter geht es, wann Sie möchten: /organisation
organisation-preview = 🏛 <b>Stimmt alles?</b>
organisation-incomplete-alert = Bitte wählen Sie mindestens eines aus, das Sie geben oder wofür Sie zuständig sein können.
organisation-send-button = 📨 An unser Team senden
organisation-change-button = ✏️ Ändern
organisation-change-ask = ✏️ <b>Was möchten Sie ändern?</b>
organisation-discard-button = 🗑 Löschen
organisation-discard-ask = 🗑 <b>Diese Anmeldung löschen?</b> Das lässt sich nicht rückgängig machen.
organisation-discard-sure-button = 🗑 Ja, löschen
organisation-discarded = 🗑 Die Anmeldung ist gelöscht.
organisation-sent = 📨 <b>Abgeschickt. Danke!</b> Unser Team vor Ort sieht sie sich an und schreibt Ihnen hier.
organisation-gone-alert = Das steht Ihnen nicht offen oder ist nicht mehr da.
organisation-over-alert = Unser Team hat sie schon, darum lässt sie sich hier nicht ändern.
# Die eigene Organisation.
organisation-status = { $status ->
    [draft] ✏️ Noch nicht abgeschickt
    [pending] 🕓 Unser Team sieht sie sich an
    [verified] ✔️ Geprüft
    [rejected] ✖️ Nicht bestätigt: { $reason }
   *[suspended] ⏸ Ausgesetzt: { $reason }
}
organisation-reason = { $reason ->
    [unknown] wir finden diese Organisation nirgends
    [incomplete] etwas fehlt oder kann nicht stimmen
    [impersonation] sie sieht aus wie eine andere Organisation
    [unfit] sie passt nicht zu dem, was hier geschieht
   *[lapsed] in diesem Jahr hat sie niemand bestätigt
}
organisation-yours = { $role ->
    [lead] Sie leiten sie.
   *[member] Sie gehören dazu.
}
organisation-people-button = 👥 Menschen
organisation-group-button = 💬 Gruppe
organisation-page-button = 📖 Was alle sehen
organisation-withdraw-button = ↩️ Zurückziehen
organisation-role = { $role ->
    [lead] Leitung
   *[member] Mitglied
}
organisation-people = 👥 <b>{ $name }: wer dazugehört</b>

    Die Leitung kann andere einladen, Rollen übergeben und Menschen herausnehmen.
organisation-person-line = { $name }, { $role }
organisation-invite-button = { $role ->
    [lead] ➕ Zur Leitung einladen
   *[member] ➕ Mitglied einladen
}
organisation-invited = 🔗 <b>Einladung zu { $name }</b> ({ $role })

    { $link }

    Schicken Sie diesen Link an eine Person. Er gilt einmal, bis er nach { $days } abläuft.
organisation-person = 👤 <b>{ $name }</b>, { $role }
organisation-make-button = { $role ->
    [lead] 🔑 Leitung übergeben
   *[member] Zum Mitglied machen
}
organisation-remove-button = 🚫 Herausnehmen
organisation-leave-button = 🚪 Verlassen
organisation-leave-ask = 🚪 <b>{ $name } verlassen?</b> Sie bekommen hier dann nichts mehr von ihr.
organisation-leave-sure-button = 🚪 Ja, verlassen
organisation-left-it = 🚪 Sie gehören nicht mehr zu { $name }.
organisation-last-lead-alert = Außer Ihnen leitet sie niemand. Übergeben Sie zuerst die Leitung.
organisation-changed-alert = Erledigt.
organisation-invitation = 🏛 <b>{ $name }</b> lädt Sie ein ({ $role }). Sie bekommen hier dann, worum die Organisation gebeten wird.
organisation-join-button = ✅ Beitreten
organisation-joined-it = ✅ <b>Willkommen bei { $name }.</b> Sie finden sie unter /organisation.
organisation-invite-gone-alert = Diese Einladung ist schon benutzt oder zu alt. Bitte lassen Sie sich einen neuen Link schicken.
organisation-already-in = Sie gehören schon zu { $name }: /organisation
organisation-group-none = 💬 <b>Keine eigene Gruppe</b>

    Alles, was { $name } betrifft, kommt in die privaten Chats der Leitung. Soll es in eine eigene Gruppe kommen, fügen Sie diesen Bot dort hinzu und schreiben Sie dort /join.
organisation-group-bound = 💬 <b>Eine eigene Gruppe</b>

    Alles, was { $name } betrifft, kommt dorthin.
organisation-unbind-button = ✖️ Wieder private Chats
organisation-bound = 💬 <b>Diese Gruppe gehört von nun an zu { $name }.</b> Was die Organisation betrifft, kommt hierher. Wer Knöpfe drücken soll, braucht eine Einladung: /organisation im privaten Chat mit mir.
organisation-join-none = Das kann nur, wer eine Organisation leitet. Melden Sie sie zuerst im privaten Chat mit mir an: /organisation
organisation-join-which = Zu welcher Organisation gehört diese Gruppe?
organisation-join-moderators = In dieser Gruppe arbeitet das Team eines Ortes, darum kann sie keiner Organisation gehören.
# Das Verzeichnis.
directory-title = 📖 <b>Organisationen, die helfen</b>{ $filters ->
    [none] {""}
   *[some] : { $filters }
}

    { $count ->
        [0] Noch keine.
        [one] Es gibt { $count }.
       *[other] Es gibt { $count }.
    }
directory-found = 📖 <b>Gefunden: { $text }</b>

    { $count ->
        [0] Keine Organisation hat das im Namen oder in der Adresse.
        [one] Es gibt { $count }.
       *[other] Es gibt { $count }.
    }
directory-line = <b>{ $name }</b> ✔️ { $what }
directory-category-button = 🧩 Wobei
directory-town-button = 📍 Wo
directory-language-button = 🗣 Sprache
directory-search-button = 🔎 Nach Namen
directory-any-button = Alle
directory-search-ask = 🔎 Welches Wort steht im Namen oder in der Adresse? Schreiben Sie es bitte.
directory-choose = { $what ->
    [category] 🧩 <b>Was wird gebraucht?</b>
    [town] 📍 <b>Wo?</b>
   *[language] 🗣 <b>In welcher Sprache?</b>
}
directory-entry-link = 🔗 { $link }
directory-gone-alert = Diese Organisation steht nicht mehr im Verzeichnis.
# Die Karte für das Team.
organisation-card = 🏛 <b>Eine Organisation meldet sich an</b>
organisation-card-renewal = 🏛 <b>Ein Jahr ist um: Stimmt bei dieser Organisation noch alles?</b>
organisation-card-verified = ✔️ <b>Geprüfte Organisation</b>
organisation-card-suspended = ⏸ <b>Ausgesetzte Organisation</b>
organisation-card-rejected = ✖️ <b>Anmeldung abgelehnt</b>
organisation-card-reminder = ⏰ <b>Das wartet seit { $hours }.</b>
organisation-card-signal = { $signal ->
    [same-name] ⚠️ Sie heißt wie eine geprüfte: { $name }. Gibt sich jemand für sie aus?
   *[same-domain] ⚠️ Ihre E-Mail-Adresse hat dieselbe Domain wie eine geprüfte: { $name }.
}
organisation-card-two = 👥 Zwei aus dem Team müssen sie bestätigen.
organisation-card-approved = ✔️ Bisher von { $count } aus { $needed } bestätigt
organisation-card-question = ❓ Gefragt: { $question }
organisation-card-reply = 💬 Antwort: { $reply }
organisation-card-decision = { $action ->
    [verify] ✔️ Bestätigt von { $name }, { $when }
    [renew] ✔️ Erneut bestätigt von { $name }, { $when }
    [reject] ✖️ Abgelehnt von { $name }, { $when }: { $reason }
    [suspend] ⏸ Ausgesetzt von { $name }, { $when }: { $reason }
    [lapse] ⏸ Von selbst ausgesetzt, { $when }: { $reason }
   *[reinstate] ▶️ Wieder eingesetzt von { $name }, { $when }
}
organisation-number = Organisation Nr. <code>{ $id }</code>
organisation-verify-button = ✔️ Bestätigen
organisation-reject-button = ✖️ Ablehnen
organisation-ask-button = ❓ Nachfragen
organisation-suspend-button = ⏸ Aussetzen
organisation-reinstate-button = ▶️ Wieder einsetzen
organisation-reason-button = { $reason ->
    [unknown] Nirgends zu finden
    [incomplete] Etwas fehlt oder stimmt nicht
    [impersonation] Gibt sich für eine andere aus
   *[unfit] Passt nicht hierher
}
organisation-card-back-button = ← Zurück zur Karte
organisation-withdrawn = 🗑 Hier stand Organisation Nr. <code>{ $id }</code>. Die Anmeldung ist zurückgezogen.
organisation-verified-alert = Bestätigt. Die Organisation erfährt es.
organisation-one-more-alert = Gezählt. Es fehlt noch eine zweite Bestätigung aus dem Team.
organisation-decided-alert = Erledigt. Die Organisation erfährt es.
organisation-own-alert = Sie gehören selbst dazu, darum muss jemand anderes entscheiden.
organisation-second-alert = Sie haben schon bestätigt. Das zweite Mal muss es jemand anderes tun.
organisation-not-pending-alert = Es ist schon entschieden, oder etwas hat sich geändert. Die Karte zeigt, wie es steht.
organisation-ask-prompt = { $name }, was möchten Sie { $organisation } fragen? Bitte antworten Sie auf diese Nachricht (höchstens { $max } Zeichen).
organisation-asked = 📨 Weitergegeben. Die Antwort kommt auf die Karte.
organisation-queue = 🏛 <b>Organisationen in { $community }</b>

    Es warten: { $waiting } · geprüft: { $verified }
organisation-queue-button = { $name }: Karte zeigen
organisation-escalation = ⏰ <b>{ $community }:</b> Die Anmeldung einer Organisation wartet seit { $hours }. { $name }
# Was eine Organisation erfährt.
organisation-told-verified = ✔️ <b>{ $name } ist geprüft.</b> Sie trägt von nun an das Zeichen und steht im Verzeichnis. Laden Sie die anderen ein, und geben Sie ihr eine Gruppe, wenn Sie mögen: /organisation
organisation-told-rejected = ✖️ <b>{ $name } wurde nicht bestätigt:</b> { $reason }. Sie können es berichtigen und noch einmal senden: /organisation
organisation-told-suspended = ⏸ <b>{ $name } ist ausgesetzt:</b> { $reason }. Bis unser Team das aufhebt, steht sie nicht im Verzeichnis und bekommt keine Anfragen.
organisation-question = ❓ <b>Unser Team fragt zu { $name }:</b>
    <blockquote>{ $question }</blockquote>
organisation-reply-button = ✍️ Antworten
organisation-reply-ask = ✍️ Bitte schreiben Sie Ihre Antwort in einer Nachricht mit bis zu { $max } Zeichen.
organisation-reply-done = 📨 An unser Team weitergegeben. Danke!
organisation-reply-long = Das sind { $length } Zeichen; Platz ist für { $max }. Geht es etwas kürzer?
organisation-text-only = Hier gehen nur Worte. Bitte schreiben Sie sie.
organisation-renewal = 🏛 <b>{ $name } ist seit einem Jahr dabei.</b> Unser Team sieht sie sich neu an. Hat sich eine Adresse, eine Nummer oder eine Person geändert, sagen Sie es bitte, wenn es fragt.
organisation-joined = 👋 <b>{ $person }</b> gehört jetzt zu { $name }.
organisation-left = 🚪 <b>{ $person }</b> gehört nicht mehr zu { $name }.
organisation-removed = 🚪 Sie gehören nicht mehr zu { $name }.
organisation-role-changed = { $role ->
    [lead] 🔑 <b>Sie leiten jetzt { $name }.</b> /organisation
   *[member] Sie sind jetzt Mitglied von { $name } und leiten sie nicht mehr.
}
organisation-group-gone = 💬 <b>Die Gruppe von { $name } gibt es nicht mehr, oder ich darf dort nicht mehr schreiben.</b> Alles kommt wieder in Ihre privaten Chats. Für eine andere Gruppe: fügen Sie mich dort hinzu und schreiben Sie /join.
