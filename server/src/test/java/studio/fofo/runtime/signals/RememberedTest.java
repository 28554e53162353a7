package studio.fofo.runtime.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.Signals;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.Silence;

/** Nothing is served from memory that a committed change invalidated, or that was never committed. */
@ModuleTest
class RememberedTest {

  private final Signals signals;
  private final TransactionTemplate transactions;
  private final String prefix = TypeId.next("topic") + "/";
  private final Map<String, Integer> rows = new HashMap<>(Map.of("a", 1, "b", 2));
  private final List<Collection<String>> reads = new ArrayList<>();

  RememberedTest(Signals signals, TransactionTemplate transactions) {
    this.signals = signals;
    this.transactions = transactions;
    Eventually.is("ear for other processes", signals::listening);
  }

  @Test
  void readsOnlyMissingEntriesAndNeverCachesAbsence() {
    var remembered = Remembered.<String, Integer>constant(signals);
    assertThat(remembered.get(List.of("a", "c"), this::read)).isEqualTo(Map.of("a", 1));
    rows.put("c", 3);
    assertThat(remembered.get(List.of("a", "b", "c"), this::read)).isEqualTo(Map.of("a", 1, "b", 2, "c", 3));
    assertThat(remembered.get(List.of("a", "b", "c"), this::read)).hasSize(3);
    assertThat(remembered.get(List.of(), this::read)).isEmpty();
    assertThat(reads).containsExactly(List.of("a", "c"), List.of("b", "c"));
  }

  @Test
  void forgetsOnCommitAndNotOnRollback() {
    var remembered = Remembered.<String, Integer>untilChanged(signals, prefix, Function.identity());
    remembered.get(List.of("a", "b"), this::read);
    transactions.executeWithoutResult(transaction -> {
      signals.send(prefix + "a");
      transaction.setRollbackOnly();
    });
    assertThat(remembered.get(List.of("a"), this::read)).isEqualTo(Map.of("a", 1));
    assertThat(reads).hasSize(1);
    rows.put("a", 10);
    transactions.executeWithoutResult(transaction -> signals.send(prefix + "a"));
    assertThat(remembered.get(List.of("a", "b"), this::read)).isEqualTo(Map.of("a", 10, "b", 2));
    assertThat(reads).containsExactly(List.of("a", "b"), List.of("a"));
  }

  @Test
  void doesNotCacheAValueThatChangedDuringItsRead() {
    var remembered = Remembered.<String, Integer>untilChanged(signals, prefix, Function.identity());
    remembered.get(List.of("a"), keys -> {
      var past = read(keys);
      rows.put("a", 10);
      signals.send(prefix + "a");
      return past;
    });
    assertThat(remembered.get(List.of("a"), this::read)).isEqualTo(Map.of("a", 10));
  }

  @Test
  void doesNotCacheUncommittedValues() {
    var remembered = Remembered.<String, Integer>constant(signals);
    transactions.executeWithoutResult(transaction -> {
      remembered.get(List.of("a"), this::read);
      transaction.setRollbackOnly();
    });
    rows.put("a", 10);
    assertThat(remembered.get(List.of("a"), this::read)).isEqualTo(Map.of("a", 10));
    transactions.executeWithoutResult(transaction -> remembered.get(List.of("b"), this::read));
    assertThat(remembered.get(List.of("a", "b"), this::read)).hasSize(2);
    assertThat(reads).hasSize(3);
  }

  @Test
  void servesNothingFromMemoryWithoutSignals() {
    var deaf = Remembered.<String, Integer>constant(new Silence());
    deaf.get(List.of("a"), this::read);
    rows.put("a", 10);
    assertThat(deaf.get(List.of("a"), this::read)).isEqualTo(Map.of("a", 10));
  }

  private Map<String, Integer> read(Collection<String> keys) {
    reads.add(List.copyOf(keys));
    var found = new HashMap<>(rows);
    found.keySet().retainAll(keys);
    return found;
  }
}
