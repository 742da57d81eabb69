/** As somebody reads it: nobody can tell a no-break space from another by looking at it. */
export const spaced = (text: string): string => text.replaceAll("\u00a0", " ");
