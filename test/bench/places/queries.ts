/** What people type, misspelt and in many languages, by the place they mean (its id at GeoNames). */
const TYPED: Readonly<Record<number, string>> = {
  // Leipzig and around
  2879139:
    "Leipzig, Lepzig, Leipzg, Liepzig, Leibzig, Leipzich, Лейпциг, лейпціг, Лейпцік, Ляйпциг, Ляйпціг, Лейпцыг, Lajpcig, Lipsk, Λειψία, Stadt Leipzig, м. Лейпциг, Лепциг",
  2935022: "Dresden, Дрезден, Дрездэн, Dreseden, Drezden, Δρέσδη, Drezno, Дрездн",
  2940132: "Chemnitz, Хемниц, Хемніц, Кемниц, Chemniz, Kemnitz, Chemnits",
  2803560: "Zwickau, Цвікау, Цвиккау, Zwikau, Zvickau, Цвікао",
  2911522: "Halle, Галле, Халле, Halle (Saale)",
  2917325: "Grimma, Гримма, Грімма, Grima",
  2805597: "Wurzen, Вурцен, Wurzn",
  2946172: "Borna, Борна",
  2873352: "Markkleeberg, Маркклеберг, Markleeberg, Маркклееберг",
  2938376: "Delitzsch, Деліч, Delitsch, Делич",
  2839050: "Schkeuditz, Шкойдиц, Shkeuditz, Шкойдіц",
  2918987: "Görlitz, Gorlitz, Ґерліц, Гёрлиц, Goerlitz, Герлиц",
  2951881: "Bautzen, Баутцен, Бауцен, Bauzen",
  2853292: "Plauen, Плауен, Plauhen",
  2872155: "Meißen, Meissen, Мейсен, Майсен, Meisen",
  // Germany
  2950159: "Berlin, Берлін, Берлин, Berlinn, Barlin, Βερολίνο, Берлен, г. Берлин",
  2867714: "München, Munchen, Muenchen, Мюнхен, Мюнхін, Munich, Minchen, Monachium, Μόναχο",
  2886242: "Köln, Koln, Koeln, Кельн, Кьольн, Кёльн, Cologne, Kolonia, Κολωνία, Кольн",
  2925533:
    "Frankfurt, Frankfurt am Main, Франкфурт, Франкфурт-на-Майні, Франкфурт на Майне, Frankfurt Main, Frankfort am Main",
  2925535: "Frankfurt (Oder), Frankfurt Oder, Франкфурт-на-Одері",
  2911298: "Hamburg, Гамбург, Хамбург, Hambourg, Hamburk, Αμβούργο, Гамбурґ",
  2825297: "Stuttgart, Штутгарт, Штуттгарт, Stutgart, Shtutgart, Stuttgard",
  2934246: "Düsseldorf, Dusseldorf, Duesseldorf, Дюссельдорф, Дюсельдорф, Düseldorf",
  2861650: "Nürnberg, Nurnberg, Nuernberg, Нюрнберг, Нюренберг, Nuremberg, Norymberga",
  2910831: "Hannover, Ганновер, Ганновір, Хановер, Hanover, Hanower",
  2944388: "Bremen, Бремен, Бреман, Brema",
  2929670: "Erfurt, Ерфурт, Эрфурт, Erfurd",
  2895044: "Jena, Єна, Йена",
  2874545: "Magdeburg, Магдебург, Магдебурґ, Magdburg",
  2809346: "Wiesbaden, Вісбаден, Висбаден, Wisbaden",
  2874225: "Mainz, Майнц, Maintz",
  2925177: "Freiburg, Фрайбург, Фрейбург",
  2852458: "Potsdam, Потсдам, Подсдам",
  2844588: "Rostock, Росток, Rostok",
  2851465: "Quedlinburg, Кведлинбург, Kvedlinburg",
  2841648: "Sankt Augustin, Санкт-Августин, Sankt Agustin",
  // Ukraine
  703448: "Київ, Киев, Kyiv, Kiev, Kiew, Kijów, Κίεβο, Kyjiw, місто Київ, Кiїв",
  706483: "Харків, Харьков, Kharkiv, Kharkov, Charkiw, Charkow, Harkiv, Χάρκοβο, Харкив",
  702550: "Львів, Львов, Lviv, Lwow, Lwów, Lemberg, Lwiw, Lvov",
  709930: "Дніпро, Днепр, Dnipro, Dnepr, Днипро, Дніпропетровськ",
  698740: "Одеса, Одесса, Odessa, Odesa, Οδησσός",
  687700: "Запоріжжя, Запорожье, Zaporizhzhia, Zaporozhye, Saporischschja, Запорижжя",
  701822: "Маріуполь, Мариуполь, Mariupol",
  706448: "Херсон, Kherson, Cherson, Herson",
  700569: "Миколаїв, Николаев, Mykolajiw",
  705812: "Кропивницький, Кировоград, Kropyvnytskyi, Кропивницкий",
  703845: "Кривий Ріг, Кривой Рог, Kryvyi Rih, Krivoy Rog",
  704508: "Краматорськ, Краматорск, Kramatorsk",
  713174: "Бахмут, Артемівськ, Bachmut",
  711350: "Буча, Bucha",
  // Poland
  756135: "Warszawa, Варшава, Warschau, Warsaw, Warshava, Βαρσοβία, Warsawa",
  3094802: "Kraków, Краків, Краков, Krakau, Cracow",
  3081368: "Wrocław, Wroclaw, Вроцлав, Breslau, Vrotslav, Wrozlaw",
  3099434: "Gdańsk, Гданськ, Гданьск, Danzig",
  3093133: "Łódź, Lodz, Лодзь",
  3083829: "Szczecin, Щецін, Щецин, Stettin",
  // Greece
  264371: "Αθήνα, Athen, Athens, Афіни, Афины, Athina, Ateny",
  734077: "Θεσσαλονίκη, Салоніки, Салоники, Thessaloniki, Saloniki, Tesaloniki",
  255683: "Πάτρα, Patras, Патри",
  261745: "Ηράκλειο, Іракліон, Ираклион, Heraklion, Iraklio",
  258576: "Λάρισα, Larissa, Лариса",
  // elsewhere
  3067696: "Praha, Прага, Prag, Prague, Πράγα",
  2761369: "Wien, Відень, Вена, Vienna, Wiedeń, Viden",
  618426: "Chișinău, Кишинів, Кишинев, Kishinev",
  2660646: "Genf, Женева, Genève, Geneva",
  683506: "București, Бухарест, Bukarest",
  588409: "Tallinn, Таллінн, Таллин, Talin",
  745044: "İstanbul, Стамбул, Istambul, Κωνσταντινούπολη",
  611717: "თბილისი, Тбілісі, Tiflis",
};

export interface Query {
  readonly typed: string;
  readonly meant: number;
}

export const QUERIES: readonly Query[] = Object.entries(TYPED).flatMap(([id, typed]) =>
  typed.split(", ").map((one) => ({ typed: one, meant: Number(id) })),
);
