package studio.fofo.generation.calls;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.remote.EngineReply;

/** Port: what an adapter knows of its vendor: one call for one picture. Thread-safe. */
public interface PictureCall {

  /** Whether a vendor still works on a call whose reply will not come. */
  enum Fate {
    WORKING,
    /** It certainly does not, and the picture cannot be had. */
    GONE,
    UNKNOWN
  }

  Capabilities capabilities();

  /** @param tries how often it was sent before */
  HttpRequest request(EngineOrder order, int variant, int tries);

  /** How the body is read, which is at most as large as a picture may be; the consumer takes pictures that are not finished. */
  default HttpResponse.BodyHandler<byte[]> body(Consumer<byte[]> previews) {
    return HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), PictureCalls.LARGEST);
  }

  /** Reads a reply of success. */
  CallState read(HttpResponse<byte[]> reply, EngineOrder order);

  /** Reads a refusal: a 4xx. */
  CallState refused(EngineReply reply);

  /** How long the vendor loads the model, if the reply says that. */
  default Optional<Duration> loading(HttpResponse<byte[]> reply) {
    return Optional.empty();
  }

  /** Whether the account has no money left, if the vendor says that otherwise than by 402. */
  default boolean isUnpaid(HttpResponse<byte[]> reply) {
    return false;
  }

  /**
   * What became of a call whose reply was lost.
   *
   * @param tries how often it was sent
   * @throws EngineUnavailable if the vendor does not respond
   */
  default Fate fate(String key, int variant, int tries) throws EngineUnavailable, EngineClosed {
    return Fate.UNKNOWN;
  }

  /** How far a call is, if the vendor tells. */
  default Progress progress(String key, int variant, int tries) {
    return new Progress(0, null);
  }

  /**
   * How far a call is.
   *
   * @param share 0 to 1
   * @param preview a small PNG
   */
  record Progress(double share, byte @Nullable [] preview) {}

  /** Stops the work on a call, if the vendor can. */
  default void cancel(String key, int variant, int tries) throws EngineUnavailable {}
}
