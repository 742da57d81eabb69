import { tellEveryCategory } from "./transcript.ts";

tellEveryCategory("uk");
