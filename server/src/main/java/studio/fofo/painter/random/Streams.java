package studio.fofo.painter.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * All randomness of one picture: {@code streams.of("stars")} starts the stream of the trait "stars", always from its beginning.
 *
 * <p>The traits of a picture's structure (composition, palette, subject) depend on its seed alone. All others also depend on
 * {@code variation}: "vary this one" keeps the structure and changes the details.
 */
public final class Streams {

  private final String key;
  private final long variation;

  public Streams(String engine, String style, String prompt, long seed, long variation) {
    this.key = engine + '\n' + style + '\n' + prompt + '\n' + seed;
    this.variation = variation;
  }

  /** A stream that changes with the variation. */
  public Chance of(String trait) {
    return start(key + '\n' + variation + '\n' + trait);
  }

  /** A stream that is the same for all variations of one picture. */
  public Chance bones(String trait) {
    return start(key + "\nbones\n" + trait);
  }

  /** A number shared by all seeds of this prompt and style. */
  public static int shared(String style, String prompt, String trait) {
    return start(style + '\n' + prompt + "\nshared\n" + trait).bits();
  }

  private static Chance start(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      ByteBuffer words = ByteBuffer.wrap(digest);
      return new Chance(words.getInt(), words.getInt(), words.getInt(), words.getInt());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
