import type { createHttp } from "../../src/http/index.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A client that sends the key and reads JSON. */
export const clientOf = (http: ReturnType<typeof createHttp>, key: string) => {
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${key}`);
    const response = await http.request(path, { ...init, headers });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, unknown>,
    };
  };
  const write = (method: string, path: string, body?: unknown): Promise<Answer> =>
    send(path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  return {
    get: (path: string, _body?: unknown) => send(path, {}),
    post: (path: string, body?: unknown) => write("POST", path, body),
    patch: (path: string, body: unknown) => write("PATCH", path, body),
    delete: (path: string, body?: unknown) => write("DELETE", path, body),
  };
};
