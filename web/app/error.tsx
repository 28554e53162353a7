"use client";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Room } from "@/components/ui/page-head";
import { Failure } from "@/components/ui/states";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter();
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <Room>
      <div className="max-w-2xl py-24">
        <Failure
          heading="h1"
          title="The studio did not answer properly"
          action={
            <div className="mt-3 flex flex-wrap gap-3">
              <Button look="primary" onClick={again}>
                Try again
              </Button>
              <ButtonLink href="/">Back to the street</ButtonLink>
            </div>
          }
        >
          <p>Nothing you ordered, minted or paid for is lost: it is kept on the server and on the chain.</p>
          {error.digest && <p className="mt-3 font-mono text-sm text-faint">Reference {error.digest}</p>}
        </Failure>
      </div>
    </Room>
  );
}
