"use client";
import { api } from "@/lib/api/client";
import type { SignedIn } from "@/lib/api/types";
import { signInBy } from "@/lib/auth/session";
import { EmailCode } from "./email-code";

/** Signs in with a code by e-mail. `known` is the address of somebody who comes back. */
export function EmailSignIn({ known }: { known?: string }) {
  return <EmailCode known={known} verb="Sign in" onCode={(email, code) => signInBy(() => api.post<SignedIn>("/auth/email/verify", { body: { email, code } }))} />;
}
