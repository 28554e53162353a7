package studio.fofo.runtime;

import studio.fofo.kernel.ErrorCode;

/** Refusals that any endpoint can return. */
public enum HttpErrors implements ErrorCode {
  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The caller is not signed in, or the token is expired or invalid: sign in or refresh.")
  UNAUTHENTICATED,

  @Reason(kind = Kind.FORBIDDEN, meaning = "The API key lacks the scope that this call needs.")
  SCOPE_MISSING,

  @Reason(kind = Kind.FORBIDDEN, meaning = "Only operators may use the console.")
  OPERATOR_ONLY,

  @Reason(kind = Kind.FORBIDDEN, meaning = "The request is not allowed.")
  FORBIDDEN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The resource does not exist, or it belongs to somebody else.")
  NOT_FOUND,

  @Reason(kind = Kind.INVALID, meaning = "The path exists, but not for this HTTP method.")
  METHOD_NOT_ALLOWED,

  @Reason(kind = Kind.INVALID, meaning = "The body's Content-Type is not supported: send application/json, or multipart/form-data for a file.")
  MEDIA_TYPE_UNSUPPORTED,

  @Reason(kind = Kind.INVALID, meaning = "The reply is not available in any type that the Accept header allows.")
  NOT_ACCEPTABLE,

  @Reason(kind = Kind.INVALID, meaning = "The body is not valid JSON in UTF-8 (or not valid multipart/form-data, where that is expected), or a value has the wrong type.")
  BODY_MALFORMED,

  @Reason(kind = Kind.INVALID, meaning = "The body is well-formed, but some fields have invalid values; errors lists them.")
  BODY_INVALID,

  @Reason(kind = Kind.TOO_LARGE, meaning = "The body is larger than this endpoint accepts.")
  BODY_TOO_LARGE,

  @Reason(kind = Kind.INVALID, meaning = "The complete body did not arrive in time: send it again, faster.")
  BODY_TOO_SLOW,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "Public text contains what this studio does not show (see the content policy); errors names the fields.")
  TEXT_REFUSED,

  @Reason(kind = Kind.INVALID, meaning = "A query or path parameter is missing or has an invalid value.")
  PARAMETER_INVALID,

  @Reason(kind = Kind.INVALID, meaning = "The cursor is malformed, or belongs to another list or other filters.")
  CURSOR_INVALID,

  @Reason(kind = Kind.INVALID, meaning = "A call that creates or spends needs an Idempotency-Key header of 1 to 255 characters.")
  IDEMPOTENCY_KEY_MISSING,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The Idempotency-Key was already used with another call or body.")
  IDEMPOTENCY_KEY_REUSED,

  @Reason(kind = Kind.CONFLICT, meaning = "The first call with this Idempotency-Key is still running: retry shortly.")
  IDEMPOTENCY_KEY_RUNNING,

  @Reason(kind = Kind.INVALID, meaning = "Edits need an If-Match header with the ETag that was read.")
  IF_MATCH_MISSING,

  @Reason(kind = Kind.STALE, meaning = "The resource has changed since it was read: read it again and repeat the edit.")
  VERSION_STALE,

  @Reason(kind = Kind.INVALID, meaning = "The Range header starts beyond the end of the content; Content-Range gives its length.")
  RANGE_UNSATISFIABLE,

  @Reason(kind = Kind.INVALID, meaning = "The Host header names another site: call the studio by its own name.")
  HOST_UNKNOWN,

  @Reason(kind = Kind.LIMITED, meaning = "Too many requests: wait for Retry-After seconds.")
  RATE_LIMITED,

  @Reason(kind = Kind.LIMITED, meaning = "The maximum number of event streams is open: close one, or poll the resource instead.")
  STREAMS_TOO_MANY,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "The studio's disk is nearly full, so it accepts nothing new until its operator frees space; paid orders are not affected.")
  DISK_NEARLY_FULL,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "A part of the studio that this call needs does not respond: try again.")
  UPSTREAM_UNAVAILABLE,

  @Reason(kind = Kind.INTERNAL, meaning = "An internal error occurred: report the traceId.")
  INTERNAL
}
