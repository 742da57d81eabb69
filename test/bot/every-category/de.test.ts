import { tellCategories } from "./transcript.ts";
import { DE } from "../../support/languages.ts";

tellCategories(DE, "even");
