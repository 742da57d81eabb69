import { fold } from "../privacy/fold.ts";

/** Cyrillic, Greek and other letters, and the Latin ones that they look like. */
const FROM = "АВЕІЈКМНОРСТУХЅԚԜӀаеіјорсухѕԁһԛԝвкмнтӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχıɑɡ01|l";
const TO = "abeijkmhopctyxsqwiaeijopcyxsdhqwbkmhtiabezhikmnoptyxaeikvoptuxiagoiii";

const LOOKS: ReadonlyMap<string, string> = new Map(Array.from(FROM, (char, at) => [char, TO[at] ?? char]));

/** A name by what its letters look like: two that nobody can tell apart at a glance have the same. */
export const lookOf = (name: string): string =>
  fold(name)
    .chars.map((char) => LOOKS.get(char) ?? char.toLowerCase())
    .map((char) => LOOKS.get(char) ?? char)
    .join("")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
