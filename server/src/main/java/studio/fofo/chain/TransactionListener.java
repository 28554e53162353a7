package studio.fofo.chain;

/**
 * Hears what becomes of the transactions of one kind, and of no others. A bean, one for each kind; it is called inside the engine's
 * transaction, so it may only write its own rows and schedule tasks.
 */
public interface TransactionListener {

  TransactionKind kind();

  default void onSubmitted(TransactionSubmitted submitted) {}

  void onConfirmed(TransactionConfirmed confirmed);

  void onFailed(TransactionFailed failed);
}
