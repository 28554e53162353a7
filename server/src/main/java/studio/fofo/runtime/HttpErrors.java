package studio.fofo.runtime;

import studio.fofo.kernel.ErrorCode;

/** Refusals that any endpoint can answer. */
public enum HttpErrors implements ErrorCode {
  UNAUTHENTICATED(Kind.UNAUTHENTICATED, "Nobody is signed in, or the token is expired or not ours: sign in or refresh."),
  SCOPE_MISSING(Kind.FORBIDDEN, "The API key does not carry the scope that this call needs."),
  OPERATOR_ONLY(Kind.FORBIDDEN, "Only operators may use the console."),
  FORBIDDEN(Kind.FORBIDDEN, "The request is not allowed."),
  NOT_FOUND(Kind.NOT_FOUND, "No such thing, or it belongs to somebody else."),
  METHOD_NOT_ALLOWED(Kind.INVALID, "The path exists, but not for this HTTP method."),
  MEDIA_TYPE_UNSUPPORTED(Kind.INVALID,
      "The body's Content-Type is not understood: send application/json, or multipart/form-data where a file is taken."),
  NOT_ACCEPTABLE(Kind.INVALID, "The answer cannot be given in any type that the Accept header names."),
  BODY_MALFORMED(Kind.INVALID,
      "The body is no valid JSON in UTF-8 (or no valid multipart/form-data, where that is taken), or a value has the wrong type."),
  BODY_INVALID(Kind.INVALID, "The body is well-formed, but fields hold values that cannot be; errors lists them."),
  BODY_TOO_LARGE(Kind.TOO_LARGE, "The body is larger than this endpoint takes."),
  BODY_TOO_SLOW(Kind.INVALID, "The body did not come whole in time: send it again, faster."),
  TEXT_REFUSED(Kind.UNPROCESSABLE,
      "Text that others would read holds what this studio does not show (see the content policy); errors names the fields."),
  PARAMETER_INVALID(Kind.INVALID, "A query or path parameter is missing or holds a value that cannot be."),
  CURSOR_INVALID(Kind.INVALID, "The cursor is malformed, or was made by another list or for other filters."),
  IDEMPOTENCY_KEY_MISSING(Kind.INVALID, "This call creates or spends: it needs an Idempotency-Key header of 1 to 255 characters."),
  IDEMPOTENCY_KEY_REUSED(Kind.UNPROCESSABLE, "The Idempotency-Key was used before with another call or body."),
  IDEMPOTENCY_KEY_RUNNING(Kind.CONFLICT, "The first call with this Idempotency-Key is still running: ask again in a moment."),
  IF_MATCH_MISSING(Kind.INVALID, "This edit needs an If-Match header with the ETag that was read."),
  VERSION_STALE(Kind.STALE, "The thing changed since it was read: read it again and repeat the edit."),
  RANGE_UNSATISFIABLE(Kind.INVALID, "The Range header asks for what lies behind the end; Content-Range says how long it is."),
  HOST_UNKNOWN(Kind.INVALID, "The Host header names a site that is not this one: call the studio by its own name."),
  RATE_LIMITED(Kind.LIMITED, "Too many requests: wait for Retry-After seconds."),
  STREAMS_TOO_MANY(Kind.LIMITED,
      "As many event streams are open as are allowed; close one, or ask for the thing itself instead of its stream."),
  DISK_NEARLY_FULL(Kind.UNAVAILABLE,
      "The studio's disk is nearly full, so it takes in nothing new until its operator makes room; paid orders go on."),
  UPSTREAM_UNAVAILABLE(Kind.UNAVAILABLE, "A part of the studio that this call needs does not answer: try again."),
  INTERNAL(Kind.INTERNAL, "Something failed on our side: report the traceId.");

  private final Kind kind;
  private final String meaning;

  HttpErrors(Kind kind, String meaning) {
    this.kind = kind;
    this.meaning = meaning;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
