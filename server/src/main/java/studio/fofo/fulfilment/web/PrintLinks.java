package studio.fofo.fulfilment.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.printfiles.PrintFileLinks;
import studio.fofo.identity.BlindIndex;

/**
 * Links to print files for suppliers' machines, which have no account here: {@code /media/3f/3fe1….png?signature=1767225600-9a0b…}, the
 * second at which it expires, and an HMAC-SHA256 over that and the path.
 */
@Component
class PrintLinks implements PrintFileLinks {

  /** A supplier that fetches files later requests the job again. */
  static final Duration LIFE = Duration.ofDays(7);

  private static final String CONTEXT = "fulfilment/print-link";
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,12})-([0-9a-f]{64})");

  private final BlindIndex keyed;
  private final Clock clock;
  private final URI studio;

  PrintLinks(BlindIndex keyed, Clock clock, @Value("${fofo.public-url}") URI studio) {
    this.keyed = keyed;
    this.clock = clock;
    this.studio = studio;
  }

  @Override
  public URI absolute(String path) {
    return studio.resolve(to(path));
  }

  /** @param path of the file under {@code /media} */
  String to(String path) {
    var until = clock.instant().plus(LIFE).getEpochSecond();
    return path + "?signature=" + until + "-" + mac(path, until);
  }

  boolean opens(String path, String signature) {
    var parts = SHAPE.matcher(signature);
    if (!parts.matches()) {
      return false;
    }
    var until = Long.parseLong(parts.group(1));
    return clock.instant().isBefore(Instant.ofEpochSecond(until)) && MessageDigest.isEqual(
        mac(path, until).getBytes(StandardCharsets.US_ASCII), parts.group(2).getBytes(StandardCharsets.US_ASCII));
  }

  private String mac(String path, long until) {
    return HexFormat.of().formatHex(keyed.of(CONTEXT, until + " " + path));
  }
}
