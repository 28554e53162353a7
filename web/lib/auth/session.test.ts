import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const user = { id: "user_1", wallets: ["0x70997970C51812dc3A010C7d01b50e0d17dc79C8"] };
const granted = (accessToken: string) => Response.json({ accessToken, tokenType: "Bearer", expiresIn: 600, user });

let answers: ((path: string) => Promise<Response>)[] = [];
let asked: { path: string; authorization: string | null }[] = [];

beforeEach(() => {
  vi.resetModules();
  answers = [];
  asked = [];
  vi.stubGlobal("fetch", async (path: string, options?: RequestInit) => {
    asked.push({ path, authorization: new Headers(options?.headers).get("authorization") });
    const next = answers.shift();
    if (!next) throw new Error(`nobody expected ${path}`);
    return next(path);
  });
});
afterEach(() => vi.unstubAllGlobals());

const problem = (status: number, code: string) => async () => Response.json({ code, detail: "no", retryable: false }, { status });

describe("the session", () => {
  it("refreshes once for any number of calls that find their token too old", async () => {
    const { api } = await import("@/lib/api/client");
    const { acceptSession } = await import("./session");
    acceptSession({ accessToken: "old", tokenType: "Bearer", expiresIn: 600, user });
    answers = [problem(401, "TOKEN_EXPIRED"), problem(401, "TOKEN_EXPIRED"), async () => granted("new"), async () => Response.json("a"), async () => Response.json("b")];
    expect(await Promise.all([api.get("/me"), api.get("/me/orders")])).toEqual(["a", "b"]);
    expect(asked.filter(({ path }) => path === "/api/v1/auth/refresh")).toHaveLength(1);
    expect(asked.slice(-2).map(({ authorization }) => authorization)).toEqual(["Bearer new", "Bearer new"]);
  });

  it("ends when the refresh is refused, and says so with the first refusal", async () => {
    const { api } = await import("@/lib/api/client");
    const { acceptSession, useSession } = await import("./session");
    acceptSession({ accessToken: "old", tokenType: "Bearer", expiresIn: 600, user });
    answers = [problem(401, "TOKEN_EXPIRED"), problem(401, "IDENTITY_REFRESH_REUSED")];
    await expect(api.get("/me")).rejects.toMatchObject({ status: 401, code: "TOKEN_EXPIRED" });
    expect(useSession.getState()).toEqual({ status: "anonymous", user: null });
  });

  it("keeps the session when the studio is only away", async () => {
    const { acceptSession, refreshSession, useSession, accessToken } = await import("./session");
    acceptSession({ accessToken: "old", tokenType: "Bearer", expiresIn: 600, user });
    answers = [problem(503, "UNAVAILABLE")];
    expect(await refreshSession()).toBe(false);
    expect(useSession.getState().status).toBe("signedIn");
    expect(accessToken()).toBe("old");
  });
});
