package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.chain.faults.LedgerChain;
import studio.fofo.chain.finality.FinalityMarks;
import studio.fofo.chain.finality.FinalityWatch;
import studio.fofo.chain.finality.TestFinality;
import studio.fofo.chain.indexing.Indexer;
import studio.fofo.chain.indexing.TestIndex;
import studio.fofo.chain.local.StateRoom;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.setup.Deployments;
import studio.fofo.chain.setup.TestChains;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.chain.signing.LocalAccounts;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.WaitingTasks;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine, the index and the worker's rounds on a chain in memory, in the time of a clock that the test moves: what a process of the
 * chain role does, one step at a time.
 */
final class EngineOnChain {

  static final List<SignerRole> ROLES = List.of(SignerRole.RELAYER, SignerRole.SETTLER, SignerRole.OWNER);
  private static final TransactionKind KIND = new TransactionKind("test");

  final SettableClock clock;
  final Address contract;
  final ChainBook chains;
  final Keyring keyring = new Keyring((chain, role) -> LocalAccounts.signer(role.localAccount()));
  final TransactionRows rows;
  final Attempts attempts;
  final FinalityMarks marks;
  private final long chainId;
  private final LedgerChain chain;
  private final JdbcClient jdbc;
  private final WaitingTasks tasks = new WaitingTasks();
  private final StoredTransactions transactions;
  private final SubmitTransaction submitting;
  private final Tracking tracking;
  private final Indexer indexer;
  private final FinalityWatch finality;
  private final TransactionTemplate transaction;
  private final Map<String, TransactionRequest> requested = new ConcurrentHashMap<>();
  private final Map<String, List<Object>> told = new ConcurrentHashMap<>();
  private final Seen seen = new Seen();
  private String unheard = "";
  private Runnable whenSubmitted = () -> {};
  private int number;

  /** @param settings of the chain, see {@link TestChains} */
  EngineOnChain(long chainId, LedgerChain chain, List<URI> uris, JdbcClient jdbc, Deployments deployments, TransactionTemplate transaction,
      String... settings) {
    this.chainId = chainId;
    this.chain = chain;
    this.clock = new SettableClock(chain.time());
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.contract = new Address("0x%040x".formatted(0xe0_0000 + chainId));
    deployments.record(chainId, Map.of("kept", contract), List.of(), 1);
    this.chains = TestChains.of(chainId, deployments, jdbc, settings);
    var nodes = new Nodes(id -> uris, JsonMapper.shared(), clock, Duration.ofSeconds(5));
    this.rows = new TransactionRows(jdbc, clock);
    this.attempts = new Attempts(jdbc, clock);
    this.marks = TestFinality.marks(jdbc, chains, clock);
    var gateway = new NodeCalls(nodes, new StateRoom(Path.of("a chain that is not here")));
    var spending = new Spending(jdbc, chains, clock);
    var sending = new Sending(rows, attempts, gateway, keyring, chains, transaction, this::tell,
        row -> spending.isHeld(chainId, row.signer()) && row.signer() == SignerRole.RELAYER);
    this.transactions = new StoredTransactions(rows, attempts, chains, tasks);
    this.submitting = new SubmitTransaction(sending);
    var hidden = new HiddenReceipts(nodes);
    var taken = new TakenNonces(rows, attempts, hidden, new UsedNonces(nodes), sending, transactions, transaction,
        id -> EngineConfiguration.witnesses(chains.require(id)));
    var unmined = new Unmined(gateway, sending, new Replacement(attempts, gateway, sending, keyring, chains, transaction), taken, chains,
        clock);
    this.tracking = new Tracking(rows, attempts, gateway, hidden, unmined, chains, marks,
        new MinedTransactions(rows, gateway, spending, transaction, this::tell));
    this.indexer = TestIndex.of(nodes, jdbc, seen, chains, tracking, deployments, transaction, event -> {});
    this.finality = TestFinality.watch(nodes, chains, marks, transaction);
  }

  /** A request that emits a log with data of its own. */
  String request(SignerRole role) {
    return request(role, "0x%064x".formatted(++number));
  }

  String request(SignerRole role, String data) {
    var purpose = KIND.of(chainId + "-" + data.substring(2));
    var request = new TransactionRequest(purpose, chainId, role, contract, data);
    transaction.executeWithoutResult(status -> transactions.request(request));
    requested.put(purpose.subject(), request);
    return data;
  }

  /** Whoever follows this one fails as soon as it is signed. */
  void cannotHear(String data) {
    unheard = data;
  }

  /** As if a process died. */
  void loseTasks() {
    tasks.runOnly(List.of(new Lost()));
  }

  /** What happens while a transaction is being signed. */
  void whenSubmitted(Runnable meanwhile) {
    whenSubmitted = meanwhile;
  }

  /** A request whose only task runs at once, in another thread. */
  void requestAtTheSameTime(SignerRole role) {
    try (var thread = Executors.newSingleThreadExecutor()) {
      thread.submit(() -> {
        var data = request(role);
        loseTasks();
        submitting.execute(new SubmitTransaction.Submission(idOf(data)));
      });
    }
  }

  /** What a process does in a round: tasks that are due, the index, finality, tracking. */
  void round(Duration passed) {
    tasks.run(List.of(new Retried()));
    attempt(() -> {
      var more = true;
      for (var step = 0; more && step < 20; step++) {
        more = indexer.step(chainId);
      }
      finality.look(chainId);
      tracking.follow(chainId);
    });
    clock.advance(passed);
  }

