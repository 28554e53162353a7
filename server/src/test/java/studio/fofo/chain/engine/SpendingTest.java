package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.kernel.Address;
import studio.fofo.runtime.ReadinessCheck;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.WithoutSamples;

/**
 * What keys spend per day, and the warning above their budgets; on a test network, of which only the node is set. Shares one application
 * with {@code SigningKeysTest}.
 */
@ModuleTest
@Import(WithoutSamples.class)
@TestPropertySource(properties = {"fofo.identity.issuer=signing-keys-test", "fofo.chain.chains[0].chain-id=80002",
    "fofo.chain.chains[0].rpc-urls=http://127.0.0.1:1", "fofo.chain.chains[0].public-rpc-url=http://127.0.0.1:1",
    "fofo.chain.chains[0].daily-budgets.relayer=0.001"})
class SpendingTest {

  private static final long AMOY = 80_002;
  private static final BigInteger BUDGET = BigInteger.TEN.pow(15);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final Spending spending;
  private final List<ReadinessCheck> checks;
  private final Spending own;
  private final JdbcClient jdbc;

  SpendingTest(ChainBook chains, JdbcClient jdbc, Spending own, List<ReadinessCheck> checks) {
    this.jdbc = jdbc;
    this.spending = new Spending(jdbc, chains, clock);
    this.own = own;
    this.checks = checks;
  }

  @BeforeEach
  void spendNothing() {
    jdbc.sql("delete from chain.spending where chain_id = ?").param(AMOY).update();
  }

  @Test
  void countsEachTransactionOnce() {
    spending.add(row(SignerRole.RELAYER), receipt("0x01", 5));
    spending.add(row(SignerRole.RELAYER), receipt("0x01", 5));
    spending.add(row(SignerRole.RELAYER), receipt("0x02", 7));
    spending.add(row(SignerRole.SETTLER), receipt("0x03", 11));

    assertThat(spending.today(AMOY, SignerRole.RELAYER)).isEqualTo(12);
    assertThat(spending.today(AMOY, SignerRole.SETTLER)).isEqualTo(11);
  }

  @Test
  void warnsAboveTheBudgetUntilMidnight() {
    spending.add(row(SignerRole.RELAYER), receipt("0x01", BUDGET.longValueExact()));
    assertThat(spending.warnings()).as("a budget that is used up").isEmpty();
    assertThat(spending.isSpent(AMOY, SignerRole.RELAYER)).isFalse();
    spending.add(row(SignerRole.RELAYER), receipt("0x02", 1));
    assertThat(spending.warnings()).singleElement().asString().contains("relayer", "0.001000000000000001 POL", "Polygon Amoy", "0.001");
    assertThat(spending.isSpent(AMOY, SignerRole.RELAYER)).as("work that others can do waits").isTrue();
    assertThat(spending.isSpent(AMOY, SignerRole.SETTLER)).isFalse();
    clock.advance(Duration.ofHours(12));
    assertThat(spending.warnings()).as("the next day").isEmpty();
    assertThat(spending.isSpent(AMOY, SignerRole.RELAYER)).isFalse();
  }

  @Test
  void isShownByReadiness() {
    own.add(row(SignerRole.RELAYER), receipt("0x01", BUDGET.longValueExact() + 1));

    assertThat(checks).filteredOn(check -> check.name().equals("chain")).singleElement()
        .satisfies(check -> assertThat(check.warning()).hasValueSatisfying(words -> assertThat(words).contains("relayer")));
  }

  private static NodeCalls.Receipt receipt(String hash, long fee) {
    return new NodeCalls.Receipt(hash, 1, "0x", true, 21_000, BigInteger.valueOf(fee), List.of());
  }

  private static Requested row(SignerRole role) {
    return new Requested("tx_none", new TransactionKind("test").of("none"), AMOY, role, Address.ZERO, new byte[0], BigInteger.ZERO,
        Status.MINED, null, null, null, null, null, null, Instant.EPOCH);
  }
}
