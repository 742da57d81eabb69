import { expect, it } from "vitest";
import { createVoice } from "../../src/run/cli/voice.ts";

function heard(isTTY: boolean): string {
  let text = "";
  const say = createVoice({ isTTY, write: (more) => void (text += more) }, () => new Date(0));
  say("fatal", "The port 8080 is taken.", { exitCode: 69 });
  return text;
}

it("speaks plainly to somebody at a terminal, and like the log to whatever collects output", () => {
  expect(heard(true)).toBe("The port 8080 is taken.\n");
  expect(heard(false)).toBe(
    '{"level":"fatal","time":"1970-01-01T00:00:00.000Z","exitCode":69,"msg":"The port 8080 is taken."}\n',
  );
});
