const wordsIn = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Endings that no sentence goes on with: an address even where it is spaced out or begins with a capital letter. */
export const COMMON_ENDINGS: ReadonlySet<string> = new Set(
  wordsIn(`com org net edu gov info biz app dev xyz eu ua de ru su pl cz sk ro md hu gr bg ch uk fr nl dk se fi lt lv ee
    ge tr io ly gg cc co tv укр рф бел ελ бг`),
);

/** Of these the ones that are an address also after a full stop and a space: "gmail. com". */
export const PLAINEST_ENDINGS: ReadonlySet<string> = new Set(wordsIn("com org ua ru укр рф"));

/** Hosts that lead straight to a person, known however they are spaced out. */
export const PERSON_HOSTS: ReadonlySet<string> = new Set(
  wordsIn(`t.me telegram.me telegram.dog telegra.ph wa.me m.me fb.me fb.com facebook.com instagram.com instagr.am ig.me
    linktr.ee bit.ly goo.gl tinyurl.com clck.ru vk.com vk.me ok.ru signal.me signal.group discord.gg viber.me x.com
    youtu.be tiktok.com linkedin.com lnkd.in taplink.cc skype.com threema.id matrix.to g.co`),
);

/** Mail providers whose name is no word of its own. */
export const PLAIN_PROVIDERS: ReadonlySet<string> = new Set(
  wordsIn(`gmail googlemail gmx yahoo ymail hotmail outlook msn icloud aol proton protonmail tutanota tuta posteo mailbox
    freenet arcor t-online ukr bigmir yandex ya rambler bk onet wp o2 interia seznam abv gmial gamil gmali`),
);

/** Where people have their mail: the label before the ending. */
export const MAIL_PROVIDERS: ReadonlySet<string> = new Set([
  ...PLAIN_PROVIDERS,
  ...wordsIn("web live me mac i meta email mail inbox list pm"),
]);

/** Countries that have bank accounts with an IBAN. */
export const IBAN_COUNTRIES: ReadonlySet<string> = new Set(
  wordsIn(`ad ae al at az ba be bg bh br by ch cr cy cz de dk do ee eg es fi fo fr gb ge gi gl gr gt hr hu ie il iq is it
    jo kw kz lb li lt lu lv mc md me mk mr mt mu nl no pk pl ps pt qa ro rs ru sa se si sk sm tn tr ua va xk`),
);
