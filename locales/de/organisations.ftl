# Organisationen: wie sie sich anmelden, wer dazugehört, und wer wobei hilft.
command-organisation = Organisation anmelden
command-organisations = Organisationen, die helfen
command-group-organisations = Organisationen dieses Ortes
command-group-join = Diese Gruppe für die Organisation
organisation-home = 🏛 <b>Ihre Organisationen</b>

    { $has ->
        [none] Helfen Sie mit einem Verein, einer Behörde, einer Firma oder einer Initiative? Dann melden Sie die Organisation an: zwölf kurze Antworten, danach prüft sie unser Team vor Ort. Geprüfte Organisationen haben ein ✔️, stehen im Verzeichnis und können für Anfragen und Angebote zuständig sein.
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
    [registration] Unter welcher Nummer steht sie in einem Register?
    [email] An welche E-Mail-Adresse darf man schreiben?
    [phone] Unter welcher Nummer darf man anrufen?
    [website] Wie lautet die Adresse der Website?
    [contact] Wen darf unser Team bei Fragen ansprechen? Vor- und Nachname.
    [languages] In welchen Sprachen kann man mit Ihnen sprechen?
    [gives] Wobei helfen Sie selbst?
   *[takes] Womit dürfen sich Menschen an Sie wenden? Unser Team kann Ihnen dann solche Anfragen und Angebote anvertrauen.
}
organisation-ask-bold = <b>{ $question }</b>
organisation-hint = { $field ->
    [name] So, wie er im Register oder in der Satzung steht. Das sehen alle.
    [registration] { $examples ->
        [none] Überspringen Sie das, wenn es keine gibt.
       *[some] Zum Beispiel { $examples }. Überspringen Sie das, wenn es keine gibt.
    }
    [community] Tippen Sie den Ort an, oder schreiben Sie seinen Namen.
    [contact] Das sieht nur unser Team.
    [languages] Tippen Sie alle Sprachen an und dann auf „Weiter“.
    [gives] Tippen Sie alles an, was passt, und dann auf „Weiter“.
    [takes] Tippen Sie alles an, was passt, und dann auf „Weiter“.
    [kind] Tippen Sie an, was am besten passt.
   *[other] Das sehen alle.
}
organisation-now = Jetzt: { $value }
organisation-field = { $field ->
    [name] Name
    [kind] Art
    [community] Ort
    [address] Adresse
    [registration] Registernummer
    [email] E-Mail
    [phone] Telefon
    [website] Website
    [contact] Für Rückfragen
    [languages] Sprachen
    [gives] Hilft mit
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
    [too-short] Das ist etwas kurz. Bitte schreiben Sie es genauer.
    [registration-invalid] Nummern in den Registern hier sehen anders aus, zum Beispiel { $examples }. Sie können das auch überspringen.
    [phone-invalid] Das lässt sich nicht als Telefonnummer lesen. Bitte Ziffern, Leerzeichen und ein + am Anfang.
    [email-invalid] Das sieht nicht wie eine E-Mail-Adresse aus. So wäre es richtig: office@example.org.
    [website-invalid] Das sieht nicht wie die Adresse einer Website aus. So wäre es richtig: www.example.org.
    [no-town] Diesen Ort gibt es hier nicht. Bitte tippen Sie einen an.
   *[tap] Bitte tippen Sie hier auf einen Knopf.
}
organisation-keep-button = ✓ So lassen
organisation-skip-button = Überspringen
organisation-next-button = Weiter ▶
organisation-later-button = 🕓 Später weiter
organisation-later = 🕓 Alles bleibt erhalten. Weiter geht es, wann Sie möchten: /organisation
organisation-preview = 🏛 <b>Stimmt alles?</b>
organisation-incomplete-alert = Bitte wählen Sie mindestens eines aus: wobei Sie helfen oder womit man sich an Sie wenden darf.
organisation-send-button = 📨 Absenden
organisation-change-button = ✏️ Ändern
organisation-change-ask = ✏️ <b>Was möchten Sie ändern?</b>
organisation-many-alert = Einige Ihrer Anmeldungen liegen noch bei unserem Team. Bitte warten Sie erst auf die Antwort.
organisation-discard-button = 🗑 Löschen
organisation-out-button = 🚪 Aus dem Verzeichnis nehmen
organisation-out-ask = 🚪 <b>{ $name } aus dem Verzeichnis nehmen?</b>

    Die Organisation bekommt dann sofort keine Anfragen mehr, und alles, worum sie sich kümmert, geht an andere. Danach können Sie die Anmeldung löschen oder irgendwann wieder absenden.
