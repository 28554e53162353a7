"use client";
import { accessToken, refreshSession, returnOf, useSession } from "@/lib/auth/session";
import { Problem } from "./problem";

const base = "/api/v1";

type Send = { body?: unknown; idempotencyKey?: string; signal?: AbortSignal; ifMatch?: string; accept?: string };

/** The browser's API client: same origin, bearer token from memory, one refresh when it has expired. */
export const api = {
  get: <T>(path: string, options?: Send) => send<T>("GET", path, options),
  post: <T>(path: string, options?: Send) => send<T>("POST", path, options),
  put: <T>(path: string, options?: Send) => send<T>("PUT", path, options),
  patch: <T>(path: string, options?: Send) => send<T>("PATCH", path, options),
  delete: <T>(path: string, options?: Send) => send<T>("DELETE", path, options),
  /** A resource with its ETag, which an edit sends as `ifMatch`. */
  tagged: async <T>(path: string) => {
    const response = await answer("GET", path);
    return { body: (await response.json()) as T, tag: response.headers.get("etag") ?? undefined };
  },
  /** A file, whatever its type. */
  blob: async (path: string, options?: Send) => (await answer("GET", path, { accept: "*/*", ...options })).blob(),
};

async function send<T>(method: string, path: string, options: Send = {}): Promise<T> {
  const response = await answer(method, path, options);
  const body = response.status === 204 ? "" : await response.text();
  return (body === "" ? undefined : JSON.parse(body)) as T;
}

function answer(method: string, path: string, options: Send = {}): Promise<Response> {
  const once = () => attempt(method, path, options);
  return path.startsWith("/auth/") ? refusing(once) : asSomebody(once, method !== "GET");
}

/**
 * A call for the current person. If their token has expired, it is renewed, once; if their session has ended, a call that changes something
 * waits until they have signed in again, so that nothing they typed is lost. It is never made for somebody else who signed in meanwhile.
 */
export async function asSomebody(attempt: () => Promise<Response>, changes: boolean): Promise<Response> {
  const caller = useSession.getState().user?.id;
  const first = await attempt();
  if (first.status !== 401) return refusing(() => Promise.resolve(first));
  const refused = await Problem.of(first);
  // A wrong code or signature is also a 401, and another token does not help.
  if (refused.code.startsWith("IDENTITY_")) throw refused;
  const renewed = (await refreshSession()) || (changes && caller !== undefined && useSession.getState().lapsed !== null && (await returnOf(caller)));
  if (caller !== undefined && useSession.getState().status === "signedIn" && useSession.getState().user?.id !== caller) throw Problem.anotherAccount();
  if (!renewed) throw refused;
  return refusing(attempt);
}

async function refusing(attempt: () => Promise<Response>): Promise<Response> {
  const response = await attempt();
  if (!response.ok) throw await Problem.of(response);
  return response;
}

async function attempt(method: string, path: string, options: Send): Promise<Response> {
  const headers: Record<string, string> = { accept: options.accept ?? "application/json", ...authorization() };
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

/** The authentication header; empty for a visitor. Streams use it too. */
export function authorization(): Record<string, string> {
  const token = accessToken();
  return token ? { authorization: `Bearer ${token}` } : {};
}
