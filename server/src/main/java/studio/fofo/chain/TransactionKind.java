package studio.fofo.chain;

import java.util.regex.Pattern;

/**
 * What some module does on a chain: mint, settle. A constant of that module, of which its {@link TransactionListener} hears.
 *
 * @param word unique in the product, lower-case letters and dashes; stored, and what the crash points after the signature and the broadcast
 *     are called after ({@code mint-signed}, {@code mint-broadcast})
 */
public record TransactionKind(String word) {

  private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

  public TransactionKind {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("a kind of transaction is called \"" + word + "\", expected lower-case letters and dashes");
    }
  }

  /** What the one transaction of this kind is for that has to do with a thing. */
  public TransactionPurpose of(String subject) {
    return new TransactionPurpose(this, subject);
  }

  @Override
  public String toString() {
    return word;
  }
}
