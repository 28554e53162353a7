package studio.fofo.runtime.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the bytes of a reply are compressed on their way (RFC 9110, 8.4.1). A compressed reply is another representation, so that its strong
 * ETag says which one: {@code "3.ab12-br"}. {@link EntityTag} and {@link IfMatch} read such tags as the plain one.
 */
public enum ContentCoding {
  BROTLI("br"),
  GZIP("gzip");

  /** What is shorter does not become shorter by more than what it costs. */
  public static final int SHORTEST = 1_024;

  private static final Logger LOG = LoggerFactory.getLogger(ContentCoding.class);
  private static final Pattern IN_TAG = Pattern.compile("-(?:br|gzip)\"$");
  private static final Set<String> TEXT = Set.of("application/json", "application/javascript", "application/xml",
      "application/wasm", "application/yaml", "font/ttf", "font/otf");
  private static final int BUFFER = 8_192;
  /** Fast enough for replies that are built each time, and smaller than gzip at its best; 512 kB of memory each. */
  private static final Encoder.Parameters BROTLI_PARAMETERS = new Encoder.Parameters().setQuality(4).setWindow(18);

  private final String word;

  ContentCoding(String word) {
    this.word = word;
  }

  /** As {@code Content-Encoding} says it. */
  public String word() {
    return word;
  }

  /** The coding that a reader likes best, of those that we have; empty for bytes as they are. */
  public static Optional<ContentCoding> wanted(HttpServletRequest request) {
    return wanted(Collections.list(request.getHeaders("Accept-Encoding")));
  }

  static Optional<ContentCoding> wanted(List<String> acceptEncoding) {
    return acceptEncoding.isEmpty() ? Optional.empty() : AcceptedCodings.of(acceptEncoding).best(offered());
  }

  /**
   * Whether replies of this type are compressed: texts are; event streams are not, nor pictures, films and archives, which already are.
   */
  public static boolean shrinks(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/") && !type.equals("text/event-stream")
        || TEXT.contains(type) || type.endsWith("+json") || type.endsWith("+xml");
  }

  /** Compresses into a target; flushing forwards everything written so far. */
  public OutputStream onto(OutputStream target) throws IOException {
    return switch (this) {
      case BROTLI -> brotli(target);
      case GZIP -> new GZIPOutputStream(target, BUFFER, true);
    };
  }

  private static OutputStream brotli(OutputStream target) throws IOException {
    Brotli4jLoader.ensureAvailability();
    return new BrotliOutputStream(target, BROTLI_PARAMETERS, BUFFER);
  }

  byte[] of(byte[] body) {
    var coded = new ByteArrayOutputStream(body.length / 3);
    try (var coding = onto(coded)) {
      coding.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory takes every byte", impossible);
    }
    return coded.toByteArray();
  }

  /** The ETag of a reply in this coding. Weak ones stay, since they name what a reply means and not its bytes. */
  public String tag(String etag) {
    return etag.endsWith("\"") && !etag.startsWith("W/") ? etag.substring(0, etag.length() - 1) + "-" + word + "\"" : etag;
  }

  /** The tag without the coding that it may name. */
  static String plainTag(String etag) {
    return IN_TAG.matcher(etag).replaceFirst("\"");
  }

  private static List<ContentCoding> offered() {
    return Natives.THERE ? List.of(BROTLI, GZIP) : List.of(GZIP);
  }

  /** The native library, loaded on first use. */
  private static final class Natives {

    static final boolean THERE = load();

    private static boolean load() {
      if (!Brotli4jLoader.isAvailable()) {
        LOG.warn("Brotli is unavailable, replies are compressed with gzip only reason={}",
            String.valueOf(Brotli4jLoader.getUnavailabilityCause()));
      }
      return Brotli4jLoader.isAvailable();
    }
  }
}
