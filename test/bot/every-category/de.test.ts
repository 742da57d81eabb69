import { tellCategories } from "./transcript.ts";

tellCategories("de", "even");
