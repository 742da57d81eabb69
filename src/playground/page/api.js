/**
 * The playground's routes. Every call rejects with an `Error` whose message is a sentence fit to show.
 * @typedef {import("../protocol.ts").Snapshot} Snapshot
 * @typedef {import("../protocol.ts").Person} Person
 * @typedef {import("../protocol.ts").NewPerson} NewPerson
 * @typedef {import("../protocol.ts").ChatView} ChatView
 * @typedef {import("../protocol.ts").NewMessage} NewMessage
 * @typedef {import("../protocol.ts").EditMessage} EditMessage
 * @typedef {import("../protocol.ts").MessageView} MessageView
 * @typedef {import("../protocol.ts").Press} Press
 * @typedef {import("../protocol.ts").CallbackAnswer} CallbackAnswer
 */

/** @param {string} path @param {RequestInit} [init] @returns {Promise<any>} */
async function call(path, init) {
  const response = await fetch(`/playground${path}`, init).catch(() => {
    throw new Error("The playground does not answer. Is it still running?");
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `The playground refused (${response.status}).`);
  return answer;
}

/** @param {string} path @param {unknown} [body] */
const post = (path, body = {}) =>
  call(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** @returns {Promise<Snapshot>} */
export const loadState = () => call("/state", { cache: "no-store" });

/** @param {NewPerson} person @returns {Promise<Person>} */
export const addPerson = (person) => post("/people", person);

/** @param {number} person @param {NewMessage} message @returns {Promise<MessageView>} the first of an album */
export const sendMessage = (person, message) => post(`/people/${person}/messages`, message);

/** @param {number} person @param {EditMessage} edit @returns {Promise<MessageView>} */
export const editMessage = (person, edit) => post(`/people/${person}/edits`, edit);

/** Waits for the bot's answer, ten seconds at most. @param {number} person @param {Press} press @returns {Promise<CallbackAnswer>} */
export const pressButton = (person, press) => post(`/people/${person}/presses`, press);

/** Waits for the bot's answer, ten seconds at most. @param {number} person @param {string} query @returns {Promise<import("../protocol.ts").InlineAnswer>} */
export const askInline = (person, query) => post(`/people/${person}/inline-queries`, { query });

/** @param {number} person @param {{ chatId: number, resultId: string }} choice @returns {Promise<MessageView>} */
export const chooseInline = (person, choice) => post(`/people/${person}/inline-results`, choice);

/** @param {number} person @param {boolean} blocked @returns {Promise<Person>} */
export const setBlocked = (person, blocked) => post(`/people/${person}/blocks`, { blocked });

/** @param {number} person @param {{ chatId: number, member: boolean, admin?: boolean }} membership @returns {Promise<ChatView>} */
export const setMembership = (person, membership) => post(`/people/${person}/memberships`, membership);

/** @param {number} person @param {import("../protocol.ts").NewGroup} group @returns {Promise<ChatView>} */
export const createGroup = (person, group) => post(`/people/${person}/groups`, group);

/** @param {number} person @param {import("../protocol.ts").BotStanding & { chatId: number }} standing @returns {Promise<ChatView>} */
export const setBotStanding = (person, standing) => post(`/people/${person}/bot-standings`, standing);

/** @param {number} chatId @param {import("../protocol.ts").GroupChange} change @returns {Promise<ChatView>} */
export const changeGroup = (chatId, change) => post(`/chats/${chatId}`, change);

/** @param {number} chatId @returns {Promise<ChatView>} the supergroup it became */
export const makeSupergroup = (chatId) => post(`/chats/${chatId}/migration`);

/** @param {number} person @param {{ chatId: number, name: string }} topic @returns {Promise<{ threadId: number }>} */
export const createTopic = (person, topic) => post(`/people/${person}/topics`, topic);

/** @param {number} person @param {{ chatId: number, threadId: number, act: import("../protocol.ts").TopicAct }} change @returns {Promise<ChatView>} */
export const changeTopic = (person, change) => post(`/people/${person}/topic-acts`, change);

/** @param {number} person @param {{ chatId: number, messageIds: number[] }} messages */
export const deleteMessages = (person, messages) => post(`/people/${person}/deletions`, messages);

/** @param {number} person @param {import("../protocol.ts").MoveLocation} move @returns {Promise<MessageView>} */
export const moveLocation = (person, move) => post(`/people/${person}/moves`, move);

/** @returns {Promise<Snapshot>} */
export const startOver = () => post("/start-over");

/** @param {string} fileId */
export const fileUrl = (fileId) => `/playground/files/${encodeURIComponent(fileId)}`;
