"use client";
import { create } from "zustand";
import type { SignedIn, User } from "@/lib/api/types";
import { dropAllDrafts, keepDraftsOf } from "@/lib/draft/store";
import { exclusively, mayBeSignedIn, shareLapse, shareSignIn, shareSignOut, sharedSession, sharedUser } from "./shared";

/**
 * The current session. The access token is in memory only; the refresh token is an HttpOnly cookie that scripts never see. `unknown` is the
 * time between the page's first paint and the reply to the first refresh.
 *
 * A session that ended by itself leaves the page unchanged: whoever is filling in a form continues after signing in again. `lapsed` says
 * so; `asking` means that the page asks to sign in again, `left` that its reader declined.
 */
type Session = {
  status: "unknown" | "anonymous" | "signedIn";
  user: User | null;
  lapsed: null | "asking" | "left";
  /** What another tab did that changes the current person; until it is dismissed. */
  news: null | "signed-out" | "another-account";
};

export const useSession = create<Session>(() => ({ status: "unknown", user: null, lapsed: null, news: null }));

let token: string | null = null;
let tokenEndsAt = 0;
let refreshing: Promise<boolean> | null = null;

export function accessToken(): string | null {
  return token;
}

/** The server's grant: after a sign-in, or from a refresh. */
export function acceptSession(signedIn: SignedIn): void {
  token = signedIn.accessToken;
  tokenEndsAt = Date.now() + signedIn.expiresIn * 1000;
  const { user: before, status } = useSession.getState();
  const same = before?.id === signedIn.user.id;
  if (!same || sharedUser() !== signedIn.user.id) shareSignIn(signedIn.user.id);
  keepDraftsOf(signedIn.user.id);
  // This reply knows less about a person than /me.
  useSession.setState({ status: "signedIn", user: same ? { ...before, ...signedIn.user } : signedIn.user, lapsed: null, news: status === "signedIn" && !same ? "another-account" : null });
}

/** A sign-in, or a link of another way to sign in, by a call whose reply sets the cookie. */
export async function signInBy(call: () => Promise<SignedIn>): Promise<void> {
  const granted = await exclusively(call);
  acceptSession(granted);
  useSession.setState({ news: null });
  shareSignIn(granted.user.id);
}

/** Signs out here and in all tabs. A tab whose own session has ended does not end that of the others. */
export async function signOutBy(call: () => Promise<unknown>): Promise<void> {
  const { user, lapsed } = useSession.getState();
  const shared = sharedUser();
  if (lapsed === null && (shared === null || shared === user?.id)) {
    await exclusively(() => call().catch(() => undefined));
    shareSignOut();
  }
  dropAllDrafts();
  forget(null);
}

/** Forgets the current person, and nothing else. */
function forget(news: Session["news"]): void {
  token = null;
  useSession.setState({ status: "anonymous", user: null, lapsed: null, news });
}

/**
 * Gets a new access token with the refresh cookie. However many callers find their token expired at once, one request is sent: the cookie
 * rotates with every use, and a second use of the old one would look like theft.
 */
export function refreshSession(): Promise<boolean> {
  if (useSession.getState().lapsed !== null || (useSession.getState().status === "anonymous" && !mayBeSignedIn())) return Promise.resolve(false);
  return renew();
}

function renew(): Promise<boolean> {
  refreshing ??= exclusively(() => refresh(3)).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

/** Called once when the page starts. A browser that never signed in requests nothing. */
export async function resumeSession(): Promise<void> {
  if (useSession.getState().status !== "unknown") return;
  if (!mayBeSignedIn()) return forget(null);
  await refreshSession();
}

/** Another tab signed in or out, or may have while this one was suspended: follows it. */
export async function followOtherTabs(): Promise<void> {
  const { status, user, lapsed } = useSession.getState();
  const written = sharedSession();
  const shared = sharedUser(written);
  if (status === "unknown") return;
  if (shared === null) {
    if (written === null && status === "signedIn" && mayBeSignedIn() === false) {
      dropAllDrafts();
      forget("signed-out");
    }
  } else if (status === "anonymous" || lapsed !== null || shared !== user?.id) {
    await renew();
  }
}

/** True if the token expires within the given time; streams renew before they connect. */
export function endsWithin(milliseconds: number): boolean {
  return token !== null && tokenEndsAt - Date.now() < milliseconds;
}

/**
 * Asks to sign in again, for a call that waits. True once the same person is back, false if they decline or somebody else signs in.
 */
export function returnOf(userId: string): Promise<boolean> {
  useSession.setState({ lapsed: "asking" });
  return new Promise((resolve) => {
    const stop = useSession.subscribe(({ status, user, lapsed }) => {
      if (lapsed === "asking") return;
      stop();
      resolve(status === "signedIn" && lapsed === null && user?.id === userId);
    });
  });
}

async function refresh(tries: number): Promise<boolean> {
  const before = sharedSession();
  const response = await fetch("/api/v1/auth/refresh", { method: "POST", credentials: "same-origin" }).catch(() => null);
  if (response?.ok) {
    acceptSession((await response.json()) as SignedIn);
    return true;
  }
  // Another tab renewed or replaced the cookie meanwhile: the current one is as good as ours was.
  const overtaken = response?.status === 409 || (response?.status === 401 && sharedSession() !== before && mayBeSignedIn());
  if (overtaken && tries > 1) return refresh(tries - 1);
  const { status } = useSession.getState();
  if (response?.status === 401) {
    token = null;
    if (sharedSession() !== null) shareLapse();
    if (status === "signedIn") useSession.setState(({ lapsed }) => ({ lapsed: lapsed ?? "asking" }));
    else forget(null);
  } else if (status === "unknown") forget(null);
  return false;
}
