package studio.fofo.chain;

import java.util.regex.Pattern;

/**
 * Something that a module does on a chain, such as mint or settle. A constant of the module that has its {@link TransactionListener}.
 *
 * @param word unique in the product, lower-case letters and dashes. It is stored, and names the crash points after the signature and the
 *     broadcast ({@code mint-signed}, {@code mint-broadcast})
 */
public record TransactionKind(String word) {

  private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

  public TransactionKind {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("transaction kind \"" + word + "\" must consist of lower-case letters and dashes");
    }
  }

  /** The purpose of this kind's one transaction for a subject. */
  public TransactionPurpose of(String subject) {
    return new TransactionPurpose(this, subject);
  }

  @Override
  public String toString() {
    return word;
  }
}
