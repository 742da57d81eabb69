import { tellCategories } from "./transcript.ts";
import { UK } from "../../support/languages.ts";

tellCategories(UK, "all");
