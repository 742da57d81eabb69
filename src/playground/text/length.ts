/** Telegram counts characters, not UTF-16 units, after the markup is taken out. */
export const characters = (text: string): number => Array.from(text).length;

export const MAX_TEXT = 4096;
export const MAX_CAPTION = 1024;
