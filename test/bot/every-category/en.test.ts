import { tellCategories } from "./transcript.ts";

tellCategories("en", "odd");
