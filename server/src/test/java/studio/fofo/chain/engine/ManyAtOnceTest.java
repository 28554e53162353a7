package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.FaultyNode;
import studio.fofo.chain.FaultyNode.Sent;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.local.StateRoom;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.OtherChains;
import studio.fofo.testing.WaitingTasks;

/** A round over very many transactions: their order, and the number of calls to nodes. */
@ModuleTest
class ManyAtOnceTest {

  private static final Address BUSY = new Address("0x00000000000000000000000000000000000000aa");
  private static final Address QUIET = new Address("0x00000000000000000000000000000000000000bb");

  private final long chain = OtherChains.next();
  private final FaultyNode node = new FaultyNode();
  private final JdbcClient jdbc;
  private final TransactionRows rows;
  private final Tracking tracking;

  ManyAtOnceTest(JdbcClient jdbc, TransactionRows rows, Attempts attempts, StateRoom room, Keyring keyring, ChainBook chains,
      FinalBlocks finals, Spending spending, TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.rows = rows;
    var gateway = new NodeCalls(node.nodes(), room);
    var hidden = new HiddenReceipts(node.nodes());
    var sending = new Sending(rows, attempts, gateway, keyring, chains, transaction, events);
    var unmined = new Unmined(gateway, sending, new Replacement(attempts, gateway, sending, keyring, chains, transaction),
        new TakenNonces(rows, attempts, hidden, new UsedNonces(node.nodes()), sending,
            new StoredTransactions(rows, attempts, chains, new WaitingTasks()), transaction, chainId -> 1),
        chains, Clock.systemUTC());
    this.tracking = new Tracking(rows, attempts, gateway, hidden, unmined, chains, finals,
        new MinedTransactions(rows, gateway, spending, transaction, events));
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void checksEverySendersFirstBeforeAnySendersSecond() {
    submitted(BUSY, TransactionRows.MOST + 50);
    submitted(QUIET, 2);

    var round = rows.open(chain, 0);

    assertThat(round).hasSize(TransactionRows.MOST);
    assertThat(round.subList(0, 4)).extracting(row -> row.sender() + " " + row.nonce())
        .containsExactly(BUSY + " 0", QUIET + " 0", BUSY + " 1", QUIET + " 1");
    assertThat(round.subList(4, TransactionRows.MOST)).extracting(Requested::nonce).isSorted();
  }

  @Test
  void skipsTransactionsThatOnlyWaitForConfirmations() {
    var waiting = submitted(BUSY, TransactionRows.MOST + 50);
    jdbc.sql(
        "update chain.transactions set status = 'mined', tx_hash = id, block_hash = '0x', block_number = 10 where chain_id = ? and sender = ?")
        .params(chain, BUSY.value()).update();
    var next = submitted(QUIET, 1);

    assertThat(rows.open(chain, 9)).extracting(Requested::id).isEqualTo(next);
    assertThat(rows.open(chain, 10)).extracting(Requested::id).contains(next.getFirst(), waiting.getFirst());
  }

  @Test
  void readsAllReceiptsInOneBatch() {
    var sent = submitted(BUSY, 40);
    var number = node.mine(sent.stream().map(id -> new Sent("0x" + id, BUSY.value(), 0, BUSY, List.of())).toArray(Sent[]::new));
    jdbc.sql("insert into chain.blocks (chain_id, number, hash, parent_hash, mined_at) values (?, ?, ?, '0x', now())")
        .params(chain, number, node.headHash()).update();
    var before = node.requests();

    tracking.follow(chain, number, number);

    assertThat(node.requests() - before).isEqualTo(1);
    assertThat(jdbc.sql("select distinct status from chain.transactions where chain_id = ?").param(chain).query(String.class).list())
        .containsExactly("confirmed");
  }

  /** @return their ids, by nonce */
  private List<String> submitted(Address sender, int many) {
    jdbc.sql("insert into chain.senders (chain_id, address, next_nonce) values (?, ?, ?)").params(chain, sender.value(), many).update();
    return IntStream.range(0, many).mapToObj(nonce -> {
      var id = TypeId.next("tx").toString();
      jdbc.sql("""
              with requested as (
                insert into chain.transactions
                  (id, kind, subject, chain_id, signer, recipient, data, value, status, sender, nonce, requested_at, changed_at)
                values (:id, 'test', :id, :chain, 'relayer', :sender, '', 0, 'submitted', :sender, :nonce, now(), now()))
              insert into chain.attempts
                (transaction_id, ordinal, sender, nonce, tx_hash, raw, gas_limit, max_fee, priority_fee, signed_at)
              values (:id, 1, :sender, :nonce, '0x' || :id, '', 21000, 1, 1, now())""")
          .param("id", id).param("chain", chain).param("sender", sender.value()).param("nonce", nonce).update();
      return id;
    }).toList();
  }
}
