package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chain;
import studio.fofo.chain.FaultyNode;
import studio.fofo.chain.FaultyNode.Fault;
import studio.fofo.chain.FaultyNode.Sent;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.faults.FaultInjectingNode;
import studio.fofo.chain.faults.MemoryChain;
import studio.fofo.chain.local.StateRoom;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.OtherChains;
import studio.fofo.testing.WaitingTasks;
import tools.jackson.databind.json.JsonMapper;

/** A sent transaction whose nonce is used, without a receipt, remains open unless a confirmed block contains another one with its nonce. */
@ModuleTest
class UnminedTest {

  private static final Address SENDER = new Address("0x00000000000000000000000000000000000000aa");

  private final String id = TypeId.next("tx").toString();
  private final String ours = "0x" + TypeId.next("ours");
  private final FaultyNode node = new FaultyNode();
  private final WaitingTasks tasks = new WaitingTasks();
  private final JdbcClient jdbc;
  private final TransactionRows rows;
  private final Attempts attempts;
  private final StateRoom room;
  private final Keyring keyring;
  private final ChainBook chains;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Unmined unmined;

  UnminedTest(JdbcClient jdbc, TransactionRows rows, Attempts attempts, StateRoom room, Keyring keyring, ChainBook chains,
      TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.attempts = attempts;
    this.room = room;
    this.keyring = keyring;
    this.chains = chains;
    this.transaction = transaction;
    this.events = events;
    this.unmined = with(node.nodes(), 1);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  static Stream<Set<Fault>> whatHidesIt() {
    return Stream.of(Set.of(Fault.HIDDEN_RECEIPTS), Set.of(Fault.HIDDEN_RECEIPTS, Fault.HIDDEN_BLOCKS),
        Set.of(Fault.HIDDEN_TRANSACTION_RECEIPTS, Fault.NO_BLOCK_RECEIPTS));
  }

  @ParameterizedTest
  @MethodSource("whatHidesIt")
  void waitsForAReceiptThatNoNodeShows(Set<Fault> faults) {
    var head = node.mine(sent(ours));
    node.set(faults.toArray(Fault[]::new));

    assertThat(unmined.push(submitted(), attempts.live(id), true, head)).isEmpty();
    waitsStill();
  }

  @Test
  void waitsUntilTheUseOfItsNonceIsConfirmed() {
    var head = node.mine(sent("0xsomebodyelse"));

    assertThat(unmined.push(submitted(), attempts.live(id), true, head - 1)).isEmpty();
    waitsStill();
  }

  @Test
  void findsItsReceiptAmongThoseOfItsBlock() {
    var head = node.mine(sent(ours));
    node.set(Fault.HIDDEN_TRANSACTION_RECEIPTS);

    assertThat(unmined.push(submitted(), attempts.live(id), true, head)).hasValueSatisfying(
        receipt -> assertThat(receipt.txHash()).isEqualTo(ours));
  }

  @Test
  void getsANewNonceIfAnotherTransactionUsedItsOwn() {
    var head = node.mine(sent("0xsomebodyelse"));

    assertThat(unmined.push(submitted(), attempts.live(id), true, head)).isEmpty();
    assertThat(rows.require(id).status()).isEqualTo(Status.REQUESTED);
    assertThat(attempts.live(id)).isEmpty();
  }

  @Test
  void keepsItsNonceUnlessTwoNodesShowTheOther() {
    var head = node.mine(sent("0xsomebodyelse"));

    assertThat(witnessed(node.nodes()).push(submitted(), attempts.live(id), true, head)).isEmpty();
    waitsStill();
  }

  @Test
  void keepsItsNonceIfTheOtherNodeShowsAnotherBlock() {
    var head = node.mine(sent("0xsomebodyelse"));
    try (var second = new FaultyNode()) {
      second.mine();
      second.mine(sent("0xsomebodyelse"));

      assertThat(witnessed(node.nodes(second)).push(submitted(), attempts.live(id), true, head)).isEmpty();
    }
    waitsStill();
  }

  @Test
  void getsANewNonceIfTwoNodesShowTheOther() {
    var head = node.mine(sent("0xsomebodyelse"));
    try (var second = new FaultyNode()) {
      second.mine(sent("0xsomebodyelse"));

      assertThat(witnessed(node.nodes(second)).push(submitted(), attempts.live(id), true, head)).isEmpty();
    }
    assertThat(rows.require(id).status()).isEqualTo(Status.REQUESTED);
  }

  @Test
  void findsItsReceiptAtANodeThatIsAhead() {
    node.mine();
    try (var second = new FaultyNode()) {
      var head = second.mine(sent(ours));

      assertThat(witnessed(node.nodes(second)).push(submitted(), attempts.live(id), true, head)).hasValueSatisfying(
          receipt -> assertThat(receipt.txHash()).isEqualTo(ours));
    }
  }

  @Test
  void offersLessIfNodesLimitTheFee() {
    var row = submitted();
    offered(BigInteger.TEN.pow(14), "now()", "tx fee (2.1 ether) exceeds the configured cap (1.00 ether)");

    assertThat(unmined.push(row, attempts.live(id), true, 0)).isEmpty();

    var most = BigInteger.TEN.pow(18).divide(BigInteger.valueOf(21_000));
    assertThat(attempts.live(id)).extracting(attempt -> attempt.fees().max()).containsExactly(most, BigInteger.TEN.pow(14));
    assertThat(attempts.live(id)).extracting(Attempt::nonce).containsOnly(0L);
  }

  @Test
  void bumpsAFeeOnlyIfTheMarketAsksForMore() {
    try (var market = new FaultInjectingNode(new MemoryChain(Chain.LOCAL), 1)) {
      var pushes = with(new Nodes(chainId -> List.of(market.uri()), JsonMapper.shared(), Clock.systemUTC(), Duration.ofSeconds(5)), 1);
      var row = submitted();
      offered(BigInteger.TEN.pow(10), "now() - interval '15 seconds'", "accepted");

      pushes.push(row, attempts.live(id), true, 0);
      assertThat(attempts.live(id)).as("it pays enough, so it is only sent again").hasSize(1);

      offered(BigInteger.ONE, "now() - interval '15 seconds'", "accepted");
      pushes.push(row, attempts.live(id), true, 0);
      assertThat(attempts.live(id)).hasSize(2);
      assertThat(attempts.live(id).getFirst().fees().priority()).isEqualTo(BigInteger.TEN.pow(9));
    }
  }

  /** Changes its only attempt. */
  private void offered(BigInteger fee, String signedAt, String answer) {
    jdbc.sql("update chain.attempts set max_fee = :fee, priority_fee = :fee, answer = :answer, sent_at = now() - interval '1 hour',"
        + " signed_at = " + signedAt + " where transaction_id = :id")
        .param("fee", fee).param("answer", answer).param("id", id).update();
  }

  private Unmined witnessed(Nodes nodes) {
    return with(nodes, 2);
  }

  private Unmined with(Nodes nodes, int witnesses) {
    var gateway = new NodeCalls(nodes, room);
    var sending = new Sending(rows, attempts, gateway, keyring, chains, transaction, events);
    return new Unmined(gateway, sending, new Replacement(attempts, gateway, sending, keyring, chains, transaction),
        new TakenNonces(rows, attempts, new HiddenReceipts(nodes), new UsedNonces(nodes), sending,
            new StoredTransactions(rows, attempts, chains, tasks), transaction, chainId -> witnesses),
        chains, Clock.systemUTC());
  }

  private void waitsStill() {
    assertThat(rows.require(id).status()).isEqualTo(Status.SUBMITTED);
    assertThat(attempts.live(id)).extracting(Attempt::txHash).containsExactly(ours);
  }

  /** With the local chain's intervals; its row belongs to a chain that has no worker. */
  private Requested submitted() {
    jdbc.sql("""
            insert into chain.transactions
              (id, kind, subject, chain_id, signer, recipient, data, value, status, sender, nonce, requested_at, changed_at)
            values (:id, 'test', :id, :chain, 'relayer', :sender, '', 0, 'submitted', :sender, 0, now(), now())""")
        .param("id", id).param("chain", OtherChains.next()).param("sender", SENDER.value()).update();
    jdbc.sql("""
            insert into chain.attempts
              (transaction_id, ordinal, sender, nonce, tx_hash, raw, gas_limit, max_fee, priority_fee, signed_at)
            values (:id, 1, :sender, 0, :hash, '', 21000, 1, 1, now() - interval '1 day')""")
        .param("id", id).param("sender", SENDER.value()).param("hash", ours).update();
    return new Requested(id, new TransactionKind("test").of(id), Chain.LOCAL, SignerRole.RELAYER, SENDER, new byte[0], BigInteger.ZERO,
        Status.SUBMITTED, SENDER, 0L, null, null, null, null, Instant.now());
  }

  private static Sent sent(String hash) {
    return new Sent(hash, SENDER.value(), 0, SENDER, List.of());
  }
}
