category-goods = Sachen
goods-items-label = Was
goods-items-ask-offer = Was können Sie geben?
goods-items-ask-request = Was brauchen Sie?
goods-items-clothing = Kleidung
goods-items-baby = Für Babys
goods-items-hygiene = Hygiene
goods-items-household = Haushalt
goods-items-furniture = Möbel
goods-items-electronics = Elektronik
goods-items-medical = Medizinische Hilfsmittel
goods-items-school = Für die Schule
goods-size-label = Größe
goods-size-ask-offer = Welche Größe? Überspringen Sie das, wenn es keine gibt.
goods-size-ask-request = Welche Größe? Überspringen Sie das, wenn es keine gibt.
goods-size-hint = Zum Beispiel: Schuhe 38, Jacke M, Kind 110 cm.
goods-pieces-label = Anzahl
goods-pieces-ask-offer = Wie viele Teile geben Sie ab?
goods-pieces-ask-request = Wie viele Teile werden gebraucht?
goods-pieces-value = { $count ->
    [one] { $count } Teil
   *[other] { $count } Teile
}
goods-condition-label = Zustand
goods-condition-ask-offer = In welchem Zustand?
goods-condition-new = Wie neu
goods-condition-good = Gut
goods-condition-used = Gebraucht, aber in Ordnung
goods-handover-label = Übergabe
goods-handover-ask-offer = Wie kommt es zur anderen Person?
goods-handover-ask-request = Wie kommt es zu Ihnen?
goods-handover-pick-up = Abholung
goods-handover-delivery = Lieferung