organisation-out-sure-button = 🚪 Ja, herausnehmen
organisation-discard-ask = { $what ->
    [change] 🗑 <b>Diese Änderungen verwerfen?</b> Es bleibt dann alles, wie es ist.
   *[registration] 🗑 <b>Diese Anmeldung löschen?</b> Das lässt sich nicht rückgängig machen.
}
organisation-discard-sure-button = 🗑 Ja, löschen
organisation-discarded = { $what ->
    [change] 🗑 Verworfen. Es bleibt alles, wie es ist.
   *[registration] 🗑 Die Anmeldung ist gelöscht.
}
organisation-sent = 📨 <b>Abgeschickt. Danke!</b> Unser Team vor Ort prüft alles und schreibt Ihnen hier.
organisation-gone-alert = Das gibt es nicht mehr, oder es ist nicht für Sie bestimmt.
organisation-over-alert = Unser Team prüft die Anmeldung schon, darum lässt sich hier nichts mehr ändern.
# Die eigene Organisation.
organisation-status = { $status ->
    [draft] ✏️ Noch nicht abgeschickt
    [pending] 🕓 Unser Team prüft sie gerade
    [verified] ✔️ Geprüft
    [rejected] ✖️ Nicht bestätigt: { $reason }
   *[suspended] ⏸ Pausiert: { $reason }
}
organisation-reason = { $reason ->
    [unknown] wir finden diese Organisation nirgends
    [incomplete] etwas fehlt oder kann nicht stimmen
    [impersonation] sie sieht aus wie eine andere Organisation
    [unfit] sie passt nicht zu dem, worum es hier geht
    [alone] niemand, der erreichbar ist, leitet sie noch
   *[lapsed] in diesem Jahr hat sie noch niemand bestätigt
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

    Die Leitung kann andere einladen, Rollen ändern und jemanden entfernen.
organisation-person-line = { $name }, { $role }
organisation-invite-button = { $role ->
    [lead] ➕ Zur Leitung einladen
   *[member] ➕ Mitglied einladen
}
organisation-invited = 🔗 <b>Einladung zu { $name }</b> ({ $role })

    { $link }

    Schicken Sie diesen Link an eine Person. Er gilt nur einmal und läuft nach { $days } ab.
organisation-person = 👤 <b>{ $name }</b>, { $role }
organisation-make-button = { $role ->
    [lead] 🔑 In die Leitung nehmen
   *[member] Nur noch Mitglied
}
organisation-remove-button = 🚫 Entfernen
organisation-leave-button = 🚪 Verlassen
organisation-leave-ask = 🚪 <b>{ $name } verlassen?</b> Was an die Organisation geht, bekommen Sie dann nicht mehr.
organisation-leave-sure-button = 🚪 Ja, verlassen
organisation-left-it = 🚪 Sie gehören nicht mehr zu { $name }.
organisation-last-lead-alert = Außer Ihnen leitet sie niemand. Nehmen Sie zuerst noch jemanden in die Leitung.
organisation-changed-alert = Erledigt.
organisation-invitation = 🏛 <b>{ $name }</b> lädt Sie ein ({ $role }). Was an die Organisation geht, bekommen Sie dann hier.
organisation-invitation-unverified = 🏛 <b>{ $name }</b> lädt Sie ein ({ $role }). ⚠️ Unser Team hat diese Organisation noch nicht geprüft. Treten Sie bitte nur bei, wenn Sie die Menschen dort kennen.
organisation-join-button = ✅ Beitreten
organisation-joined-it = ✅ <b>Willkommen bei { $name }.</b> Alles Weitere: /organisation
organisation-invite-gone-alert = Diese Einladung ist schon benutzt oder zu alt. Bitte lassen Sie sich einen neuen schicken.
organisation-already-in = Sie gehören schon zu { $name }: /organisation
organisation-group-none = 💬 <b>Keine eigene Gruppe</b>

    Alles, was { $name } betrifft, kommt in die privaten Chats der Leitung. Soll es in eine eigene Gruppe kommen, fügen Sie diesen Bot dort hinzu und schreiben Sie dort /join.
organisation-group-bound = 💬 <b>Eine eigene Gruppe</b>

    Alles, was { $name } betrifft, kommt dorthin.
organisation-unbind-button = ✖️ Wieder in private Chats
organisation-bound = 💬 <b>Diese Gruppe gehört von nun an zu { $name }.</b> Was die Organisation betrifft, kommt hierher. Die Knöpfe hier gelten nur für Menschen aus der Organisation. Einladen können Sie sie so: /organisation im privaten Chat mit dem Bot.
organisation-join-none = Das kann nur, wer eine Organisation leitet. Melden Sie sie zuerst im privaten Chat mit dem Bot an: /organisation
organisation-join-which = Zu welcher Organisation gehört diese Gruppe?
organisation-join-administrators = Das kann nur, wer diese Gruppe verwaltet.
organisation-join-taken = Diese Gruppe gehört schon zu einer anderen Organisation.
organisation-join-moderators = In dieser Gruppe arbeitet das Team eines Ortes, darum kann sie nicht zu einer Organisation gehören.
# Das Verzeichnis.
directory-title = 📖 <b>Organisationen, die helfen</b>{ $filters ->
    [none] {""}
   *[some] : { $filters }
}

    { $count ->
        [0] Noch keine.
        [one] { $count } Organisation
       *[other] { $count } Organisationen
    }
directory-found = 📖 <b>Gefunden: { $text }</b>

    { $count ->
        [0] Keine Organisation hat das im Namen oder in der Adresse.
        [one] { $count } Organisation
       *[other] { $count } Organisationen
    }
directory-line = <b>{ $name }</b> ✔️ { $what }
directory-category-button = 🧩 Bereich
directory-town-button = 📍 Ort
directory-language-button = 🗣 Sprache
directory-search-button = 🔎 Nach Namen
directory-any-button = Alle
directory-search-ask = 🔎 Schreiben Sie bitte ein Wort aus dem Namen oder der Adresse.
directory-choose = { $what ->
    [category] 🧩 <b>Was wird gebraucht?</b>
    [town] 📍 <b>Wo?</b>
   *[language] 🗣 <b>In welcher Sprache?</b>
}
directory-entry-link = 🔗 { $link }
directory-qr-button = 🔳 QR-Code
directory-qr =
    🔳 <b>{ $name }</b> ✔️

    Halten Sie die Handykamera auf das Bild, dann öffnet sich die Seite der Organisation. Das Bild passt auf ein Plakat oder einen Aushang.
    🔗 { $link }
directory-gone-alert = Diese Organisation steht nicht mehr im Verzeichnis.
# Die Karte für das Team.
organisation-card = 🏛 <b>Eine Organisation meldet sich an</b>
organisation-card-renewal = 🏛 <b>Ein Jahr ist um: Stimmt hier noch alles?</b>
organisation-card-revision = ✏️ <b>Eine Organisation möchte ihre Angaben ändern</b>
organisation-card-before = ✏️ { $label } bisher: { $value }
organisation-card-verified = ✔️ <b>Geprüfte Organisation</b>
organisation-card-suspended = ⏸ <b>Pausierte Organisation</b>
organisation-card-rejected = ✖️ <b>Anmeldung abgelehnt</b>
organisation-card-reminder = ⏰ <b>Das wartet seit { $hours }.</b>
organisation-card-signal = { $signal ->
    [same-name] ⚠️ Sie heißt oder liest sich wie eine andere Organisation hier: { $name }. Gibt sich jemand für sie aus?
    [same-registration] ⚠️ Eine andere Organisation hat dieselbe Registernummer: { $name }.
    [same-website] ⚠️ Ihre Internetseite gehört zu einer anderen Organisation: { $name }.
    [same-phone] ⚠️ Eine andere Organisation hat dieselbe Telefonnummer: { $name }.
   *[same-domain] ⚠️ Ihre E-Mail-Adresse hat dieselbe Domain wie die einer anderen Organisation: { $name }.
}
organisation-card-two = 👥 Zwei aus dem Team müssen sie bestätigen.
organisation-card-approved = ✔️ Bisher von { $count } aus { $needed } bestätigt
organisation-card-question = ❓ Gefragt: { $question }
organisation-card-reply = 💬 Antwort: { $reply }
organisation-card-decision = { $action ->
    [verify] ✔️ Bestätigt von { $name }, { $when }
    [renew] ✔️ Erneut bestätigt von { $name }, { $when }
    [reject] ✖️ Abgelehnt von { $name }, { $when }: { $reason }
    [suspend] ⏸ Pausiert von { $name }, { $when }: { $reason }
    [lapse] ⏸ Automatisch pausiert, { $when }: { $reason }
   *[reinstate] ▶️ Wieder aufgenommen von { $name }, { $when }
}
organisation-number = Organisation Nr. <code>{ $id }</code>
organisation-verify-button = ✔️ Bestätigen
organisation-reject-button = ✖️ Ablehnen
organisation-ask-button = ❓ Nachfragen
organisation-suspend-button = ⏸ Pausieren
organisation-reinstate-button = ▶️ Wieder aufnehmen
organisation-reason-button = { $reason ->
    [unknown] Nirgends zu finden
    [incomplete] Etwas fehlt oder stimmt nicht
    [impersonation] Gibt sich für eine andere aus
   *[unfit] Passt nicht hierher
}
organisation-card-back-button = ← Zurück zur Karte
organisation-withdrawn = 🗑 Hier stand Organisation Nr. <code>{ $id }</code>. Die Anmeldung ist zurückgezogen.
organisation-verified-alert = Bestätigt. Die Organisation erfährt es.
organisation-one-more-alert = Notiert. Es fehlt noch eine Bestätigung aus dem Team.
organisation-decided-alert = Erledigt. Die Organisation erfährt es.
organisation-own-alert = Sie gehören selbst zu dieser Organisation, darum muss jemand anderes entscheiden.
organisation-no-lead-alert = Noch leitet sie niemand. Laden Sie zuerst jemanden in die Leitung ein.
organisation-second-alert = Sie haben schon bestätigt. Die zweite Bestätigung muss von jemand anderem kommen.
organisation-not-pending-alert = Es ist schon entschieden, oder etwas hat sich geändert. Die Karte zeigt, wie es steht.
organisation-ask-prompt = { $name }, was möchten Sie { $organisation } fragen? Bitte antworten Sie auf diese Nachricht (höchstens { $max } Zeichen).
organisation-asked = 📨 Weitergegeben. Die Antwort kommt auf die Karte.
organisation-queue = 🏛 <b>Organisationen in { $community }</b>

    Es warten: { $waiting } · geprüft: { $verified }
organisation-queue-button = { $name }: Karte zeigen
organisation-escalation = ⏰ <b>{ $community }:</b> Die Anmeldung einer Organisation wartet seit { $hours }. { $name }
# Was eine Organisation erfährt.
organisation-told-verified = ✔️ <b>{ $name } ist jetzt bestätigt.</b> Die Organisation hat ein ✔️ und steht im Verzeichnis. Laden Sie die anderen ein, und fügen Sie eine Gruppe hinzu, wenn Sie möchten: /organisation
organisation-told-rejected = ✖️ <b>{ $name } wurde nicht bestätigt:</b> { $reason }. Sie können das ändern und noch einmal absenden: /organisation
organisation-told-suspended = ⏸ <b>{ $name } ist pausiert:</b> { $reason }. Bis unser Team das aufhebt, steht sie nicht im Verzeichnis und bekommt keine Anfragen.
organisation-revised = { $how ->
    [adopted] ✔️ <b>{ $name }:</b> Ihre neuen Angaben sind geprüft und gelten ab jetzt.
   *[refused] ✖️ <b>{ $name }:</b> Die neuen Angaben wurden nicht bestätigt ({ $reason }). Die bisherigen gelten weiter. Sie können es noch einmal versuchen: /organisation
}
organisation-question = ❓ <b>Unser Team fragt zu { $name }:</b>
    <blockquote>{ $question }</blockquote>
organisation-reply-button = ✍️ Antworten
organisation-reply-ask = ✍️ Bitte schreiben Sie Ihre Antwort in einer Nachricht mit bis zu { $max } Zeichen.
organisation-reply-done = 📨 An unser Team weitergegeben. Danke!
organisation-reply-long = Das sind { $length } Zeichen; Platz ist für { $max }. Geht es etwas kürzer?
organisation-text-only = Hier geht nur Text. Bitte schreiben Sie Ihre Antwort.
organisation-renewal = 🏛 <b>{ $name } ist seit einem Jahr dabei.</b> Unser Team prüft noch einmal, ob alles stimmt. Hat sich die Adresse, eine Nummer oder die Ansprechperson geändert? Dann sagen Sie es bitte, wenn das Team fragt.
organisation-joined = 👋 <b>{ $person }</b> gehört jetzt zu { $name }.
organisation-left = 🚪 <b>{ $person }</b> gehört nicht mehr zu { $name }.
organisation-removed = 🚪 Sie gehören nicht mehr zu { $name }.
organisation-dropped = ↩️ Die Leitung hat die Anmeldung von { $name } zurückgezogen.
organisation-role-changed = { $role ->
    [lead] 🔑 <b>Sie leiten jetzt { $name }.</b> /organisation
   *[member] Sie sind jetzt Mitglied von { $name } und gehören nicht mehr zur Leitung.
}
organisation-returned = { $why ->
    [closed] 🏛 <b>{ $name }:</b> In dem Ort, den Sie gewählt haben, gibt es kein Team mehr. Ihre Antworten sind noch da. Bitte wählen Sie einen anderen Ort und senden Sie alles noch einmal ab: /organisation
    [taken-out] 🚪 <b>{ $name }</b> steht nicht mehr im Verzeichnis: Die Leitung hat sie herausgenommen. Wieder absenden oder löschen: /organisation
   *[unanswered] 🏛 <b>{ $name }:</b> Unser Team vor Ort hat { $time } lang nicht geantwortet. Das tut uns leid. Ihre Antworten sind noch da: Sie können alles noch einmal absenden oder einen anderen Ort wählen. /organisation
}
organisation-group-gone = 💬 <b>Die Gruppe von { $name } gehört nicht mehr dazu.</b> Es gibt sie nicht mehr, wir können dort nicht schreiben, oder das Team eines Ortes arbeitet jetzt dort. Alles kommt wieder in die privaten Chats der Leitung. Haben Sie eine andere Gruppe? Fügen Sie den Bot dort hinzu und schreiben Sie /join.
