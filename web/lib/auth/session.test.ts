import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const user = { id: "user_1", wallets: ["0x70997970C51812dc3A010C7d01b50e0d17dc79C8"] };
const other = { id: "user_2", wallets: [] };
const grant = (accessToken: string, whose = user) => ({ accessToken, tokenType: "Bearer" as const, expiresIn: 600, user: whose });
const granted = (accessToken: string, whose = user) => Response.json(grant(accessToken, whose));

let answers: ((path: string) => Promise<Response>)[] = [];
let asked: { path: string; authorization: string | null }[] = [];

/** The part of a browser's storage that sessions use. */
class Storage {
  private readonly lines = new Map<string, string>();
  getItem = (name: string) => this.lines.get(name) ?? null;
  setItem = (name: string, value: string) => void this.lines.set(name, value);
  removeItem = (name: string) => void this.lines.delete(name);
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("localStorage", new Storage());
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
/** Another tab's write. */
const elsewhere = (line: string | null) => (line === null ? localStorage.removeItem("fofo.session") : localStorage.setItem("fofo.session", line));

describe("the session", () => {
  it("refreshes once for any number of calls with an expired token", async () => {
    const { api } = await import("@/lib/api/client");
    const { acceptSession } = await import("./session");
    acceptSession(grant("old"));
    answers = [problem(401, "TOKEN_EXPIRED"), problem(401, "TOKEN_EXPIRED"), async () => granted("new"), async () => Response.json("a"), async () => Response.json("b")];
    expect(await Promise.all([api.get("/me"), api.get("/me/orders")])).toEqual(["a", "b"]);
    expect(asked.filter(({ path }) => path === "/api/v1/auth/refresh")).toHaveLength(1);
    expect(asked.slice(-2).map(({ authorization }) => authorization)).toEqual(["Bearer new", "Bearer new"]);
  });

  it("lapses when the refresh is refused, reports the first refusal, and leaves the page unchanged", async () => {
    const { api } = await import("@/lib/api/client");
    const { acceptSession, useSession } = await import("./session");
    acceptSession(grant("old"));
    answers = [problem(401, "TOKEN_EXPIRED"), problem(401, "IDENTITY_REFRESH_REUSED")];
    await expect(api.get("/me")).rejects.toMatchObject({ status: 401, code: "TOKEN_EXPIRED" });
    expect(useSession.getState()).toMatchObject({ status: "signedIn", user, lapsed: "asking" });
    answers = [problem(401, "TOKEN_EXPIRED")];
    await expect(api.get("/me")).rejects.toMatchObject({ status: 401 });
    expect(asked.filter(({ path }) => path.endsWith("/refresh")), "and asks no more").toHaveLength(1);
  });

  it("keeps the session if the studio is down or asks to retry", async () => {
    const { acceptSession, refreshSession, useSession, accessToken } = await import("./session");
    acceptSession(grant("old"));
    for (const [status, code] of [[503, "UNAVAILABLE"], [429, "RATE_LIMITED"], [403, "IDENTITY_ORIGIN_FOREIGN"]] as const) {
      answers = [problem(status, code)];
      expect(await refreshSession()).toBe(false);
      expect(useSession.getState()).toMatchObject({ status: "signedIn", lapsed: null });
      expect(accessToken()).toBe("old");
    }
  });

  it("holds a change until the same person is back, and then sends it", async () => {
    const { api } = await import("@/lib/api/client");
    const { acceptSession, signInBy, useSession } = await import("./session");
    acceptSession(grant("old"));
    answers = [problem(401, "UNAUTHENTICATED"), problem(401, "IDENTITY_REFRESH_INVALID"), async () => Response.json({ id: "order_1" })];
    const placed = api.post("/orders", { body: { street: "half a page of it" } });
    await vi.waitFor(() => expect(useSession.getState().lapsed).toBe("asking"));
    await signInBy(async () => grant("new"));
    expect(await placed).toEqual({ id: "order_1" });
    expect(asked.at(-1)).toEqual({ path: "/api/v1/orders", authorization: "Bearer new" });
  });

  it("drops a change if its author does not come back, and never sends it for somebody else", async () => {
    const { api } = await import("@/lib/api/client");
    const { acceptSession, signInBy, useSession } = await import("./session");
    for (const [end, code] of [
      [async () => useSession.setState({ lapsed: "left" }), "UNAUTHENTICATED"],
      [() => signInBy(async () => grant("theirs", other)), "ANOTHER_ACCOUNT"],
    ] as const) {
      acceptSession(grant("old"));
      answers = [problem(401, "UNAUTHENTICATED"), problem(401, "IDENTITY_REFRESH_INVALID")];
      const placed = api.post("/orders", { body: {} }).catch((thrown: unknown) => thrown);
      await vi.waitFor(() => expect(useSession.getState().lapsed).toBe("asking"));
      await end();
      expect(await placed).toMatchObject({ code });
    }
  });

  it("repeats no call for another tab's account that the refresh returned", async () => {
    const { api } = await import("@/lib/api/client");
    const { acceptSession } = await import("./session");
    acceptSession(grant("old"));
    answers = [problem(401, "UNAUTHENTICATED"), async () => granted("theirs", other)];
    await expect(api.post("/orders", { body: {} })).rejects.toMatchObject({ code: "ANOTHER_ACCOUNT" });
  });

  it("makes no second attempt with a wrong code", async () => {
    const { api } = await import("@/lib/api/client");
    const { acceptSession } = await import("./session");
    acceptSession(grant("old"));
    answers = [problem(401, "IDENTITY_CODE_WRONG")];
    await expect(api.post("/me/email", { body: {} })).rejects.toMatchObject({ code: "IDENTITY_CODE_WRONG" });
    expect(asked).toHaveLength(1);
  });

  it("keeps the data of /me through a refresh", async () => {
    const { acceptSession, refreshSession, useSession } = await import("./session");
    acceptSession(grant("old"));
    useSession.setState({ user: { ...user, email: "ada@example.org", operator: true } });
    answers = [async () => granted("new")];
    await refreshSession();
    expect(useSession.getState().user).toEqual({ ...user, email: "ada@example.org", operator: true });
  });
});

describe("the tabs of a browser", () => {
  it("retry if another has renewed the cookie meanwhile, or signed in", async () => {
    const { acceptSession, refreshSession, useSession } = await import("./session");
    acceptSession(grant("old"));
    answers = [problem(409, "IDENTITY_REFRESH_SUPERSEDED"), async () => granted("new")];
    expect(await refreshSession()).toBe(true);
    answers = [
      async () => {
        elsewhere("user_1.999");
        return problem(401, "IDENTITY_REFRESH_INVALID")();
      },
      async () => granted("newer"),
    ];
    expect(await refreshSession()).toBe(true);
    expect(useSession.getState().lapsed).toBeNull();
  });

  it("follow a sign-out, and leave the cookie to the next sign-in", async () => {
    const { acceptSession, followOtherTabs, signOutBy, useSession } = await import("./session");
    acceptSession(grant("old"));
    elsewhere(null);
    await followOtherTabs();
    expect(useSession.getState()).toMatchObject({ status: "anonymous", user: null, news: "signed-out" });
    expect(asked, "nothing was asked").toEqual([]);

    acceptSession(grant("old"));
    elsewhere("user_2.1");
    await signOutBy(() => Promise.reject(new Error("that would end the other's session")));
    expect(localStorage.getItem("fofo.session")).toBe("user_2.1");
    expect(useSession.getState().status).toBe("anonymous");
  });

  it("take over a sign-in, and say so if it is another account’s", async () => {
    const { acceptSession, followOtherTabs, useSession } = await import("./session");
    acceptSession(grant("old"));
    elsewhere("user_2.1");
    answers = [async () => granted("theirs", other)];
    await followOtherTabs();
    expect(useSession.getState()).toMatchObject({ status: "signedIn", user: other, news: "another-account" });
  });

  it("are not signed out by one whose session lapsed", async () => {
    const { acceptSession, refreshSession, followOtherTabs, useSession } = await import("./session");
    acceptSession(grant("old"));
    answers = [problem(401, "IDENTITY_REFRESH_INVALID")];
    await refreshSession();
    expect(localStorage.getItem("fofo.session")).toBe("-");
    useSession.setState({ lapsed: null });
    await followOtherTabs();
    expect(useSession.getState().status, "the other tab, as it reads that line").toBe("signedIn");
  });
});
