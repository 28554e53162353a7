"use client";
import { askToSignIn } from "@/lib/auth/gate";
import { useSession } from "@/lib/auth/session";
import { shortHash } from "@/lib/text";

const frame = "cut-sm fixed right-4 bottom-20 z-40 flex max-w-sm items-start gap-3 border bg-panel px-4 py-3 text-sm md:bottom-6";

/** One calm line in a corner: what another tab of this browser did to the session that they share. */
export function SessionNews() {
  const { news, user } = useSession();
  if (news === null) return null;
  const who = user?.email ?? shortHash(user?.wallets.at(0) ?? user?.id ?? "");
  return (
    <div role="status" className={`${frame} border-edge`} data-testid="session-news">
      {news === "signed-out" ? (
        <span>
          You signed out in another tab.{" "}
          <button type="button" onClick={askToSignIn} className="underline underline-offset-4 hover:text-volt">
            Sign in again
          </button>
        </span>
      ) : (
        <span>Another tab signed in as {who}, so this tab is now theirs too.</span>
      )}
      <Dismiss onClick={() => useSession.setState({ news: null })} />
    </div>
  );
}

/** Why a sign-in or a link did not come about. */
export function SignInProblem({ problem, onDismiss }: { problem: string; onDismiss: () => void }) {
  return (
    <div role="alert" className={`${frame} border-bad`} data-testid="sign-in-problem">
      <span>{problem}</span>
      <Dismiss onClick={onDismiss} />
    </div>
  );
}

function Dismiss({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} aria-label="Dismiss" className="-mt-1 text-lg text-dim hover:text-text">
      ×
    </button>
  );
}
