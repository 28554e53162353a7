package studio.fofo.generation.calls;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a call for a picture. */
public sealed interface CallState {

  /**
   * It is under way.
   *
   * @param isAlive whether its process has said lately that it waits for the reply
   * @param preview what the picture looks like so far
   */
  record Sent(boolean isAlive, byte @Nullable [] preview) implements CallState {}

  /** @param png the picture */
  record Made(byte[] png, int width, int height) implements CallState {}

  /** It was made, and its picture is stored with the job. */
  record Taken() implements CallState {}

  /** The vendor made nothing of it that can be used. */
  record Refused(String reason) implements CallState {}

  /**
   * The vendor did nothing.
   *
   * @param pause how long it asked to be left alone
   * @param againAt when it may be called again
   */
  record Declined(Decline kind, String reason, Duration pause, Instant againAt) implements CallState {

    /** It takes nothing of ours until an operator does something. */
    public static Declined closed(String reason) {
      return new Declined(Decline.CLOSED, reason, Duration.ZERO, Instant.EPOCH);
    }

    /** It cannot read the order. */
    public static Declined unreadable(String reason) {
      return new Declined(Decline.UNREADABLE, reason, Duration.ZERO, Instant.EPOCH);
    }
  }

  /** Nobody knows whether it was made. */
  record Doubtful(String reason) implements CallState {}

  /** Why a vendor did nothing. */
  enum Decline {
    /** It cannot be reached. */
    UNREACHABLE,
    /** It asks to be left alone. */
    BUSY,
    /** It loads the model: it is called again when that is done. */
    LOADING,
    /** It takes nothing of ours. */
    CLOSED,
    /** It cannot read the order. */
    UNREADABLE
  }
}
