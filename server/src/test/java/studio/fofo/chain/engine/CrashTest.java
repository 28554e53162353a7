package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chain;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.chain.local.StateRoom;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.Wei;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;

/** The engine crashes between every two of its steps, and continues after a restart. */
@ModuleTest
class CrashTest {

  private final TransactionRows rows;
  private final Attempts attempts;
  private final Sending healthy;
  private final Transactions transactions;
  private final Nodes nodes;
  private final Keyring keyring;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final ChainBook chains;
  private final JdbcClient jdbc;

  CrashTest(TransactionRows rows, Attempts attempts, Sending healthy, Transactions transactions, Nodes nodes, Keyring keyring,
      TransactionTemplate transaction, ApplicationEventPublisher events, ChainBook chains, JdbcClient jdbc) {
    this.rows = rows;
    this.attempts = attempts;
    this.healthy = healthy;
    this.transactions = transactions;
    this.nodes = nodes;
    this.keyring = keyring;
    this.transaction = transaction;
    this.events = events;
    this.chains = chains;
    this.jdbc = jdbc;
  }

  /** Where it crashes. */
  enum Moment {
    BEFORE_SIMULATION,
    AFTER_SIMULATION,
    WITH_THE_NONCE_TAKEN,
    BEFORE_SENDING,
    AFTER_SENDING
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void sendsOnceWhereverItDies(Moment moment) {
    var purpose = new TransactionKind("test").of(TypeId.next("test").toString());
    var receiver = new Address("0x00000002" + TypeId.nextUuid().toString().replace("-", ""));
    var id = rows.insert(new TransactionRequest(purpose, Chain.LOCAL, SignerRole.OWNER, receiver, "0x", Wei.of("1"))).orElseThrow();
    ApplicationEventPublisher dying = event -> {
      if (moment == Moment.WITH_THE_NONCE_TAKEN) {
        throw new Death();
      }
      events.publishEvent(event);
    };

    assertThatThrownBy(() -> new Sending(rows, attempts, new DyingGateway(moment), keyring, chains, transaction, dying).bringOnItsWay(id))
        .isInstanceOf(Death.class);
    healthy.bringOnItsWay(id);
    healthy.bringOnItsWay(id);

    Eventually.is("confirmation", () -> transactions.find(purpose).orElseThrow().status() == Status.CONFIRMED);
    assertThat(nodes.of(Chain.LOCAL).call("eth_getBalance", receiver.value(), "latest").asString()).isEqualTo("0x1");
    assertThat(jdbc.sql("select tx_hash from chain.attempts where transaction_id = ?").param(id).query(String.class).list())
        .isEqualTo(List.of(transactions.find(purpose).orElseThrow().txHash().orElseThrow()));
  }

  /** Like kill -9. */
  private static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final class DyingGateway extends NodeCalls {

    private final Moment moment;

    DyingGateway(Moment moment) {
      super(nodes, new StateRoom(Path.of("a chain that is not here")));
      this.moment = moment;
    }

    @Override
    List<Simulation> simulate(List<Requested> requests, Address sender, long known, boolean countsAll) {
      dieAt(Moment.BEFORE_SIMULATION);
      var simulation = super.simulate(requests, sender, known, countsAll);
      dieAt(Moment.AFTER_SIMULATION);
      return simulation;
    }

    @Override
    List<String> send(long chainId, List<byte[]> raw) {
      dieAt(Moment.BEFORE_SENDING);
      var answer = super.send(chainId, raw);
      dieAt(Moment.AFTER_SENDING);
      return answer;
    }

    private void dieAt(Moment here) {
      if (moment == here) {
        throw new Death();
      }
    }
  }
}
