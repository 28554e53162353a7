import "server-only";
import { notFound } from "next/navigation";
import { Problem } from "./problem";

/** For pages about one resource: the API's 404 and 410, and a malformed id, become the site's "not found" page. */
export function missing(thrown: unknown): never {
  if (thrown instanceof Problem && [400, 404, 410].includes(thrown.status)) notFound();
  throw thrown;
}
