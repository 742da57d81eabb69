import { icons } from "./icons.js";

/** @typedef {Node | string | number | false | null | undefined} Child */

/**
 * Builds an element. In `props`, `class` is the class attribute, `data` the dataset, `on` the listeners; every
 * other key is an attribute (`true` means present, `false` and `undefined` mean absent). Text only ever becomes
 * text nodes, so what people write cannot become markup.
 * @param {string} tag
 * @param {Record<string, any>} [props]
 * @param {...(Child | Child[])} children
 * @returns {any} the element
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (key === "data") Object.assign(element.dataset, value);
    else if (key === "on") {
      for (const [name, listener] of Object.entries(value)) element.addEventListener(name, listener);
    } else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...present(children));
  return element;
}

/** @param {(Child | Child[])[]} children @returns {(Node | string)[]} */
function present(children) {
  return children
    .flat()
    .filter((child) => child !== false && child !== null && child !== undefined && child !== "")
    .map((child) => (typeof child === "number" ? String(child) : /** @type {Node | string} */ (child)));
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * A decorative line icon in the current text colour.
 * @param {keyof typeof icons} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", icons[name]);
  svg.append(path);
  return svg;
}

/**
 * A button that shows only an icon; `label` is its accessible name and tooltip.
 * @param {string} action becomes `data-action`
 * @param {keyof typeof icons} name
 * @param {string} label
 * @param {(event: MouseEvent) => void} run
 */
export function iconButton(action, name, label, run) {
  return h(
    "button",
    {
      type: "button",
      class: "icon-button",
      "aria-label": label,
      title: label,
      data: { action },
      on: { click: run },
    },
    icon(name),
  );
}

/**
 * The round picture with initials, coloured by id as Telegram does.
 * @param {number} id
 * @param {string} name
 */
export function avatar(id, name) {
  const initials = name
    .split(/\s+/u)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? "")
    .filter(Boolean)
    .slice(0, 2)
    .join("")
    .toUpperCase();
  return h("span", { class: `avatar tint-${Math.abs(id) % 7}`, "aria-hidden": "true" }, initials);
}
