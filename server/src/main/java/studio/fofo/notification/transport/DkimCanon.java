package studio.fofo.notification.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The relaxed canonical forms of a mail's header fields and body (RFC 6376, 3.4.2 and 3.4.4). */
final class DkimCanon {

  private DkimCanon() {}

  /** {@code Subject:  A \r\n\t b} becomes {@code subject:A b}, without a line end. */
  static String header(String name, String value) {
    return name.toLowerCase(Locale.ROOT).strip() + ":" + value.replaceAll("\\r?\\n", "").replaceAll("[ \\t]+", " ").strip();
  }

  /** Spaces at line ends and empty lines at the end are removed, other spaces become one. Lines end with CRLF. */
  static byte[] body(byte[] body) {
    var canonical = new ByteArrayOutputStream(body.length);
    var emptyLines = 0;
    for (var line : new String(body, StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
      var relaxed = line.replaceAll("[ \\t]+", " ").replaceAll(" $", "");
      if (relaxed.isEmpty()) {
        emptyLines++;
        continue;
      }
      canonical.writeBytes("\r\n".repeat(emptyLines).getBytes(StandardCharsets.US_ASCII));
      canonical.writeBytes((relaxed + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      emptyLines = 0;
    }
    return canonical.toByteArray();
  }
}
