package studio.fofo.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import studio.fofo.notification.notices.Notice;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notice as a message to a device: what the notice says, and nothing else.
 *
 * @param left how long a push service may keep it
 */
record PushMessage(Notice notice, Duration left) {

  /** Characters of the text; even four bytes each, and escaped, they fit. */
  private static final int LONGEST = 300;

  /** For the service worker, {@code web/public/push.js}. */
  byte[] text() {
    return JsonMapper.shared()
        .writeValueAsString(Map.of("id", notice.id(), "title", notice.kind().title(), "text", shortened(notice.text()),
            "page", notice.page()))
        .getBytes(UTF_8);
  }

  /** RFC 8030, 5: a later message with the same topic replaces an earlier one that was not delivered, so a repeat is no second message. */
  Map<String, String> headers(VapidKey key, URI endpoint, Instant now) {
    return Map.of("Authorization", key.authorization(endpoint, now), "Content-Encoding", "aes128gcm",
        "Content-Type", "application/octet-stream", "TTL", String.valueOf(left.toSeconds()), "Topic", topic(),
        "Urgency", notice.kind().isUrgent() ? "high" : "normal");
  }

  /** At most 32 characters of Base64url: the id without its prefix. */
  private String topic() {
    return notice.id().substring(notice.id().indexOf('_') + 1);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + "…";
  }
}
