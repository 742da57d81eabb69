import { ApiFailure, type ResponseParameters } from "../errors.ts";

/** What is to go wrong with the next calls of a method. */
export interface Fault {
  /** HTTP status and `error_code`; absent when the call is only to be delayed or dropped. */
  readonly status?: number;
  readonly description?: string;
  readonly parameters?: ResponseParameters;
  /** How many calls; 1 when absent. */
  readonly times?: number;
  /** Break the connection: "before" the call takes effect, or "after" it, so that the caller never learns. */
  readonly dropConnection?: "before" | "after" | boolean;
  readonly delayMs?: number;
  /** Never answer; the call ends when the caller gives up. */
  readonly hang?: boolean;
  /** Answer as something that is no Bot API server would, such as a proxy. The call takes no effect. */
  readonly raw?: RawAnswer;
  /** Answer `ok: true` with this. The call takes no effect. */
  readonly result?: unknown;
}

export interface RawAnswer {
  readonly status: number;
  readonly body: string;
  /** `text/html` when absent. */
  readonly contentType?: string;
}

/** Thrown to answer with something that is not the Bot API's. */
export class NoBotApiAnswer extends Error {
  override readonly name = "NoBotApiAnswer";
  readonly answer: RawAnswer;

  constructor(answer: RawAnswer) {
    super("no Bot API answer");
    this.answer = answer;
  }
}

/** Thrown to make the server hang up without an answer. */
export class ConnectionDropped extends Error {
  override readonly name = "ConnectionDropped";
}

export interface Faults {
  /** Makes the next call(s) of `method` ("*" for any) fail. */
  failNext(method: string, fault: Fault): void;
  clear(): void;
}

export interface FaultPlan extends Faults {
  /** Runs a call under the fault planned for it, if any. */
  around<T>(method: string, run: () => Promise<T>): Promise<T>;
}

/** A plan without faults. */
export function createFaults(): FaultPlan {
  const planned: { method: string; fault: Fault; left: number }[] = [];

  const take = (method: string): Fault | undefined => {
    const index = planned.findIndex((plan) => plan.method === "*" || plan.method === method.toLowerCase());
    const plan = planned[index];
    if (plan && --plan.left === 0) planned.splice(index, 1);
    return plan?.fault;
  };

  return {
    failNext: (method, fault) => {
      planned.push({ method: method.toLowerCase(), fault, left: fault.times ?? 1 });
    },
    clear: () => {
      planned.length = 0;
    },
    around: async <T>(method: string, run: () => Promise<T>): Promise<T> => {
      const fault = take(method);
      if (!fault) return run();
      if (fault.delayMs !== undefined) {
        await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
      }
      if (fault.hang) await new Promise(() => undefined);
      if (fault.raw) throw new NoBotApiAnswer(fault.raw);
      if ("result" in fault) return fault.result as T;
      if (fault.status !== undefined) {
        throw new ApiFailure(fault.status, fault.description ?? "Internal Server Error", fault.parameters);
      }
      if (fault.dropConnection && fault.dropConnection !== "after") throw new ConnectionDropped();
      const result = await run();
      if (fault.dropConnection) throw new ConnectionDropped();
      return result;
    },
  };
}
