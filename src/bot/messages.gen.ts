// Written by `npm run locales` from locales/. Not to be edited.
/** Every message and the variables it takes. */
export interface Messages {
  "button-back": Record<string, never>;
  "button-cancel": Record<string, never>;
  "button-skip": Record<string, never>;
  "language-name": Record<string, never>;
  "no": Record<string, never>;
  "yes": Record<string, never>;
}

export type MessageKey = keyof Messages;

/** Keys whose text has markup in some language. */
export type MarkupKey = never;
