import { fileUrl } from "./api.js";
import { h, icon } from "./dom.js";
import { placeName } from "./places.js";

/** @typedef {import("../protocol.ts").MessageView} MessageView */

/**
 * A photo that keeps its room before it has loaded, so that nothing jumps.
 * @param {NonNullable<MessageView["photo"]>} photo
 * @param {string} alt
 */
export function photoNode(photo, alt) {
  return h(
    "a",
    { class: "photo", href: fileUrl(photo.fileId), target: "_blank", rel: "noopener", title: alt },
    h("img", { src: fileUrl(photo.fileId), width: photo.width, height: photo.height, alt, loading: "lazy" }),
  );
}

/** @param {NonNullable<MessageView["document"]>} file */
function documentNode(file) {
  return h(
    "a",
    { class: "attachment", href: fileUrl(file.fileId), download: file.name },
    h("span", { class: "round" }, icon("document")),
    h("span", { class: "attachment-text", dir: "auto" }, file.name),
  );
}

/** A drawn map: a real one would have to be fetched from somewhere. @param {NonNullable<MessageView["location"]>} location */
function locationNode({ latitude, longitude, live }) {
  const coordinates = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return h(
    "figure",
    { class: "location" },
    h("div", { class: "map", role: "img", "aria-label": `Map at ${coordinates}` }, icon("location")),
    h(
      "figcaption",
      {},
      h("strong", { dir: "auto" }, live ? "Live location" : (placeName(latitude, longitude) ?? "Location")),
      h("span", {}, coordinates),
    ),
  );
}

/** @param {NonNullable<MessageView["contact"]>} contact */
function contactNode({ firstName, phone }) {
  return h(
    "div",
    { class: "attachment" },
    h("span", { class: "round" }, icon("contact")),
    h(
      "span",
      { class: "attachment-text" },
      h("strong", { dir: "auto" }, firstName),
      h("span", { dir: "ltr" }, phone),
    ),
  );
}

/**
 * Everything in a message that is neither text nor keyboard. What a client cannot show (a sticker, a voice
 * message) is named in words.
 * @param {MessageView} message
 * @returns {Node | undefined}
 */
export function mediaNode(message) {
  if (message.photo) return photoNode(message.photo, message.caption ?? "Photo");
  if (message.document) return documentNode(message.document);
  if (message.location) return locationNode(message.location);
  if (message.contact) return contactNode(message.contact);
  if (message.text === undefined && message.caption === undefined) {
    return h("div", { class: "unseen" }, icon("sticker"), "Sticker or voice message");
  }
  return undefined;
}

/** One line that stands for a message, in reply quotes. @param {MessageView} message */
export function summary(message) {
  const kind =
    (message.photo && "Photo") ??
    (message.document && message.document.name) ??
    (message.location && "Location") ??
    (message.contact && "Contact");
  const words = (message.text ?? message.caption ?? "").replaceAll(/\s+/gu, " ").trim();
  return [kind, words].filter(Boolean).join(", ") || "Sticker or voice message";
}
