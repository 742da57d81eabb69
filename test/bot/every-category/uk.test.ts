import { tellCategories } from "./transcript.ts";

tellCategories("uk", "all");
