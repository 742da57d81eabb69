/**
 * Turns a batch operation into a single-item one that shares round trips: items that arrive while a batch is under way
 * wait and go out together in the next. Alone, an item goes at once.
 * @param run answers each item at its own index; when it rejects, every item of that batch rejects
 * @param limit most items in one batch
 */
export function coalesce<In, Out>(
  run: (items: readonly In[]) => Promise<readonly Out[]>,
  limit = 200,
): (item: In) => Promise<Out> {
  interface Waiting {
    readonly item: In;
    readonly resolve: (out: Out) => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let running = false;

  async function drain(): Promise<void> {
    // One turn of the event loop, so that callers woken by the same event share the first batch.
    await new Promise(setImmediate);
    while (waiting.length > 0) {
      const batch = waiting.slice(0, limit);
      waiting = waiting.slice(limit);
      try {
        const outs = await run(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, index) => resolve(outs[index] as Out));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  }

  return (item) =>
    new Promise<Out>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running) return;
      running = true;
      void drain();
    });
}
