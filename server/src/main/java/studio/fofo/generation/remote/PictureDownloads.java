package studio.fofo.generation.remote;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;
import studio.fofo.runtime.PublicNetwork;
import studio.fofo.runtime.WholeReply;

/**
 * Fetches pictures that a vendor made, from addresses that it names. The address is not trusted: it must be of a host that the vendor is
 * known to use, with TLS, and not of our own network; redirects are not followed, and no token is sent along.
 */
public final class PictureDownloads {

  private static final int OK = 200;
  private static final int MOVED = 301;
  private static final int FOUND = 302;
  private static final int SEE_OTHER = 303;
  private static final int TEMPORARY = 307;
  private static final int PERMANENT = 308;
  private static final int GONE = 410;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final int LEAST_CONTRAST = 4;

  /** What a download gave. */
  public sealed interface Download {

    /** @param png the picture, encoded again */
    record Picture(byte[] png, int width, int height) implements Download {}

    /** The vendor deleted it. */
    enum Gone implements Download {
      GONE
    }

    /** @param reason why it will not be used: it is no picture, or shows nothing */
    record Unusable(String reason) implements Download {}
  }

  private final Set<String> hosts;
  private final boolean isLocal;
  private final Duration timeout;
  private final HttpClient http;

  /**
   * @param hosts that may be fetched from; {@code .example.org} stands for all below example.org
   * @param isLocal whether hosts may be of our own network, and without TLS: for engines of our own
   */
  public PictureDownloads(Set<String> hosts, boolean isLocal, Duration timeout) {
    this.hosts = hosts;
    this.isLocal = isLocal;
    this.timeout = timeout;
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout)
        .followRedirects(HttpClient.Redirect.NEVER).build();
  }

  /**
   * Fetches from an address that the vendor named.
   *
   * @throws EngineUnavailable if it did not arrive; fetching it again may help
   */
  public Download fetch(String address, EngineOrder order) throws EngineUnavailable {
    var uri = allowed(address);
    if (uri.isEmpty()) {
      return new Download.Unusable("the engine named an address that is none of its own");
    }
    return fetch(HttpRequest.newBuilder(uri.get()).GET().build(), !isLocal, order);
  }

  /**
   * Fetches from the engine itself, from an address that we made, with its credentials.
   *
   * @throws EngineUnavailable if it did not arrive; fetching it again may help
   */
  public Download fetchOwn(HttpRequest request, EngineOrder order) throws EngineUnavailable {
    return fetch(request, false, order);
  }

  private Download fetch(HttpRequest request, boolean isPublic, EngineOrder order) throws EngineUnavailable {
    try {
      if (isPublic) {
        PublicNetwork.require(request.uri().getHost());
      }
      return read(WholeReply.to(request, http, timeout, LARGEST), order);
    } catch (IOException broken) {
      throw new EngineUnavailable("a picture did not arrive: " + broken.getClass().getSimpleName(), broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EngineUnavailable("interrupted while fetching a picture", interrupted);
    }
  }

  private Optional<URI> allowed(String address) {
    try {
      var uri = new URI(address);
      var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
      var isKnown = hosts.stream().anyMatch(known -> known.startsWith(".") ? host.endsWith(known) : host.equals(known));
      return Optional.of(uri).filter(any -> isKnown && uri.getRawUserInfo() == null && (isLocal || "https".equals(uri.getScheme())));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static Download read(HttpResponse<byte[]> reply, EngineOrder order) throws EngineUnavailable {
    return switch (reply.statusCode()) {
      case OK -> picture(reply.body(), order);
      case FORBIDDEN, NOT_FOUND, GONE -> Download.Gone.GONE;
      case MOVED, FOUND, SEE_OTHER, TEMPORARY, PERMANENT -> new Download.Unusable("the engine named an address that leads elsewhere");
      default -> throw new EngineUnavailable("fetching a picture gave " + reply.statusCode());
    };
  }

  /** Whatever format it has, it becomes a PNG of the ordered shape; what cannot be decoded, or is of one colour, is no picture. */
  public static Download picture(byte[] file, EngineOrder order) {
    try {
      var raster = PixelSize.cut(Raster.decode(file), order);
      return isBlank(raster)
          ? new Download.Unusable("the picture came out blank")
          : new Download.Picture(raster.png(new PictureMetadata(Map.of(), PictureMetadata.Origin.MODEL, 0)), raster.width(),
              raster.height());
    } catch (IllegalArgumentException unreadable) {
      return new Download.Unusable("the engine sent something that is not a picture");
    }
  }

  /** Models whose arithmetic failed, and safety checkers, give pictures of one colour, mostly black. */
  private static boolean isBlank(Raster raster) {
    var first = raster.argb(0, 0);
    for (var y = 0; y < raster.height(); y++) {
      for (var x = 0; x < raster.width(); x++) {
        if (differs(first, raster.argb(x, y))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean differs(int one, int other) {
    for (var shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) >= LEAST_CONTRAST) {
        return true;
      }
    }
    return false;
  }
}
