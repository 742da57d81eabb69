import { tellCategories } from "./transcript.ts";
import { EN } from "../../support/languages.ts";

tellCategories(EN, "odd");
