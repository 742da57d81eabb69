import { describe, expect, test } from "vitest";
import { parseHtml } from "../../src/playground/text/parse-html.ts";
import { tidy } from "../../src/playground/text/rich-text.ts";

const plain = (text: string) => tidy({ text, entities: [] });

describe("Telegram's HTML", () => {
  test.each([
    ["<b>bold</b> <i>it</i>", "bold it", ["bold 0 4", "italic 5 2"]],
    ["<b>out<u>in</u></b>", "outin", ["underline 3 2", "bold 0 5"]],
    ["🙂<b>😀</b>", "🙂😀", ["bold 2 2"]],
    ["a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#x27; &nbsp; & ", `a <b> & "c" 'd' &nbsp; & `, []],
    [
      `<a href="https://example.org/?a=1&amp;b=2">link</a>`,
      "link",
      ["text_link 0 4 https://example.org/?a=1&b=2"],
    ],
    [`<a href='tg://user?id=7'>Olena</a>`, "Olena", ["text_mention 0 5 7"]],
    [`<a href="not a link">x</a>`, "x", []],
    ["<b></b>x", "x", []],
    ["<blockquote expandable>long</blockquote>", "long", ["expandable_blockquote 0 4"]],
    [`<pre><code class="language-ts">let x</code></pre>`, "let x", ["pre 0 5 ts"]],
    [`<span class="tg-spoiler">hush</span>`, "hush", ["spoiler 0 4"]],
    ["<B>loud</B >", "loud", ["bold 0 4"]],
    ["5 > 3", "5 > 3", []],
  ])("%s", (source, text, entities) => {
    const parsed = parseHtml(source);
    expect(parsed.text).toBe(text);
    expect(
      parsed.entities.map(({ type, offset, length, url, language, userId }) =>
        [type, offset, length, url ?? language ?? userId].filter((part) => part !== undefined).join(" "),
      ),
    ).toEqual(entities);
  });

  test.each([
    ["<b>x", `Can't find end tag corresponding to start tag "b"`],
    ["<b>x</i>", `Unmatched end tag at byte offset 4, expected "</b>", found "</i>"`],
    ["привіт</b>", "Unexpected end tag at byte offset 12"],
    ["<br>", `Unsupported start tag "br" at byte offset 0`],
    ["3 < 5", `Unsupported start tag "" at byte offset 2`],
    ["x < y > z", `Unsupported start tag "" at byte offset 2`],
    ["<b", "Unclosed start tag at byte offset 0"],
    ["<b>x</b", "Unclosed end tag at byte offset 4"],
    ["<span>x</span>", `Tag "span" must have class "tg-spoiler" at byte offset 0`],
    [`<a href=x_y>x</a>`, "Unexpected end of name token at byte offset 8"],
    [`<a ="x">x</a>`, `Empty attribute name in the tag "a" at byte offset 0`],
    [`<tg-emoji emoji-id="x">y</tg-emoji>`, "Invalid custom emoji identifier specified"],
  ])("%s is refused", (source, why) => {
    expect(() => parseHtml(source)).toThrow(`Bad Request: can't parse entities: ${why}`);
  });
});

describe("what Telegram makes of a text by itself", () => {
  test("commands, mentions, links, mail and numbers are marked", () => {
    const { text, entities } = plain(
      " /start@pomich_bot for @olena_k: see https://example.org/a, mail a.b@example.org or +49 341 123456 #help ",
    );
    const marked = entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
    expect(marked).toEqual([
      ["bot_command", "/start@pomich_bot"],
      ["mention", "@olena_k"],
      ["url", "https://example.org/a"],
      ["email", "a.b@example.org"],
      ["phone_number", "+49 341 123456"],
      ["hashtag", "#help"],
    ]);
  });

  test("outer white space goes and entities move along", () => {
    const body = tidy({ text: "\n  two \n", entities: [{ type: "bold", offset: 1, length: 6 }] });
    expect(body).toEqual({ text: "two", entities: [{ type: "bold", offset: 0, length: 3 }] });
  });

  test.each(["   ", "\u200b", "\u200e\u200f \u2800", "\ufeff"])("%j counts as empty", (text) => {
    expect(plain(text).text).toBe("");
  });

  test("direction overrides are taken out, Arabic and its marks stay", () => {
    const body = tidy({ text: "a\u202eb مرحبا\u200f", entities: [{ type: "bold", offset: 2, length: 1 }] });
    expect(body).toEqual({ text: "ab مرحبا\u200f", entities: [{ type: "bold", offset: 1, length: 1 }] });
  });
});
