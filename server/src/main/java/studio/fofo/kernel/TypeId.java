package studio.fofo.kernel;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A typed, time-sortable id: a prefix and a UUIDv7 in 26 characters of Crockford's base32.
 *
 * <pre>{@code
 * TypeId.next("order").toString()      // order_01h455vb4pex5vsknk084sn02q
 * TypeId.parse("order", text).uuid()   // the UUID again
 * }</pre>
 *
 * <p>Later ids of one process sort after earlier ones, even within a millisecond and when the clock is set back; ids of several processes
 * sort by millisecond. So lists sorted by id are sorted by time. Source: the TypeID specification 0.3 and RFC 9562, section 6.2, method 2.
 *
 * @param prefix lower-case letters and underscores, 1 to 63
 * @param uuid the 128 bits behind it
 */
public record TypeId(String prefix, UUID uuid) {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int TEXT_LENGTH = 26;
  private static final int LONGEST_PREFIX = 63;
  private static final int LOW_BITS = 62;
  private static final long LOW_MASK = (1L << LOW_BITS) - 1;
  private static final long LONGEST_STEP = 1L << 40;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicReference<UUID> LATEST = new AtomicReference<>(new UUID(0x7000L, 0x8000000000000000L));

  public TypeId {
    if (!isPrefix(prefix)) {
      throw new IllegalArgumentException("id prefix \"" + prefix + "\" must be lower-case letters and underscores");
    }
  }

  /** A new id at this moment. */
  public static TypeId next(String prefix) {
    return new TypeId(prefix, nextUuid());
  }

  /** A new UUIDv7 at this moment, after all earlier ones of this process. */
  public static UUID nextUuid() {
    return next(InstantSource.system());
  }

  static UUID next(InstantSource clock) {
    return LATEST.updateAndGet(latest -> {
      var now = clock.millis();
      return now > millis(latest) ? random(now) : after(latest);
    });
  }

  /**
   * Reads an id of the expected type.
   *
   * @throws IllegalArgumentException when the text is not {@code prefix_} and 26 base32 characters
   */
  public static TypeId parse(String prefix, String text) {
    var start = prefix.length() + 1;
    if (text.length() != start + TEXT_LENGTH || !text.startsWith(prefix) || text.charAt(start - 1) != '_') {
      throw new IllegalArgumentException("\"" + text + "\" is not an id of the form " + prefix + "_ and 26 characters");
    }
    return new TypeId(prefix, decode(text, start));
  }

  @Override
  public String toString() {
    var text = new char[TEXT_LENGTH];
    var high = uuid.getMostSignificantBits();
    var low = uuid.getLeastSignificantBits();
    for (var index = TEXT_LENGTH - 1; index >= 0; index--) {
      text[index] = ALPHABET.charAt((int) (low & 31));
      low = (low >>> 5) | (high << 59);
      high >>>= 5;
    }
    return prefix + "_" + new String(text);
  }

  /** Ids are parsed with every row and every call, so this compares characters instead of running a regular expression. */
  private static boolean isPrefix(String text) {
    return !text.isEmpty() && text.length() <= LONGEST_PREFIX && text.charAt(0) != '_' && text.charAt(text.length() - 1) != '_'
        && text.chars().allMatch(letter -> letter >= 'a' && letter <= 'z' || letter == '_');
  }

  private static long millis(UUID uuid) {
    return uuid.getMostSignificantBits() >>> 16;
  }

  /** The first id of a millisecond: all random except the highest of the low bits, which leaves room for later ids. */
  private static UUID random(long millis) {
    return uuid(millis, RANDOM.nextLong() & 0xFFF, RANDOM.nextLong() & (LOW_MASK >>> 1));
  }

  /**
   * The next id of the same millisecond: incremented by a random step, so that it cannot be guessed; the next millisecond's if this one is
   * full.
   */
  private static UUID after(UUID latest) {
    var low = (latest.getLeastSignificantBits() & LOW_MASK) + RANDOM.nextLong(1, LONGEST_STEP);
    return low > LOW_MASK ? random(millis(latest) + 1) : uuid(millis(latest), latest.getMostSignificantBits() & 0xFFF, low);
  }

  private static UUID uuid(long millis, long randomA, long randomB) {
    return new UUID(millis << 16 | 0x7000L | randomA, randomB | 0x8000000000000000L);
  }

  private static UUID decode(String text, int start) {
    if (text.charAt(start) > '7') {
      throw new IllegalArgumentException("\"" + text + "\" holds more than 128 bits");
    }
    var high = 0L;
    var low = 0L;
    for (var index = start; index < text.length(); index++) {
      var digit = ALPHABET.indexOf(text.charAt(index));
      if (digit < 0) {
        throw new IllegalArgumentException("\"" + text + "\" holds '" + text.charAt(index) + "', which is no base32 digit");
      }
      high = (high << 5) | (low >>> 59);
      low = (low << 5) | digit;
    }
    return new UUID(high, low);
  }
}
