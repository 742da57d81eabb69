import { h, iconButton } from "./dom.js";

/**
 * Opens a modal dialog with a form. `submit` may reject: its message is shown and the dialog stays open.
 * @param {object} spec
 * @param {string} spec.title
 * @param {string} spec.name the form's `data-form`
 * @param {(Node | string)[]} spec.fields
 * @param {string} spec.confirm the text on the button
 * @param {boolean} [spec.danger] the button warns
 * @param {(data: FormData) => unknown} spec.submit
 * @returns {HTMLDialogElement} already open; it removes itself when closed
 */
export function openDialog({ title, name, fields, confirm, danger, submit }) {
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const send = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    problem.hidden = true;
    try {
      await submit(new FormData(form));
      dialog.close();
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : String(error);
      problem.hidden = false;
    }
  };
  const close = () => dialog.close();
  const form = h(
    "form",
    { data: { form: name }, on: { submit: send } },
    h("header", {}, h("h2", {}, title), iconButton("close", "close", "Close", close)),
    h("div", { class: "fields" }, ...fields, problem),
    h(
      "footer",
      {},
      h("button", { type: "button", class: "quiet", on: { click: close } }, "Cancel"),
      h(
        "button",
        { type: "submit", class: danger ? "danger" : "primary", data: { action: "confirm" } },
        confirm,
      ),
    ),
  );
  const dialog = h("dialog", { "aria-label": title, on: { close: () => dialog.remove() } }, form);
  document.body.append(dialog);
  dialog.showModal();
  // Focus goes to what one came to fill in, not to the cross in the corner.
  form.querySelector("input, select, [data-action=confirm]")?.focus();
  return dialog;
}

/**
 * A box to tick with its label.
 * @param {string} name
 * @param {string | number} value
 * @param {string} label
 * @param {boolean} [checked]
 */
export const tick = (name, value, label, checked = false) =>
  h(
    "label",
    { class: "tick" },
    h("input", { type: "checkbox", name, value, checked }),
    h("span", { dir: "auto" }, label),
  );

/**
 * A labelled control.
 * @param {string} label
 * @param {HTMLElement} control
 * @param {string} [hint]
 */
export function field(label, control, hint) {
  return h("label", { class: "field" }, h("span", {}, label), control, hint && h("small", {}, hint));
}
