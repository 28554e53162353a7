import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "./problem";
import { postForm } from "./upload";

/** Answers each request with the next reply, after reporting half and then all of it as sent. */
class Requests {
  static replies: [status: number, body: unknown][] = [];
  static sent: { path: string; headers: Record<string, string>; body: unknown }[] = [];
  upload: { onprogress?: (event: { lengthComputable: boolean; loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  status = 0;
  responseText = "";
  private path = "";
  private readonly headers: Record<string, string> = {};
  open(_method: string, path: string) {
    this.path = path;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send(body: unknown) {
    Requests.sent.push({ path: this.path, headers: this.headers, body });
    const reply = Requests.replies.shift();
    if (!reply) return this.onerror?.();
    for (const loaded of [5, 10]) this.upload.onprogress?.({ lengthComputable: true, loaded, total: 10 });
    this.status = reply[0];
    this.responseText = JSON.stringify(reply[1]);
    this.onload?.();
  }
}

beforeEach(() => {
  Requests.replies = [];
  Requests.sent = [];
  vi.stubGlobal("XMLHttpRequest", Requests);
});
afterEach(() => vi.unstubAllGlobals());

test("sends the form with its key and reports the progress", async () => {
  Requests.replies = [[201, { id: "art_1" }]];
  const form = new FormData();
  const shares: number[] = [];
  expect(await postForm("/artworks", { form, idempotencyKey: "k", onSent: (share) => shares.push(share) })).toEqual({ id: "art_1" });
  expect(shares).toEqual([0.5, 1]);
  expect(Requests.sent).toEqual([{ path: "/api/v1/artworks", headers: { accept: "application/json", "idempotency-key": "k" }, body: form }]);
});

test("throws the studio's problem with its fields", async () => {
  Requests.replies = [[400, { code: "UPLOAD_PICTURE_SHAPE", detail: "picture: crop it", errors: [{ field: "picture", message: "crop it" }] }]];
  const thrown = await postForm("/artworks", { form: new FormData(), idempotencyKey: "k" }).catch((problem: unknown) => problem);
  expect(thrown).toBeInstanceOf(Problem);
  expect(thrown).toMatchObject({ code: "UPLOAD_PICTURE_SHAPE", fields: { picture: "crop it" } });
});

test("reports a missing reply", async () => {
  await expect(postForm("/artworks", { form: new FormData(), idempotencyKey: "k" })).rejects.toMatchObject({ code: "UNREACHABLE", retryable: true });
});

test("renews an expired session, and sends once more", async () => {
  Requests.replies = [[401, { code: "UNAUTHENTICATED" }], [201, { id: "art_2" }]];
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify({ accessToken: "new", expiresIn: 600, user: { id: "user_1", wallets: [] } }))));
  expect(await postForm("/artworks", { form: new FormData(), idempotencyKey: "k" })).toEqual({ id: "art_2" });
  expect(Requests.sent.map(({ headers }) => headers.authorization)).toEqual([undefined, "Bearer new"]);
});
