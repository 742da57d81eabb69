import { killAmid } from "./kills.ts";
import { pressAtOnce } from "./presses.ts";
import { openStage } from "./stage.ts";

/**
 * `npm run crash:dispatch -- [rounds] [kills]`: so many rounds in which 200 helpers press Accept at once for 7 places, and so
 * many searches in which a process is killed. Fails if anything is wrong.
 */
const [rounds = 50, kills = 20] = process.argv.slice(2).map(Number);

const stage = await openStage();
console.log("everybody is there");
const wrong = [
  ...(rounds > 0 ? await pressAtOnce(stage, rounds) : []),
  ...(kills > 0 ? await killAmid(stage, kills) : []),
];
for (const what of wrong) console.log(`  WRONG: ${what}`);
console.log(wrong.length === 0 ? "nothing is wrong" : `${String(wrong.length)} things are wrong`);
await stage.close();
process.exit(wrong.length === 0 ? 0 : 1);
