import { wholeSentence } from "@/lib/text";

/** A refusal of the API, RFC 9457: `code` is stable, `message` is for people, `fields` says what to correct and where. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryable: boolean,
    readonly fields: Record<string, string>,
    readonly traceId: string | null,
  ) {
    super(message);
    this.name = "Problem";
  }

  static async of(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => null);
    const said = isRecord(body) ? body : {};
    return new Problem(
      response.status,
      text(said.code) ?? `HTTP_${response.status}`,
      text(said.detail) ?? text(said.title) ?? `The studio answered with status ${response.status}.`,
      typeof said.retryable === "boolean" ? said.retryable : response.status >= 500 || response.status === 429,
      fieldErrors(said.errors),
      text(said.traceId),
    );
  }

  /** Another person typed this than would send it. */
  static anotherAccount(): Problem {
    return new Problem(0, "ANOTHER_ACCOUNT", "Another account has signed in to this browser, so nothing was sent. Check that it is the right one, then try again.", false, {}, null);
  }

  /** The studio could not be reached: without a reply, nothing is known about the call's effect. */
  static unreachable(): Problem {
    return new Problem(0, "UNREACHABLE", "The studio is not responding. Check your connection and try again.", true, {}, null);
  }
}

/** What to show a person for anything thrown. */
export function explain(thrown: unknown): string {
  if (thrown instanceof Problem) {
    const fields = Object.entries(thrown.fields).map(([field, message]) => `${field}: ${message}`);
    return fields.length > 0 ? fields.join(" · ") : wholeSentence(thrown.message);
  }
  // A wallet library's errors contain a page of details after their first sentence.
  if (thrown instanceof Error && "shortMessage" in thrown && typeof thrown.shortMessage === "string") return thrown.shortMessage;
  return thrown instanceof Error && thrown.message ? thrown.message : "Something went wrong.";
}

function fieldErrors(errors: unknown): Record<string, string> {
  if (!Array.isArray(errors)) return {};
  const pairs = errors.filter(isRecord).map((error) => [text(error.field) ?? "", text(error.message) ?? ""] as const);
  return Object.fromEntries(pairs.filter(([field]) => field !== ""));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
