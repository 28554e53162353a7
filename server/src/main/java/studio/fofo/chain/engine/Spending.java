package studio.fofo.chain.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Chain;
import studio.fofo.chain.GasBudgets;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.setup.ChainBook;

/**
 * What our keys spend on gas per day (UTC), compared with their budgets; operators are warned. A key above its budget continues to send,
 * because paid orders have to be settled or refunded; what can wait for the next day does so where the settings ask for it.
 */
public class Spending implements GasBudgets {

  private static final Logger LOG = LoggerFactory.getLogger(Spending.class);
  private static final int DECIMALS = 18;

  private final JdbcClient jdbc;
  private final ChainBook chains;
  private final Clock clock;

  Spending(JdbcClient jdbc, ChainBook chains, Clock clock) {
    this.jdbc = jdbc;
    this.chains = chains;
    this.clock = clock;
  }

  /** Counts a final transaction, whether it succeeded or reverted; each once. Joins the caller's transaction. */
  void add(Requested row, NodeCalls.Receipt receipt) {
    var isNew = jdbc.sql("""
            insert into chain.spending (tx_hash, chain_id, signer, fee, spent_at) values (:tx, :chain, :signer, :fee, :now)
            on conflict (chain_id, tx_hash) do nothing
            """)
        .param("tx", receipt.txHash()).param("chain", row.chainId()).param("signer", word(row.signer()))
        .param("fee", new BigDecimal(receipt.fee())).param("now", Timestamp.from(clock.instant()))
        .update() == 1;
    if (isNew) {
      over(row.chainId(), row.signer()).filter(excess -> excess.isBy(receipt.fee()))
          .ifPresent(excess -> LOG.warn("a key has spent more than its budget for a day {}", excess));
    }
  }

  /** In wei, since midnight UTC. */
  BigInteger today(long chainId, SignerRole role) {
    var midnight = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant();
    return jdbc.sql("select coalesce(sum(fee), 0) from chain.spending where chain_id = ? and signer = ? and spent_at >= ?")
        .params(chainId, word(role), Timestamp.from(midnight)).query(BigDecimal.class).single().toBigIntegerExact();
  }

  @Override
  public boolean isSpent(long chainId, SignerRole role) {
    return over(chainId, role).isPresent();
  }

  /** The keys above their budgets, in sentences. */
  public List<String> warnings() {
    return chains.all().stream().flatMap(chain -> chains.budgets(chain.chainId()).keySet().stream()
        .flatMap(role -> over(chain.chainId(), role).map(excess -> excess.sentence(chain)).stream())).sorted().toList();
  }

  /** Whether it is above its budget where that stops what can wait. */
  boolean isHeld(long chainId, SignerRole role) {
    return chains.holdsAboveBudget(chainId) && over(chainId, role).isPresent();
  }

  private Optional<Excess> over(long chainId, SignerRole role) {
    return Optional.ofNullable(chains.budgets(chainId).get(role))
        .map(budget -> new Excess(chainId, role, today(chainId, role), budget, chains.holdsAboveBudget(chainId)))
        .filter(excess -> excess.spent().compareTo(excess.budget()) > 0);
  }

  private static String word(SignerRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private record Excess(long chainId, SignerRole role, BigInteger spent, BigInteger budget, boolean holds) {

    /** Whether this fee is the one that exceeded the budget. */
    boolean isBy(BigInteger fee) {
      return spent.subtract(fee).compareTo(budget) <= 0;
    }

    String sentence(Chain chain) {
      return "the " + word(role) + " key has spent " + units(spent) + " " + chain.nativeSymbol() + " on " + chain.name() + " since midnight"
          + " UTC, more than its budget of " + units(budget) + (holds ? "; digital twins wait until midnight" : "; it continues to send");
    }

    private static String units(BigInteger wei) {
      return new BigDecimal(wei, DECIMALS).stripTrailingZeros().toPlainString();
    }
  }
}
