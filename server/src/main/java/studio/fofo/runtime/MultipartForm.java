package studio.fofo.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import studio.fofo.kernel.Refusal;

/**
 * A {@code multipart/form-data} body (RFC 7578): named text fields and files, parsed in place. A controller declares one as a parameter:
 *
 * <pre>{@code
 * @PostMapping @Idempotent
 * ResponseEntity<ArtworkView> upload(Caller caller, NewId newId, MultipartForm form) {
 *   var title = form.text("title");            // Optional, in UTF-8
 *   var picture = form.file("picture");        // Optional, valid until the reply is written }
 * }</pre>
 *
 * <p>The content type and file name of a part are ignored.
 */
public final class MultipartForm {

  private static final int MOST_PARTS = 32;
  private static final int LONGEST_HEAD = 8 << 10;
  private static final int LONGEST_TEXT = 64 << 10;
  private static final byte[] BLANK_LINE = ascii("\r\n\r\n");

  /** One of them, with a view of its bytes. */
  public record Part(String name, boolean isFile, ByteBuffer content) {

    @Override
    public ByteBuffer content() {
      return content.asReadOnlyBuffer();
    }
  }

  private final List<Part> parts;

  private MultipartForm(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  public static boolean isOne(@Nullable String contentType) {
    return contentType != null
        && contentType.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, MediaType.MULTIPART_FORM_DATA_VALUE.length());
  }

  /**
   * @throws Refusal {@code MEDIA_TYPE_UNSUPPORTED} if it is something else, {@code BODY_MALFORMED} if it is broken or has a name twice
   */
  public static MultipartForm read(@Nullable String contentType, ByteBuffer body) {
    if (contentType == null || !isOne(contentType)) {
      throw new Refusal(HttpErrors.MEDIA_TYPE_UNSUPPORTED,
          "Content-Type \"" + contentType + "\" is not supported here; send multipart/form-data");
    }
    var delimiter = ascii("\r\n--" + boundary(contentType));
    var parts = new ArrayList<Part>();
    var at = firstDelimiter(body, delimiter);
    while (!startsWith(body, at, ascii("--"))) {
      var head = afterLine(body, at);
      var end = find(body, head, delimiter);
      if (end < 0) {
        throw malformed("its last part does not end: the closing boundary is missing");
      }
      add(parts, part(body, head, end));
      at = end + delimiter.length;
    }
    return new MultipartForm(parts);
  }

  public List<Part> parts() {
    return parts;
  }

  /** @throws Refusal {@code BODY_MALFORMED} if it is a file, not UTF-8, or too long */
  public Optional<String> text(String name) {
    return named(name).map(part -> {
      if (part.isFile() || part.content().remaining() > LONGEST_TEXT) {
        throw malformed("\"" + name + "\" is a file or very long; send it as plain text");
      }
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(part.content()).toString();
      } catch (CharacterCodingException noUtf8) {
        throw malformed("\"" + name + "\" is not text in UTF-8");
      }
    });
  }

  /** @throws Refusal {@code BODY_MALFORMED} if it is not a file */
  public Optional<ByteBuffer> file(String name) {
    return named(name).map(part -> {
      if (!part.isFile()) {
        throw malformed("\"" + name + "\" is text; send it as a file, with a filename");
      }
      return part.content();
    });
  }

  private Optional<Part> named(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  private static void add(List<Part> parts, Part part) {
    if (parts.size() == MOST_PARTS || parts.stream().anyMatch(other -> other.name().equals(part.name()))) {
      throw malformed("it has \"" + part.name() + "\" twice, or more than " + MOST_PARTS + " parts");
    }
    parts.add(part);
  }

  private static Part part(ByteBuffer body, int head, int end) {
    var blank = startsWith(body, head - 2, BLANK_LINE) ? head - 2 : find(body, head, BLANK_LINE);
    if (blank < 0 || blank > end - BLANK_LINE.length || blank - head > LONGEST_HEAD) {
      throw malformed("a part has no blank line after its headers");
    }
    var headers = StandardCharsets.UTF_8.decode(body.slice(head, Math.max(0, blank - head))).toString();
    var disposition = headers.lines().filter(line -> line.regionMatches(true, 0, "Content-Disposition:", 0, 20)).findFirst()
        .flatMap(line -> disposition(line.substring(20).strip()))
        .orElseThrow(() -> malformed("a part has no Content-Disposition: form-data with a name"));
    var from = blank + BLANK_LINE.length;
    return new Part(String.valueOf(disposition.getName()), disposition.getFilename() != null, body.slice(from, end - from));
  }

  private static Optional<ContentDisposition> disposition(String text) {
    try {
      return Optional.of(ContentDisposition.parse(text)).filter(found -> found.isFormData() && found.getName() != null);
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static String boundary(String contentType) {
    try {
      var boundary = MediaType.parseMediaType(contentType).getParameter("boundary");
      var plain = boundary == null ? "" : boundary.replaceAll("^\"|\"$", "");
      if (plain.matches("[\\x21-\\x7e ]{0,69}[\\x21-\\x7e]")) {
        return plain;
      }
      throw malformed("its Content-Type names no boundary of 1 to 70 characters");
    } catch (InvalidMediaTypeException broken) {
      throw malformed("its Content-Type is malformed");
    }
  }

  /** The position after the first delimiter, which may be at the very beginning. */
  private static int firstDelimiter(ByteBuffer body, byte[] delimiter) {
    var bare = Arrays.copyOfRange(delimiter, 2, delimiter.length);
    if (startsWith(body, 0, bare)) {
      return bare.length;
    }
    var found = find(body, 0, delimiter);
    if (found < 0) {
      throw malformed("the boundary that its Content-Type names does not occur in it");
    }
    return found + delimiter.length;
  }

  /** The position after a delimiter's line, in which only spaces may follow it. */
  private static int afterLine(ByteBuffer body, int from) {
    var at = from;
    while (at < body.limit() && (body.get(at) == ' ' || body.get(at) == '\t')) {
      at++;
    }
    if (!startsWith(body, at, ascii("\r\n"))) {
      throw malformed("a boundary is followed by something other than a new line");
    }
    return at + 2;
  }

  private static int find(ByteBuffer body, int from, byte[] wanted) {
    for (var at = from; at <= body.limit() - wanted.length; at++) {
      if (body.get(at) == wanted[0] && startsWith(body, at, wanted)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean startsWith(ByteBuffer body, int at, byte[] wanted) {
    if (at < 0 || at + wanted.length > body.limit()) {
      return false;
    }
    for (var index = 0; index < wanted.length; index++) {
      if (body.get(at + index) != wanted[index]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Refusal malformed(String why) {
    return new Refusal(HttpErrors.BODY_MALFORMED, "the body is not valid multipart/form-data: " + why);
  }
}
