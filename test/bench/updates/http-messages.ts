/** One HTTP/1.1 message; the body in Latin-1, so that its length is the number of bytes. */
export interface HttpMessage {
  /** The request line or the status line, and the headers. */
  readonly head: string;
  readonly body: string;
}

const LENGTH = /\r\ncontent-length: *(\d+)/i;
const CHUNKED = /\r\ntransfer-encoding: *chunked/i;
const HEAD_END = "\r\n\r\n";
const LAST_CHUNK = "0\r\n\r\n";

/**
 * Cuts one side of a connection into messages: as much of HTTP as a figure needs, for less than a server would cost.
 * Chunked bodies may be short ones only, whose end cannot be mistaken.
 */
export function cutMessages(onMessage: (message: HttpMessage) => void): (chunk: Buffer) => void {
  let text = "";
  const endOfBody = (head: string, start: number): number => {
    const length = LENGTH.exec(head)?.[1];
    if (length !== undefined) return start + Number(length);
    if (!CHUNKED.test(head)) return start;
    const last = text.indexOf(LAST_CHUNK, start);
    return last < 0 ? Infinity : last + LAST_CHUNK.length;
  };
  return (chunk) => {
    text += chunk.toString("latin1");
    for (;;) {
      const headEnd = text.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const head = text.slice(0, headEnd);
      const start = headEnd + HEAD_END.length;
      const end = endOfBody(head, start);
      if (end > text.length) return;
      const body = text.slice(start, end);
      text = text.slice(end);
      onMessage({ head, body });
    }
  };
}
