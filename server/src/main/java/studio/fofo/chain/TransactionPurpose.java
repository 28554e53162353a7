package studio.fofo.chain;

/**
 * The purpose of a transaction. There is one transaction per purpose, however often it is requested.
 *
 * @param subject what the transaction is about, unique within the kind: the id of a mint or payment
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
