import { shapesOf } from "./shapes.ts";
import type { OnCommand } from "../../../src/adapters/mongo/connect.ts";

/** The shapes of what the product has sent to the store during this test file. */
export const seenShapes = new Set<string>();

/** For `connectStore` and `openStore`: remembers the shapes of what the product sends. */
export const recordCommand: OnCommand = (command) => {
  for (const shape of shapesOf(command)) seenShapes.add(shape);
};