  /** Whether nothing is left to do. */
  boolean done() {
    return jdbc.sql("select count(*) from chain.transactions where chain_id = ? and status not in ('confirmed', 'failed')").param(chainId)
        .query(Long.class).single() == 0;
  }

  /** How often each transaction was signed. */
  List<Integer> attemptsOfEach() {
    return jdbc.sql("select count(*) from chain.attempts a join chain.transactions t on t.id = a.transaction_id where t.chain_id = ?"
        + " group by t.id").param(chainId).query(Integer.class).list();
  }

  /** In wei per gas. */
  BigInteger highestOffer() {
    return jdbc.sql("select max(max_fee) from chain.attempts a join chain.transactions t on t.id = a.transaction_id where t.chain_id = ?")
        .param(chainId).query(BigDecimal.class).single().toBigIntegerExact();
  }

  /** What its attempts offer in wei per gas, the first one first. */
  List<BigInteger> offersOf(String data) {
    return attempts.live(idOf(data)).reversed().stream().map(attempt -> attempt.fees().max()).toList();
  }

  BigInteger dataFeeOf(String data) {
    return attempts.live(idOf(data)).getFirst().dataFee();
  }

  private String idOf(String data) {
    return rows.of(KIND.of(chainId + "-" + data.substring(2))).orElseThrow().id();
  }

  /** Each request ended once, had exactly one effect, and left no gap. */
  void assertAllEndedRight() {
    var expected = requested.values().stream().map(TransactionRequest::data).filter(data -> !data.startsWith("0xdead")).sorted().toList();
    assertThat(chain.happened(contract).stream().sorted().toList()).as("each effect once").isEqualTo(expected);
    requested.values().forEach(this::assertEndedRight);
    assertThat(jdbc.sql("select count(*) from chain.attempts a join chain.transactions t on t.id = a.transaction_id"
        + " where t.chain_id = ? and a.void").param(chainId).query(Long.class).single()).as("nonces given up").isZero();
    for (var role : ROLES) {
      var account = keyring.address(chainId, role);
      var sent = requested.values().stream().filter(one -> one.signer() == role && !one.data().startsWith("0xdead")).count();
      assertThat(chain.count(account)).as("transactions of " + role).isEqualTo(sent);
      assertThat(jdbc.sql("select coalesce(max(next_nonce), 0) from chain.senders where chain_id = ? and address = ?")
          .params(chainId, account.value()).query(Long.class).single()).isEqualTo(sent);
    }
    assertThat(chain.waiting()).as("left in the pool").isZero();
    assertThat(seen.logs.stream().map(Log::data).toList()).as("the index").isEqualTo(chain.happened(contract));
  }

  private void assertEndedRight(TransactionRequest request) {
    var fails = request.data().startsWith("0xdead");
    var ended = transactions.find(request.purpose()).orElseThrow();
    assertThat(ended.status()).as(() -> request.data() + " " + ended).isEqualTo(fails ? Status.FAILED : Status.CONFIRMED);
    assertThat(told.get(request.purpose().subject())).as(request.data()).hasSize(1).first()
        .isInstanceOf(fails ? TransactionFailed.class : TransactionConfirmed.class);
  }

  private void tell(Object event) {
    switch (event) {
      case TransactionConfirmed(var purpose, var id, var tx, var block, var gas, var logs) ->
        told.computeIfAbsent(purpose.subject(), none -> new ArrayList<>()).add(event);
      case TransactionFailed(var purpose, var id, var gas, var reason) ->
        told.computeIfAbsent(purpose.subject(), none -> new ArrayList<>()).add(event);
      case TransactionSubmitted(var purpose, var id, var tx) -> {
        if (requested.get(purpose.subject()).data().equals(unheard)) {
          throw new IllegalStateException("a listener that fails");
        }
        whenSubmitted.run();
      }
      default -> throw new IllegalArgumentException("an unknown event " + event);
    }
  }

  /** Nodes that refuse or do not respond end a round; the next one goes on. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (Refusal | RpcError nextRound) {
      assertThat(nextRound).isNotNull();
    } catch (IllegalStateException ours) {
      assertThat(ours).hasMessage("a listener that fails");
    }
  }

  /** Forgets. */
  private final class Lost implements TaskHandler<SubmitTransaction.Submission> {

    @Override
    public TaskKind<SubmitTransaction.Submission> kind() {
      return submitting.kind();
    }

    @Override
    public TaskOutcome execute(SubmitTransaction.Submission submission) {
      return TaskOutcome.done();
    }
  }

  /** As the scheduler does: what fails is tried again. */
  private final class Retried implements TaskHandler<SubmitTransaction.Submission> {

    @Override
    public TaskKind<SubmitTransaction.Submission> kind() {
      return submitting.kind();
    }

    @Override
    public TaskOutcome execute(SubmitTransaction.Submission submission) {
      var outcome = new ArrayList<TaskOutcome>();
      attempt(() -> outcome.add(submitting.execute(submission)));
      return outcome.isEmpty() ? TaskOutcome.again(Duration.ofSeconds(1)) : outcome.getFirst();
    }
  }

  /** What the index tells its listener. */
  private static final class Seen implements LogListener {

    private final List<Log> logs = new ArrayList<>();

    @Override
    public Set<String> contracts() {
      return Set.of("kept");
    }

    @Override
    public Set<String> topics() {
      return Set.of(LedgerChain.DONE);
    }

    @Override
    public void onLog(Log log) {
      logs.add(log);
    }

    @Override
    public void onReorg(Log log) {
      assertThat(logs.removeLast()).isEqualTo(log);
    }
  }
}
