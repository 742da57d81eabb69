category-other = Інше
other-date-label = День
other-date-ask-offer = Якого дня? Пропустіть, якщо день не важливий.
other-date-ask-request = Якого дня? Пропустіть, якщо точного дня немає.
