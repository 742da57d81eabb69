/** Letters beside the Latin one they are written as, roughly as they sound in the towns of Europe. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  [
    // Cyrillic: Ukrainian, Russian, Belarusian, Bulgarian, Serbian, Macedonian
    "аa бb вv гg ґg дd еe єe ёe жz зz иi іi їi йi кk лl мm нn оo пp рr сs",
    "тt уu фf хh цz чs шs щs ыi эe юu яa ь ъ ўv јi љl њn ћs ђz џz ѓg ќk ѕz",
    // Greek
    "αa βv γg δd εe ζz ηi θt ιi κk λl μm νn ξks οo πp ρr σs ςs τt υi φf χh ψps ωo",
    // Arabic and Farsi
    "اa أa إa آa ىa ةa بb پp تt ثt جg چs حh خh دd ذd رr زz ژz سs شs صs ضd طt ظz ع غg فf ڤv قk كk کk گg",
    "لl مm نn هh وu ؤu يi یi ئi ء",
    // Hebrew
    "אa בb גg דd הh וv זz חh טt יi כk ךk לl מm םm נn ןn סs ע פp ףp צz ץz קk רr שs תt",
    // Georgian
    "აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟz რr სs ტt უu ფf ქk ღg ყk შs ჩs ცz ძz წz ჭs ხh ჯz ჰh",
    // Armenian
    "աa բb գg դd եe զz էe ըe թt ժz իi լl խh ծz կk հh ձz ղg ճs մm յi նn շs ոo չs պp ջz ռr սs վv տt րr ցz",
    "ւv փp քk օo ֆf և",
    // Latin letters that no accent makes
    "ßs łl øo đd ðd ıi əa æa œo þt ħh ŋn",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** Greek writes some sounds with two letters. */
const GREEK_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ου/g, "u"],
  [/αι/g, "e"],
  [/ει|οι|υι/g, "i"],
  [/αυ/g, "av"],
  [/ευ/g, "ev"],
  [/μπ/g, "b"],
  [/τσ|τζ/g, "z"],
];

/** Spellings of one sound, longest first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tsch|shch|sch|sh|sz/g, "s"],
  [/ch|kh/g, "h"],
  [/tz|ts|zh/g, "z"],
  [/ck|q|c/g, "k"],
  [/ph/g, "f"],
  [/th|dt/g, "t"],
  [/x/g, "ks"],
  [/[yj]/g, "i"],
  [/w/g, "v"],
  [/(.)\1+/g, "$1"],
];

const GREEK = /\p{Script=Greek}/u;

/**
 * A name as it sounds, in the letters a–z and the digits alone: spellings of one name in Latin, Cyrillic, Greek, Arabic,
 * Hebrew, Georgian and Armenian script come close to each other and are often the same. No spaces, no doubled letters.
 * @returns the empty string for what has no letter of these scripts
 */
export function soundOf(name: string): string {
  // "й" and "ї" are one letter with their mark here, and not "и" and "і" with an accent.
  const composed = name.normalize("NFKC").toLowerCase().normalize("NFC");
  const known = composed.replace(
    /[\p{Script=Cyrillic}\p{Script=Arabic}]/gu,
    (letter) => LETTERS.get(letter) ?? letter,
  );
  let plain = known.normalize("NFKD").replace(/\p{M}/gu, "");
  if (GREEK.test(plain)) for (const [pair, sound] of GREEK_PAIRS) plain = plain.replace(pair, sound);
  const latin = plain
    .replace(/[^\0-\x7f]/gu, (letter) => LETTERS.get(letter) ?? "")
    .replace(/[^a-z0-9]/g, "");
  return SPELLINGS.reduce((word, [from, to]) => word.replace(from, to), latin);
}
