package studio.fofo.runtime.web;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/**
 * Maps a failure, wherever it happened, to its meaning for the client: their mistake, or a part of the studio that is unavailable. Anything
 * else is an internal error.
 */
final class Failures {

  private static final Duration SOON = Duration.ofSeconds(2);
  /** Connection lost, out of resources (a full disk), shut down by an operator, read-only: PostgreSQL's appendix A. */
  private static final List<String> AWAY = List.of("08", "53", "57P", "58", "25006");

  private Failures() {}

  static Optional<Refusal> refusal(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      var refusal = known(cause);
      if (refusal != null) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Refusal known(Throwable cause) {
    return switch (cause) {
      case Refusal refusal -> refusal;
      case SQLTransientConnectionException away -> away();
      case SQLException failed when failed.getSQLState() != null && AWAY.stream().anyMatch(failed.getSQLState()::startsWith) -> away();
      case DataAccessResourceFailureException away -> away();
      case RecoverableDataAccessException away -> away();
      case QueryTimeoutException late -> away();
      case CannotCreateTransactionException away -> away();
      case FileSystemException full when String.valueOf(full.getMessage()).contains("No space left") -> full();
      case IOException full when String.valueOf(full.getMessage()).contains("No space left") -> full();
      case InvalidParameterException malformed ->
        new Refusal(HttpErrors.PARAMETER_INVALID, "the parameters of the query or the form are malformed");
      case MultipartException malformed -> new Refusal(HttpErrors.BODY_MALFORMED, "the body is not valid multipart/form-data");
      case ErrorResponse answered when answered.getStatusCode().is4xxClientError() -> ofStatus(answered.getStatusCode().value());
      case ErrorResponse answered when answered.getStatusCode().value() == 503 -> away();
      case HttpMessageConversionException malformed when malformed.getClass() == HttpMessageConversionException.class ->
        new Refusal(HttpErrors.BODY_MALFORMED, "the body does not have the expected shape");
      default -> null;
    };
  }

  /** A refusal with a bare status. */
  static Refusal ofStatus(int status) {
    return switch (status) {
      case 401 -> new Refusal(HttpErrors.UNAUTHENTICATED, "sign in first");
      case 403 -> new Refusal(HttpErrors.FORBIDDEN, "the request is not allowed");
      case 404 -> new Refusal(HttpErrors.NOT_FOUND, "there is nothing at this path");
      case 405 -> new Refusal(HttpErrors.METHOD_NOT_ALLOWED, "the path exists, but not for this method");
      case 406 -> new Refusal(HttpErrors.NOT_ACCEPTABLE, "the reply is not available in any type that the Accept header allows");
      case 408 -> new Refusal(HttpErrors.BODY_TOO_SLOW, "the complete request did not arrive in time; send it again");
      case 413 -> new Refusal(HttpErrors.BODY_TOO_LARGE, "the body is larger than this endpoint accepts");
      case 415 -> new Refusal(HttpErrors.MEDIA_TYPE_UNSUPPORTED, "the Content-Type of the body is not supported here");
      default ->
        new Refusal(HttpErrors.PARAMETER_INVALID, "the request line, a header, a parameter or the framing of the body is malformed");
    };
  }

  private static Refusal away() {
    return Refusal.until(HttpErrors.UPSTREAM_UNAVAILABLE, "the studio's database does not respond in time; try again in a moment", SOON);
  }

  private static Refusal full() {
    return Refusal.until(HttpErrors.UPSTREAM_UNAVAILABLE, "the studio has no capacity for this right now; try again later",
        Duration.ofMinutes(1));
  }
}
