/** A stream of the process, or what stands in for one. */
export interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Says something to the operator: in plain lines at a terminal, else as one JSON object a line, like the log's. */
export type Say = (
  level: "info" | "fatal",
  message: string,
  facts?: Readonly<Record<string, unknown>>,
) => void;

/** @param stream whatever collects a service's output reads both streams, so both speak like the log */
export const createVoice =
  (stream: Stream, now: () => Date = () => new Date()): Say =>
  (level, message, facts = {}) => {
    const line = stream.isTTY
      ? message
      : JSON.stringify({ level, time: now().toISOString(), ...facts, msg: message });
    stream.write(`${line}\n`);
  };
