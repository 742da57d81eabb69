import { tellEveryCategory } from "./transcript.ts";

tellEveryCategory("de");
