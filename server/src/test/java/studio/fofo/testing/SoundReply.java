package studio.fofo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Rules for every reply of the studio, checked on each that a test sees. */
public final class SoundReply {

  private static final List<String> OF_CONTENT = List.of("ETag", "Last-Modified", "Expires", "Content-Disposition", "Content-Encoding",
      "Content-Language",
      "Content-Location", "Accept-Ranges", "Location", "Link", "X-Ipfs-Path", "X-Ipfs-Roots");
  private static final Pattern INSIDE = Pattern.compile(
      "\\[L[a-z]|\\bjavax?\\.[a-z]|jakarta\\.|studio\\.fofo\\.|springframework|tools\\.jackson|fasterxml|postgresql|\\bat [a-z]+\\.[a-z.]+\\(");

  private SoundReply() {}

  public static void check(HttpResponse<byte[]> reply) {
    var asked = reply.request().method() + " " + reply.uri().getRawPath() + " → " + reply.statusCode();
    switch (reply.statusCode()) {
      case 401 -> has(reply, "WWW-Authenticate", asked);
      case 405 -> has(reply, "Allow", asked);
      case 429, 503 -> has(reply, "Retry-After", asked);
      case 304 -> {
        has(reply, "ETag", asked);
        assertThat(reply.body()).as(asked).isEmpty();
      }
      default -> {}
    }
    if (type(reply).startsWith("application/problem+json")) {
      checkProblem(reply, asked);
    } else {
      assertThat(reply.statusCode() < 400 || type(reply).isEmpty() || asked.contains("/readyz"))
          .as("%s is not a problem but %s", asked, type(reply)).isTrue();
    }
  }

  private static void checkProblem(HttpResponse<byte[]> reply, String asked) {
    var text = new String(reply.body(), StandardCharsets.UTF_8);
    assertThat(reply.statusCode()).as(asked).isBetween(400, 599);
    assertThat(INSIDE.matcher(text).find()).as("%s reveals internals: %s", asked, text).isFalse();
    assertThat(reply.headers().firstValue("Cache-Control")).as(asked).contains("no-store");
    for (var name : OF_CONTENT) {
      assertThat(reply.headers().firstValue(name)).as("%s: %s", asked, name).isEmpty();
    }
    assertThat(reply.statusCode() == 416 || reply.headers().firstValue("Content-Range").isEmpty()).as("%s: Content-Range", asked).isTrue();
  }

  private static void has(HttpResponse<byte[]> reply, String name, String asked) {
    assertThat(reply.headers().firstValue(name)).as("%s: %s", asked, name).isPresent();
  }

  private static String type(HttpResponse<byte[]> reply) {
    return reply.headers().firstValue("Content-Type").orElse("");
  }
}
