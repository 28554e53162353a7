"use client";
import { asSomebody, authorization } from "./client";
import { Problem } from "./problem";

type Upload = { form: FormData; idempotencyKey: string; onSent?: (share: number) => void };

/**
 * Posts a form with a file and tells how much of it has left: fetch cannot, so this one call is an XMLHttpRequest. One refresh of the session when
 * it has run out, as for every call, and a wait for its owner when it has ended.
 */
export async function postForm<T>(path: string, upload: Upload): Promise<T> {
  const response = await asSomebody(() => attempt(path, upload), true);
  return (await response.json()) as T;
}

function attempt(path: string, { form, idempotencyKey, onSent }: Upload): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1${path}`);
    for (const [name, value] of Object.entries({ accept: "application/json", "idempotency-key": idempotencyKey, ...authorization() })) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => lengthComputable && onSent?.(loaded / total);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(Problem.unreachable());
    request.onabort = request.onerror;
    request.send(form);
  });
}
