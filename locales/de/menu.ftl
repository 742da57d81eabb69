menu-home = Was können wir für Sie tun?
menu-home-drafts = Etwas ist noch nicht fertig. Sie können dort weitermachen, wo Sie waren, oder etwas anderes beginnen.
menu-help = 🧭 <b>So geht es</b>
    1. Sie sagen, was Sie brauchen oder geben können. Meist reicht Tippen auf Knöpfe, es dauert etwa eine Minute.
    2. Unser Team in Ihrem Ort sieht es sich an.
    3. Wenn jemand passt, fragen wir beide Seiten. Erst wenn beide Ja gesagt haben, können Sie einander schreiben oder den Kontakt teilen.

    /need: Ich brauche Hilfe
    /offer: Ich kann helfen
    /browse: Einträge ansehen
    /my: meine Einträge
    /cancel: für jetzt aufhören, nichts geht verloren
    /language: andere Sprache
    /privacy: Ihre Daten
menu-need-button = 🙏 Ich brauche Hilfe
menu-offer-button = 💛 Ich kann helfen
menu-browse-button = 🔎 Einträge ansehen
menu-my-listings-button = 📋 Meine Einträge
menu-settings-button = ⚙️ Einstellungen
menu-resume-request-button = ▶️ Meine Anfrage fortsetzen
menu-resume-offer-button = ▶️ Mein Angebot fortsetzen
menu-resume-revision-button = ▶️ Die Änderung fortsetzen
menu-cancelled = 💾 Angehalten. Ihre Antworten bleiben { $kept } lang gespeichert.
menu-nothing-to-cancel = Im Moment gibt es nichts abzubrechen.
# The "/" menu.
command-start = Beginnen oder Menü öffnen
command-need = Ich brauche Hilfe
command-offer = Ich kann helfen
command-browse = Einträge ansehen
command-my = Meine Einträge
command-menu = Hauptmenü
command-cancel = Für jetzt aufhören; nichts geht verloren
command-language = Sprache ändern
command-settings = Sprache, Telefonnummer, Datenschutz
command-help = So geht es
command-privacy = Ihre Daten
command-group-queue = Was auf eine Entscheidung wartet
command-mydata = Datei mit allem, was über Sie gespeichert ist
command-deleteme = Alle meine Daten löschen
command-group-help = Was die Knöpfe tun
command-group-setup = Welchen Ort diese Gruppe betreut
command-communities = Orte und Anträge

first-words-ask = Haben wir Sie richtig verstanden? Tippen Sie, um zu beginnen; ändern können Sie alles.
first-words-request-button = 🙏 Ich brauche: { $what }
first-words-offer-button = 💛 Ich biete: { $what }
organisations-only = 🏛 { $kind ->
    [offer] <b>{ $category }</b>: Das bieten hier nur Organisationen an, die wir geprüft haben.
   *[request] <b>{ $category }</b>: Darum bitten hier nur Organisationen, die wir geprüft haben.
} Das schützt Kinder und bewahrt alle vor Betrug.

    Organisationen, die helfen: /organisations
    Sie gehören zu einer Organisation? Melden Sie sie an: /organisation
