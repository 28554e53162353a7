package studio.fofo.chain;

/**
 * Follows the transactions of one kind. A bean, one per kind; it is called inside the engine's
 * transaction, so it may only write its own rows and schedule tasks.
 */
public interface TransactionListener {

  TransactionKind kind();

  /** Whether those that are not sent yet may wait for another day: nobody has paid for them, and nothing else depends on them. */
  default boolean canWait() {
    return false;
  }

  default void onSubmitted(TransactionSubmitted submitted) {}

  void onConfirmed(TransactionConfirmed confirmed);

  void onFailed(TransactionFailed failed);
}
