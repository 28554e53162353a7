"use client";
import { accessToken, refreshSession } from "@/lib/auth/session";
import { Problem } from "./problem";

const base = "/api/v1";

type Send = { body?: unknown; idempotencyKey?: string; signal?: AbortSignal; ifMatch?: string };

/** The browser's way to the API: same origin, bearer token from memory, one refresh when it has run out. */
export const api = {
  get: <T>(path: string, options?: Send) => send<T>("GET", path, options),
  post: <T>(path: string, options?: Send) => send<T>("POST", path, options),
  put: <T>(path: string, options?: Send) => send<T>("PUT", path, options),
  patch: <T>(path: string, options?: Send) => send<T>("PATCH", path, options),
  delete: <T>(path: string, options?: Send) => send<T>("DELETE", path, options),
  /** A thing with its ETag, which a change of it names in `ifMatch`. */
  tagged: async <T>(path: string) => {
    const response = await answer("GET", path);
    return { body: (await response.json()) as T, tag: response.headers.get("etag") ?? undefined };
  },
  blob: async (path: string) => (await answer("GET", path)).blob(),
};

async function send<T>(method: string, path: string, options: Send = {}): Promise<T> {
  const response = await answer(method, path, options);
  const body = response.status === 204 ? "" : await response.text();
  return (body === "" ? undefined : JSON.parse(body)) as T;
}

async function answer(method: string, path: string, options: Send = {}): Promise<Response> {
  let response = await attempt(method, path, options);
  if (response.status === 401 && (await refreshSession())) response = await attempt(method, path, options);
  if (!response.ok) throw await Problem.of(response);
  return response;
}

async function attempt(method: string, path: string, options: Send): Promise<Response> {
  const headers: Record<string, string> = { accept: "application/json", ...authorization() };
  if (options.body !== undefined) headers["content-type"] = "application/json";
  if (options.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey;
  if (options.ifMatch) headers["if-match"] = options.ifMatch;
  const body = options.body === undefined ? undefined : JSON.stringify(options.body);
  return fetch(base + path, { method, headers, body, signal: options.signal, credentials: "same-origin" }).catch(
    (thrown: unknown) => {
      if (options.signal?.aborted) throw thrown;
      throw Problem.unreachable();
    },
  );
}

/** The header that says who asks; empty for a visitor. Streams use it too. */
export function authorization(): Record<string, string> {
  const token = accessToken();
  return token ? { authorization: `Bearer ${token}` } : {};
}
