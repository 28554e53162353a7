import "server-only";
import { notFound } from "next/navigation";
import { Problem } from "./problem";

/** For pages about one thing: the API's 404, and an id that can be none, become the site's own "not here" page. */
export function missing(thrown: unknown): never {
  if (thrown instanceof Problem && (thrown.status === 404 || thrown.status === 400)) notFound();
  throw thrown;
}
