package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import studio.fofo.runtime.MultipartForm;

/**
 * Identifies repeats of a call: SHA-256 of its path and body. For a multipart form it covers only names and contents: clients choose a new
 * boundary on each attempt, and may change file names and types.
 */
final class Fingerprint {

  private Fingerprint() {}

  /** @throws studio.fofo.kernel.Refusal {@code BODY_MALFORMED} for an invalid multipart form, {@code BODY_TOO_LARGE} */
  static byte[] of(HttpServletRequest request) {
    var body = BufferedBody.of(request)
        .orElseThrow(() -> new IllegalStateException("the body of " + RequestPath.of(request) + " was not buffered")).content();
    var digest = sha256();
    add(digest, RequestPath.of(request));
    if (!MultipartForm.isOne(request.getContentType())) {
      digest.update(body);
      return digest.digest();
    }
    for (var part : MultipartForm.read(request.getContentType(), body).parts()) {
      add(digest, part.name());
      digest.update((byte) (part.isFile() ? 1 : 0));
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.content().remaining()));
      digest.update(part.content());
    }
    return digest.digest();
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
