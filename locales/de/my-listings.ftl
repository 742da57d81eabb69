my-listings-title = Meine Einträge
my-listings-none = Sie haben noch keine Einträge. Mit /need oder /offer beginnt einer.
my-listings-back-button = ← Alle meine Einträge
my-listings-revise-button = ✏️ Antworten oder ändern
my-listings-withdraw-button = ↩️ Zurückziehen
my-listings-withdraw-ask = Diesen Eintrag zurückziehen? Niemand sieht ihn dann mehr.

    { $headline }
my-listings-withdraw-yes-button = Ja, zurückziehen
my-listings-fulfil-button = 🎉 Erledigt
my-listings-fulfil-ask = Ist das erledigt? Dann wird der Eintrag geschlossen, und niemand wird mehr gefragt.

    { $headline }
my-listings-fulfil-yes-button = Ja, es ist erledigt
my-listings-keep-button = Nein, so lassen
my-listings-done-alert = Geschlossen. Danke, dass Sie Bescheid sagen!
my-listings-closed-alert = Dieser Eintrag ist schon geschlossen.
my-listings-gone-alert = Diesen Eintrag gibt es nicht mehr.
my-listings-draft = 📝 Entwurf
my-listings-pending = 🕓 Unser Team sieht ihn sich an
my-listings-changes-requested = ❓ Unser Team hat eine Frage
my-listings-published = ✅ Veröffentlicht
my-listings-paused = ⏸ Pausiert
my-listings-fulfilled = 🎉 Erledigt
my-listings-withdrawn = ↩️ Zurückgezogen
my-listings-expired = ⌛ Abgelaufen
my-listings-rejected = 🚫 Nicht veröffentlicht
my-listings-removed = 🗑 Von unserem Team entfernt
my-listings-pause-button = ⏸ Pausieren
my-listings-paused-alert = Pausiert. Niemand sieht den Eintrag, bis Sie ihn wieder zeigen.
my-listings-resume-button = ▶️ Wieder zeigen
my-listings-resumed-alert = Der Eintrag ist wieder zu sehen.
my-listings-renew-button = 🔄 Gilt wieder
my-listings-renewed-alert = Danke! Der Eintrag bleibt zu sehen.
my-listings-edit-button = ✏️ Ändern
my-listings-edit-ask = ✏️ Was möchten Sie ändern?
my-listings-revision = { $status ->
    [pending] 🕓 Unser Team sieht sich Ihre Änderung an; bis dahin ist die bisherige Fassung zu sehen
   *[changes_requested] ❓ Unser Team hat eine Frage zu Ihrer Änderung
}
my-listings-partly-button = 🧮 Teilweise erledigt
my-listings-taken-ask = { $kind ->
    [offer] Wie viele von { $quantity } sind insgesamt schon vergeben? Bisher: { $taken }, noch frei: { $left }.
   *[request] Für wie viele von { $quantity } hat sich insgesamt schon etwas gefunden? Bisher: { $taken }, noch gesucht: { $left }.
}

    { $headline }
my-listings-taken-all-button = { $count }: alles
my-listings-taken-alert = Notiert. Gesucht wird nur noch für den Rest.
my-listings-introduced = 🤝 Bekannt gemacht: { $count }
my-listings-back-to-button = ← Zum Eintrag
my-listings-introduction-gone-alert = Diesen Kontakt können wir nicht mehr zeigen: Die andere Seite ist nicht mehr da.
# When the other side of an introduction is done.
count-ask = 🎉 <b>{ $name } schreibt: Es ist erledigt.</b> Wenn Sie das möglich gemacht haben: danke!
    { $theirs }

    { $kind ->
        [offer] Und Ihr Angebot: Ist es auch erledigt, oder ist noch etwas frei?
       *[request] Und Ihre Anfrage: Ist sie auch erledigt, oder fehlt noch etwas?
    }
    { $mine }
count-open-button = Gilt noch
my-listings-helped-ask = 🎉 Geschlossen. Wer hat geholfen? Wir richten Ihren Dank aus. Sie müssen nicht antworten.
my-listings-helped-other-button = Jemand anderes
my-listings-helped-untold-button = Möchte ich nicht sagen
my-listings-helped-alert = Danke! Wir haben Ihren Dank ausgerichtet.
