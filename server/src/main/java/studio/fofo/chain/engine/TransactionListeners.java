package studio.fofo.chain.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionListener;
import studio.fofo.chain.TransactionPurpose;
import studio.fofo.chain.TransactionSubmitted;

/** Passes the engine's events, in its transaction, to the one listener of their kind. */
final class TransactionListeners {

  private final Map<TransactionKind, TransactionListener> byKind;

  TransactionListeners(List<TransactionListener> all) {
    byKind = all.stream().collect(Collectors.toUnmodifiableMap(TransactionListener::kind, Function.identity(), (first, second) -> {
      throw new IllegalStateException(
          "transactions of kind " + first.kind() + " have two listeners, " + first.getClass().getName() + " and "
              + second.getClass().getName() + "; use a separate kind for one of them");
    }));
  }

  @EventListener
  void on(TransactionSubmitted submitted) {
    of(submitted.purpose()).ifPresent(listener -> listener.onSubmitted(submitted));
  }

  @EventListener
  void on(TransactionConfirmed confirmed) {
    of(confirmed.purpose()).ifPresent(listener -> listener.onConfirmed(confirmed));
  }

  @EventListener
  void on(TransactionFailed failed) {
    of(failed.purpose()).ifPresent(listener -> listener.onFailed(failed));
  }

  boolean canWait(TransactionKind kind) {
    return Optional.ofNullable(byKind.get(kind)).filter(TransactionListener::canWait).isPresent();
  }

  private Optional<TransactionListener> of(TransactionPurpose purpose) {
    return Optional.ofNullable(byKind.get(purpose.kind()));
  }
}
