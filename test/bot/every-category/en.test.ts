import { tellEveryCategory } from "./transcript.ts";

tellEveryCategory("en");
