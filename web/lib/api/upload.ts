"use client";
import { asSomebody, authorization } from "./client";
import { Problem } from "./problem";

type Upload = { form: FormData; idempotencyKey: string; onSent?: (share: number) => void };

/**
 * Posts a form with a file and reports the progress: fetch cannot, so this call is an XMLHttpRequest. It refreshes the session once if it
 * has expired, as every call does, and waits for its owner if it has ended.
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
