package studio.fofo.fulfilment.suppliers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Why a supplier does not go on.
 *
 * @param words for operators: {@code the design has too few pixels}
 * @param party who must act
 * @param remedy what helps
 */
public record SupplierHold(String words, Party party, Remedy remedy) {

  private static final int MARK_BYTES = 8;

  /** Nothing is known to help but time. */
  public SupplierHold(String words, Party party) {
    this(words, party, new AskAgain());
  }

  /** Who must act. */
  public enum Party {
    STUDIO, SUPPLIER, BUYER;

    /** As in the database and in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Party of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** What helps. */
  public sealed interface Remedy {}

  /** Its supplier can only be asked again. */
  public record AskAgain() implements Remedy {}

  /**
   * Somebody agrees: {@link Supplier#release} passes it on.
   *
   * @param label for the button, with the price if it is about one: {@code Confirm at $14.64}
   */
  public record Release(String label) implements Remedy {}

  /**
   * It is solved on a page of the supplier's.
   *
   * @param label for the link: {@code Correct it at Printful}
   * @param url absolute, {@code https}
   */
  public record Page(String label, URI url) implements Remedy {}

  /** Short, and different for other words: whoever agrees to a hold names it, and agrees to nothing that was not shown. */
  public String mark() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest((party + " " + words).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
