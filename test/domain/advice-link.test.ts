import { expect, test } from "vitest";
import { looksLikeLink, MAX_ADVICE_LINK, readAdviceLink } from "../../src/domain/community/advice-link.ts";

test.each([
  ["https://leipzig.de/hilfe", "https://leipzig.de/hilfe"],
  ["leipzig.de/hilfe?für=alle", "https://leipzig.de/hilfe?f%C3%BCr=alle"],
  ["www.leipzig.de", "https://www.leipzig.de/"],
  ["http://допомога.укр/", "http://xn--80afc6ajabf.xn--j1amh/"],
  ["@ukraine_leipzig", "https://t.me/ukraine_leipzig"],
  ["t.me/ukraine_leipzig", "https://t.me/ukraine_leipzig"],
])("a link written as %j is %s", (written, link) => {
  expect(readAdviceLink(written)).toBe(link);
  expect(looksLikeLink(` ${written} `)).toBe(true);
});

test.each([
  "https://",
  "https://localhost/x",
  "https://127.0.0.1/x",
  "https://anna:secret@leipzig.de/",
  "javascript://leipzig.de/%0Aalert(1)",
  "ftp://leipzig.de/",
  "https://leipzig.de/a b",
  "@ab",
  `https://leipzig.de/${"x".repeat(MAX_ADVICE_LINK)}`,
])("%j is no link that people could open", (written) => {
  expect(readAdviceLink(written)).toBeUndefined();
});

test.each(["Leipzig", "Leipzig 25", "Halle/Saale", "Halle (Saale) 51.48,11.97 15", "St.Gallen", ""])(
  "%j is a place",
  (written) => expect(looksLikeLink(written)).toBe(false),
);
