import "server-only";
import { notFound } from "next/navigation";
import { Problem } from "./problem";

/** For pages about one thing: the API's 404 and 410, and an id that can be none, become the site's own "not here" page. */
export function missing(thrown: unknown): never {
  if (thrown instanceof Problem && [400, 404, 410].includes(thrown.status)) notFound();
  throw thrown;
}
