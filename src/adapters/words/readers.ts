import { createMaskContacts, type MaskContacts } from "../../domain/privacy/mask-contacts.ts";
import type { Vocabulary } from "../../domain/reading/index.ts";
import { lexiconOf, readWords, vocabularyOf } from "./load-words.ts";

/** What finds meaning in what people write. */
export interface Readers {
  readonly mask: MaskContacts;
  readonly vocabulary: Vocabulary;
  /** Reads the words now, if nothing has been read yet. */
  warmUp(): void;
}

/**
 * Reads the words of all languages when somebody first writes something, because a start would take a quarter longer.
 * @throws later, where a file of words is not as it should be
 */
export function createReaders(directory: string | URL): Readers {
  let made: { readonly mask: MaskContacts; readonly vocabulary: Vocabulary } | undefined;
  const get = () => {
    if (made) return made;
    const words = readWords(directory);
    return (made = { mask: createMaskContacts(lexiconOf(words)), vocabulary: vocabularyOf(words) });
  };
  return {
    mask: (...text) => get().mask(...text),
    vocabulary: {
      at: (...phrase) => get().vocabulary.at(...phrase),
      isBeside: (...phrase) => get().vocabulary.isBeside(...phrase),
      unitsOf: (word) => get().vocabulary.unitsOf(word),
    },
    warmUp: () => void get(),
  };
}
