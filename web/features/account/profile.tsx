"use client";
import { useSession } from "@/lib/auth/session";
import { Facts } from "@/components/ui/facts";
import { Hash } from "@/components/ui/hash";
import { EmailLink } from "./email-link";
import { PublicName } from "./public-name";
import { Sessions } from "./sessions";
import { Wallets } from "./wallets";

/** Whose account this is, what signs in to it, and where it is signed in. */
export function Profile() {
  const user = useSession((session) => session.user);
  if (!user) return null;
  return (
    <div className="grid max-w-3xl gap-12">
      <PublicName user={user} />
      <Wallets user={user} />
      <section aria-labelledby="email" className="grid gap-5">
        <h2 id="email" className="text-2xl">
          E-mail
        </h2>
        <EmailLink user={user} />
      </section>
      <Sessions />
      <section aria-label="Account">
        <Facts rows={[["Account", <Hash key="id" value={user.id} label="account id" />]]} />
      </section>
    </div>
  );
}
