import { h } from "./dom.js";

const TOAST_MS = 4000;

/** What a client says over the chat: toasts that pass by, and alerts that wait for OK. */
export function createNotices() {
  const toasts = h("div", { class: "toasts", role: "status", "aria-live": "polite" });
  const alerts = h("div", { class: "alerts" });

  /** @param {string} sentence @param {"" | "problem"} [tone] */
  function toast(sentence, tone = "") {
    const node = h("div", { class: `toast ${tone}`, dir: "auto", data: { notice: "toast" } }, sentence);
    toasts.append(node);
    setTimeout(() => node.remove(), TOAST_MS);
  }

  /** @param {string} sentence */
  function alert(sentence) {
    const before = document.activeElement;
    const close = () => {
      node.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
    const escape = (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && close();
    const ok = h(
      "button",
      { type: "button", class: "primary", data: { action: "ok" }, on: { click: close } },
      "OK",
    );
    const node = h(
      "div",
      { class: "alert-scrim", on: { keydown: escape } },
      h(
        "div",
        {
          class: "alert",
          role: "alertdialog",
          "aria-label": "Alert",
          "aria-modal": "true",
          data: { notice: "alert" },
        },
        h("p", { dir: "auto" }, sentence),
        ok,
      ),
    );
    alerts.append(node);
    ok.focus();
  }

  return { node: h("div", { class: "notices" }, alerts, toasts), toast, alert };
}
