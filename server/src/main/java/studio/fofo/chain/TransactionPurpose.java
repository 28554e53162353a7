package studio.fofo.chain;

/**
 * What a transaction is for. There is one transaction for each purpose, however often it is requested.
 *
 * @param subject id of what it has to do with, among those of its kind: a mint's, a payment's
 */
public record TransactionPurpose(TransactionKind kind, String subject) {

  public TransactionPurpose {
    if (subject.isBlank()) {
      throw new IllegalArgumentException("a transaction of kind " + kind + " has no subject");
    }
  }

  /** For logs: {@code mint:mint_01h…}. */
  @Override
  public String toString() {
    return kind + ":" + subject;
  }
}
