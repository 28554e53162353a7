package studio.fofo.runtime;

import studio.fofo.kernel.ErrorCode;

/** Refusals that any endpoint can answer. */
public enum HttpErrors implements ErrorCode {
  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "Nobody is signed in, or the token is expired or not ours: sign in or refresh.")
  UNAUTHENTICATED,

  @Reason(kind = Kind.FORBIDDEN, meaning = "The API key does not carry the scope that this call needs.")
  SCOPE_MISSING,

  @Reason(kind = Kind.FORBIDDEN, meaning = "Only operators may use the console.")
  OPERATOR_ONLY,

  @Reason(kind = Kind.FORBIDDEN, meaning = "The request is not allowed.")
  FORBIDDEN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "No such thing, or it belongs to somebody else.")
  NOT_FOUND,

  @Reason(kind = Kind.INVALID, meaning = "The path exists, but not for this HTTP method.")
  METHOD_NOT_ALLOWED,

  @Reason(kind = Kind.INVALID, meaning = "The body's Content-Type is not understood: send application/json, or multipart/form-data where a file is taken.")
  MEDIA_TYPE_UNSUPPORTED,

  @Reason(kind = Kind.INVALID, meaning = "The answer cannot be given in any type that the Accept header names.")
  NOT_ACCEPTABLE,

  @Reason(kind = Kind.INVALID, meaning = "The body is no valid JSON in UTF-8 (or no valid multipart/form-data, where that is taken), or a value has the wrong type.")
  BODY_MALFORMED,

  @Reason(kind = Kind.INVALID, meaning = "The body is well-formed, but fields hold values that cannot be; errors lists them.")
  BODY_INVALID,

  @Reason(kind = Kind.TOO_LARGE, meaning = "The body is larger than this endpoint takes.")
  BODY_TOO_LARGE,

  @Reason(kind = Kind.INVALID, meaning = "The body did not come whole in time: send it again, faster.")
  BODY_TOO_SLOW,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "Text that others would read holds what this studio does not show (see the content policy); errors names the fields.")
  TEXT_REFUSED,

  @Reason(kind = Kind.INVALID, meaning = "A query or path parameter is missing or holds a value that cannot be.")
  PARAMETER_INVALID,

  @Reason(kind = Kind.INVALID, meaning = "The cursor is malformed, or was made by another list or for other filters.")
  CURSOR_INVALID,

  @Reason(kind = Kind.INVALID, meaning = "This call creates or spends: it needs an Idempotency-Key header of 1 to 255 characters.")
  IDEMPOTENCY_KEY_MISSING,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The Idempotency-Key was used before with another call or body.")
  IDEMPOTENCY_KEY_REUSED,

  @Reason(kind = Kind.CONFLICT, meaning = "The first call with this Idempotency-Key is still running: ask again in a moment.")
  IDEMPOTENCY_KEY_RUNNING,

  @Reason(kind = Kind.INVALID, meaning = "This edit needs an If-Match header with the ETag that was read.")
  IF_MATCH_MISSING,

  @Reason(kind = Kind.STALE, meaning = "The thing changed since it was read: read it again and repeat the edit.")
  VERSION_STALE,

  @Reason(kind = Kind.INVALID, meaning = "The Range header asks for what lies behind the end; Content-Range says how long it is.")
  RANGE_UNSATISFIABLE,

  @Reason(kind = Kind.INVALID, meaning = "The Host header names a site that is not this one: call the studio by its own name.")
  HOST_UNKNOWN,

  @Reason(kind = Kind.LIMITED, meaning = "Too many requests: wait for Retry-After seconds.")
  RATE_LIMITED,

  @Reason(kind = Kind.LIMITED, meaning = "As many event streams are open as are allowed; close one, or ask for the thing itself instead of its stream.")
  STREAMS_TOO_MANY,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "The studio's disk is nearly full, so it takes in nothing new until its operator makes room; paid orders go on.")
  DISK_NEARLY_FULL,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "A part of the studio that this call needs does not answer: try again.")
  UPSTREAM_UNAVAILABLE,

  @Reason(kind = Kind.INTERNAL, meaning = "Something failed on our side: report the traceId.")
  INTERNAL
}
