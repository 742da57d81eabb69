/**
 * What a link in a chat leads to, as a Telegram client understands it:
 * the bot's start link, a person of this playground, or the web. `undefined` when it leads nowhere.
 * @param {string} url
 * @param {import("./store.js").Store["state"]} state
 * @returns {{ kind: "start", payload: string } | { kind: "person", id: number } | { kind: "web", url: string } | undefined}
 */
export function interpretLink(url, state) {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (protocol === "tg:") return tgLink(hostname || pathname.replaceAll("/", ""), searchParams, state);
  const name = /^(?:t\.me|telegram\.me)$/u.test(hostname) ? pathname.split("/")[1] : undefined;
  return (name ? nameLink(name, searchParams, state) : undefined) ?? { kind: "web", url };
}

/** @param {string} verb @param {URLSearchParams} query @param {import("./store.js").Store["state"]} state */
function tgLink(verb, query, state) {
  if (verb === "resolve") return nameLink(query.get("domain") ?? "", query, state);
  const id = Number(query.get("id"));
  return verb === "user" && state.people.has(id) ? { kind: /** @type {const} */ ("person"), id } : undefined;
}

/** @param {string} name @param {URLSearchParams} query @param {import("./store.js").Store["state"]} state */
function nameLink(name, query, state) {
  const same = (/** @type {string | undefined} */ other) => other?.toLowerCase() === name.toLowerCase();
  if (same(state.bot.username)) {
    return { kind: /** @type {const} */ ("start"), payload: query.get("start") ?? "" };
  }
  const person = [...state.people.values()].find(({ username }) => same(username));
  return person && { kind: /** @type {const} */ ("person"), id: person.id };
}
