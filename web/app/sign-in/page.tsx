import type { Metadata } from "next";
import { PageHead, Room } from "@/components/ui/page-head";
import { SignIn } from "@/features/account/sign-in";

export const metadata: Metadata = { title: "Sign in" };

export default function SignInPage() {
  return (
    <Room>
      <PageHead eyebrow="Come in" title="Sign in" />
      <SignIn />
    </Room>
  );
}
