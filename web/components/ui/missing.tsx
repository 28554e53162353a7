"use client";
import type { ReactNode } from "react";
import { Problem, explain } from "@/lib/api/problem";
import { Button } from "./button";
import { Failure, Loading } from "./states";

type Query = { error: unknown; errorUpdateCount: number; refetch: () => unknown };

type Props = {
  query: Query;
  /** With its article: `the order`, `your limits`. */
  what: string;
  /** What is said of something that the API does not know; otherwise it is a failure like any other. */
  gone?: { title: string; text: string };
  heading?: "h1" | "h2";
  /** A way on beside trying again. */
  action?: ReactNode;
  /** Said after the reason. */
  children?: ReactNode;
};

/**
 * What a page shows in place of data that it does not have: that it is being fetched, or why it could not be. A failure stays up while the
 * query runs again, so that what is asked for every few seconds does not flicker. Data that is there stays shown, whatever later readings say.
 */
export function Missing({ query, what, gone, heading, action, children }: Props) {
  if (gone && query.error instanceof Problem && query.error.status === 404) {
    return (
      <Failure heading={heading} title={gone.title} action={action}>
        {gone.text}
      </Failure>
    );
  }
  if (!query.error && query.errorUpdateCount === 0) return <Loading what={what} />;
  return (
    <Failure
      heading={heading}
      title={`${what[0]!.toUpperCase()}${what.slice(1)} could not be loaded`}
      action={
        <div className="flex flex-wrap gap-3">
          <Button onClick={() => query.refetch()}>Try again</Button>
          {action}
        </div>
      }
    >
      {query.error ? explain(query.error) : "Trying again …"} {children}
    </Failure>
  );
}
