"use client";
import { useState } from "react";
import { api } from "@/lib/api/client";
import type { User } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { Button } from "@/components/ui/button";
import { EmailCode } from "@/components/wallet/email-code";

/** The address that signs in to the account by a code, and the way to set or change it. */
export function EmailLink({ user }: { user: User }) {
  const [asking, setAsking] = useState(false);
  const link = async (email: string, code: string) => {
    useSession.setState({ user: await api.post<User>("/me/email", { body: { email, code } }) });
    setAsking(false);
  };
  return (
    <>
      <p className={user.email ? "break-all" : "text-dim"} data-testid="account-email">
        {user.email ?? "None yet. Add one to sign in with a six-digit code as well."}
      </p>
      {asking ? (
        <EmailCode verb="Set the address" onCode={link} onLeave={() => setAsking(false)} />
      ) : (
        <Button onClick={() => setAsking(true)} className="justify-self-start" data-testid="link-email">
          {user.email ? "Change the address" : "Add an address"}
        </Button>
      )}
    </>
  );
}
