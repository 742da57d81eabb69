import { playRouting } from "./play.ts";

/** `npm run crash:routing -- [listings] [kills]`: plays it at full size unless less is said. Fails if anything is wrong. */
const [count = 1_000, kills = 20] = process.argv.slice(2).map(Number);

const { lines, wrong } = await playRouting(count, kills);
for (const line of lines) console.log(line);
for (const what of wrong.slice(0, 40)) console.log(`  WRONG: ${what}`);
console.log(wrong.length === 0 ? "nothing is wrong" : `${String(wrong.length)} things are wrong`);
process.exit(wrong.length === 0 ? 0 : 1);
