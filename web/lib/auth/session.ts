"use client";
import { create } from "zustand";
import type { SignedIn, User } from "@/lib/api/types";

/**
 * Who sits here. The access token lives in memory only; the refresh token is an HttpOnly cookie that scripts never see.
 * `unknown` is the time between the page's first paint and the answer to the first refresh.
 */
type Session = { status: "unknown" | "anonymous" | "signedIn"; user: User | null };

export const useSession = create<Session>(() => ({ status: "unknown", user: null }));

const hint = "fofo.signed-in";
let token: string | null = null;
let tokenEndsAt = 0;
let refreshing: Promise<boolean> | null = null;

export function accessToken(): string | null {
  return token;
}

export function acceptSession(signedIn: SignedIn): void {
  token = signedIn.accessToken;
  tokenEndsAt = Date.now() + signedIn.expiresIn * 1000;
  remember(true);
  useSession.setState({ status: "signedIn", user: signedIn.user });
}

export function dropSession(): void {
  token = null;
  remember(false);
  useSession.setState({ status: "anonymous", user: null });
}

/**
 * A new access token by the refresh cookie. However many callers find their token too old at once, one request goes
 * out: the cookie rotates with every use, and a second use of the old one would look like theft.
 */
export function refreshSession(): Promise<boolean> {
  refreshing ??= acrossTabs(refresh).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

/** Called once when the page comes alive. A browser that never signed in asks nothing. */
export async function resumeSession(): Promise<void> {
  if (useSession.getState().status !== "unknown") return;
  if (!remembered()) return useSession.setState({ status: "anonymous", user: null });
  await refreshSession();
}

/** True when the token ends within the given time; streams renew before they connect. */
export function endsWithin(milliseconds: number): boolean {
  return token !== null && tokenEndsAt - Date.now() < milliseconds;
}

async function refresh(): Promise<boolean> {
  const response = await fetch("/api/v1/auth/refresh", { method: "POST", credentials: "same-origin" }).catch(() => null);
  if (response?.ok) {
    acceptSession((await response.json()) as SignedIn);
    return true;
  }
  if (response && response.status < 500) dropSession();
  else if (useSession.getState().status === "unknown") useSession.setState({ status: "anonymous", user: null });
  return false;
}

async function acrossTabs(work: () => Promise<boolean>): Promise<boolean> {
  return typeof navigator !== "undefined" && navigator.locks ? navigator.locks.request("fofo.refresh", work) : work();
}

function remember(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(hint, "1");
    else localStorage.removeItem(hint);
  } catch {
    // A browser without storage asks for the session on every page, and that is all.
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(hint) === "1";
  } catch {
    return true;
  }
}
