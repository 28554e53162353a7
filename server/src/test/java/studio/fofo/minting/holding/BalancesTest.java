package studio.fofo.minting.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Log;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Seeded;
import studio.fofo.testing.TestDatabase;

/** Balances equal the sums of the transfers after any inserts and deletes. */
class BalancesTest {

  private static final Address ADA = new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
  private static final Address BOB = new Address("0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC");
  private static final Address CONTRACT = new Address("0x90F79bf6EB2c4f870365E785982E1f101E93b906");
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final TestDatabase database = TestDatabase.with();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
  private final Holdings holdings = new Holdings(jdbc);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void migratesEarlierTransfers() {
    migrate("3");
    enter(log(1, 1), 0, Address.ZERO, ADA, 7, 25, NOON);
    enter(log(1, 2), 0, ADA, BOB, 7, 10, NOON.plusSeconds(1));
    enter(log(1, 3), 0, BOB, Address.ZERO, 7, 4, NOON.plusSeconds(2));

    migrate("latest");

    assertThat(held(ADA)).containsExactly("1/7: 15");
    assertThat(held(BOB)).containsExactly("1/7: 6");
    assertThat(holdings.supplies(List.of(token(1, 7)))).isEqualTo(Map.of(token(1, 7), BigInteger.valueOf(21)));
    addUp();
  }

  @Test
  void followsAReorganisation() {
    migrate("latest");
    enter(log(1, 1), 0, Address.ZERO, ADA, 7, 1, NOON);
    var sale = log(1, 2);
    enter(sale, 0, ADA, BOB, 7, 1, NOON.plusSeconds(60));
    assertThat(holdings.owners(List.of(token(1, 7)))).isEqualTo(Map.of(token(1, 7), BOB));

    holdings.takeBack(sale);
    holdings.takeBack(sale);

    assertThat(holdings.owners(List.of(token(1, 7)))).isEqualTo(Map.of(token(1, 7), ADA));
    assertThat(held(BOB)).isEmpty();
    assertThat(holdings.of(ADA, Long.MAX_VALUE, "\uffff", 9).getFirst().position()).as("where its mint put it")
        .isEqualTo(position(NOON, 1));
    addUp();
  }

  /** Block numbers of different chains cannot be compared. */
  @Test
  void listsTheLatestMovesFirstAcrossChains() {
    migrate("latest");
    enter(log(1, 9_000_000), 0, Address.ZERO, ADA, 1, 1, NOON);
    enter(log(2, 12), 0, Address.ZERO, ADA, 2, 1, NOON.plusSeconds(10));
    enter(log(1, 9_000_001), 0, Address.ZERO, ADA, 3, 1, NOON.plusSeconds(20));

    assertThat(held(ADA)).containsExactly("1/3: 1", "2/2: 1", "1/1: 1");
    var first = holdings.of(ADA, Long.MAX_VALUE, "\uffff", 1).getFirst();
    assertThat(holdings.of(ADA, first.position(), "1:" + CONTRACT.value() + ":3", 9))
        .extracting(holding -> holding.token().tokenId().intValue())
        .containsExactly(2, 1);
  }

  @Test
  void addsUpAfterAnyInsertsAndDeletes() {
    migrate("latest");
    Seeded.times(3, random -> {
      var logs = new ArrayList<Log>();
      for (var step = 0; step < 60; step++) {
        if (!logs.isEmpty() && random.nextInt(3) == 0) {
          holdings.takeBack(logs.remove(random.nextInt(logs.size())));
        } else {
          var log = log(1 + random.nextInt(2), 1 + step);
          for (var ordinal = 0; ordinal <= random.nextInt(3); ordinal++) {
            enter(log, ordinal, someone(random), someone(random), random.nextInt(3), 1 + random.nextInt(9), NOON.plusSeconds(step));
          }
          logs.add(log);
        }
      }
      addUp();
    });
  }

  private void addUp() {
    var wrong = jdbc.sql("""
        select coalesce(b.holder, s.holder) || ' has ' || coalesce(b.quantity, 0) || ', expected ' || coalesce(s.quantity, 0)
        from (
          select chain_id, token_id, holder, sum(quantity) as quantity from (
            select chain_id, token_id, recipient as holder, quantity from minting.transfers
            union all select chain_id, token_id, sender, -quantity from minting.transfers) sides
          group by chain_id, token_id, holder) s
        full join minting.balances b using (chain_id, token_id, holder)
        where coalesce(b.quantity, 0) <> coalesce(s.quantity, 0)""").query(String.class).list();
    assertThat(wrong).isEmpty();
  }

  private List<String> held(Address holder) {
    return holdings.of(holder, Long.MAX_VALUE, "\uffff", 9).stream()
        .map(holding -> holding.token().chainId() + "/" + holding.token().tokenId() + ": " + holding.quantity()).toList();
  }

  private void enter(Log log, int ordinal, Address from, Address to, int token, int quantity, Instant at) {
    holdings.enter(log, ordinal, from, to, BigInteger.valueOf(token), BigInteger.valueOf(quantity), at);
  }

  private void migrate(String target) {
    Flyway.configure().dataSource(database.dataSource()).schemas("minting").createSchemas(true)
        .locations("classpath:db/migration/minting").target(MigrationVersion.fromVersion(target)).load().migrate();
  }

  private static Address someone(RandomGenerator random) {
    return List.of(Address.ZERO, ADA, BOB).get(random.nextInt(3));
  }

  private static Token token(long chainId, int number) {
    return new Token(chainId, CONTRACT, BigInteger.valueOf(number));
  }

  private static long position(Instant at, int logIndex) {
    return at.getEpochSecond() * 100_000 + logIndex;
  }

  /** Of a new block, the second event in it. */
  private static Log log(long chainId, long block) {
    return new Log(chainId, block, TypeId.next("block").toString(), "0x", 1, CONTRACT, List.of(), "0x");
  }
}
