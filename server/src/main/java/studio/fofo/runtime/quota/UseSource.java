package studio.fofo.runtime.quota;

import java.time.Instant;
import java.util.Map;

/**
 * Counts what people and wallets used of a kind from rows that its module keeps anyway, instead of counters; a bean of the module. Whoever
 * takes of the kind calls {@link Quotas#takeCounted}.
 */
public interface UseSource {

  QuotaKind kind();

  /** The use since then, by {@code PERSON} and {@code WALLET}; without a scope that {@code who} does not have. */
  Map<Standing.Scope, Long> since(Instant begin, QuotaSubjects who);
}
