package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.web3j.crypto.Sign.SignatureData;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.Chains;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionPurpose;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.chain.signing.LocalAccounts;
import studio.fofo.chain.signing.RawSignature;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.chain.signing.Signer;
import studio.fofo.chain.signing.TestKey;
import studio.fofo.chain.signing.TestServices;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.Wei;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;

/** A key in another process: it may be slow or down, and the signature follows the nonce. */
@ModuleTest
class SlowSignerTest {

  private static final SignerRole ROLE = SignerRole.OWNER;

  private final Elsewhere signer = new Elsewhere();
  private final List<String> requested = new ArrayList<>();
  private final TransactionRows rows;
  private final Attempts attempts;
  private final NodeCalls nodes;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final ChainBook chains;
  private final JdbcClient jdbc;
  private final Sending sending;

  SlowSignerTest(TransactionRows rows, Attempts attempts, NodeCalls nodes, TransactionTemplate transaction,
      ApplicationEventPublisher events, Transactions transactions, ChainBook chains, JdbcClient jdbc) {
    this.rows = rows;
    this.attempts = attempts;
    this.nodes = nodes;
    this.transaction = transaction;
    this.events = events;
    this.transactions = transactions;
    this.chains = chains;
    this.jdbc = jdbc;
    this.sending = new Sending(rows, attempts, nodes, new Keyring((chain, role) -> signer), chains, transaction, events);
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !((Chains) chains).contracts(Chain.LOCAL).isEmpty());
  }

  /** No nonce remains unused, so that later tests can send. */
  @AfterEach
  void signWhatIsLeft() {
    signer.down = false;
    signer.before.set(() -> {});
    requested.forEach(sending::bringOnItsWay);
  }

  @Test
  void signsWithoutHoldingTheSendersLockOrATransaction() {
    var id = requested();
    signer.before.set(() -> {
      assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
      assertThat(jdbc.sql("select address from chain.senders where chain_id = ? and address = ? for update nowait")
          .params(Chain.LOCAL, signer.address().value()).query(String.class).list()).hasSize(1);
    });

    sending.bringOnItsWay(id);

    assertThat(signer.signatures).isEqualTo(1);
    confirmed(id);
  }

  @Test
  void failsNothingWhileItIsDownAndSignsTheSameNonceLater() {
    var id = requested();
    signer.down = true;

    assertThatThrownBy(() -> sending.bringOnItsWay(id)).isInstanceOf(Refusal.class);
    var nonce = rows.require(id).nonce();
    assertThatThrownBy(() -> sending.bringOnItsWay(id)).isInstanceOf(Refusal.class);

    assertThat(rows.require(id).status()).isEqualTo(Status.SUBMITTED);
    assertThat(rows.require(id).nonce()).isEqualTo(nonce);
    assertThat(transactions.find(purpose(id)).orElseThrow().txHash()).isEmpty();
    signer.down = false;
    sending.bringOnItsWay(id);
    confirmed(id);
    assertThat(rows.require(id).nonce()).isEqualTo(nonce);
  }

  @Test
  void triesAgainSoonInsteadOfFailingItsTask() {
    var id = requested();
    signer.down = true;

    assertThat(new SubmitTransaction(sending).execute(new SubmitTransaction.Submission(id))).isInstanceOf(TaskOutcome.Again.class);
    signer.down = false;
    assertThat(new SubmitTransaction(sending).execute(new SubmitTransaction.Submission(id))).isEqualTo(TaskOutcome.done());
    confirmed(id);
  }

  @Test
  void assignsNoncesInOrderAndFillsTheGapOfOneThatCouldNotBeSigned() {
    var ids = IntStream.range(0, 3).mapToObj(index -> requested()).toList();
    signer.down = true;
    assertThatThrownBy(() -> sending.bringOnItsWay(ids.getFirst())).isInstanceOf(Refusal.class);
    signer.down = false;

    sending.bringOnItsWay(ids.get(1));
    sending.bringOnItsWay(ids.get(2));
    sending.bringOnItsWay(ids.getFirst());

    ids.forEach(this::confirmed);
    var first = rows.require(ids.getFirst()).nonce();
    assertThat(ids).extracting(id -> rows.require(id).nonce()).isEqualTo(List.of(first, first + 1, first + 2));
  }

  @Test
  void offersNoHigherFeeForThoseBehindOneThatIsNotSigned() {
    var missing = requested();
    var behind = requested();
    signer.down = true;
    assertThatThrownBy(() -> sending.bringOnItsWay(missing)).isInstanceOf(Refusal.class);
    signer.down = false;
    sending.bringOnItsWay(behind);
    jdbc.sql("update chain.attempts set signed_at = now() - interval '1 hour', sent_at = null where transaction_id = ?")
        .param(behind).update();

    Eventually.is("sent again", () -> attempts.live(behind).getFirst().sentAt() != null);

    assertThat(attempts.live(behind)).hasSize(1);
    sending.bringOnItsWay(missing);
    confirmed(missing);
    confirmed(behind);
  }

  @Test
  void keepsTheFirstSignatureIfTwoProcessesSign() {
    var id = requested();
    var other = new Sending(rows, attempts, nodes, new Keyring((chain, role) -> signer), chains, transaction, events);
    signer.before.set(() -> {
      signer.before.set(() -> {});
      other.bringOnItsWay(id);
    });

    sending.bringOnItsWay(id);

    assertThat(signer.signatures).isEqualTo(2);
    assertThat(attempts.live(id)).hasSize(1);
    confirmed(id);
    assertThat(Set.of(attempts.live(id).getFirst().txHash())).isEqualTo(Set.of(transactions.find(purpose(id)).orElseThrow()
        .txHash().orElseThrow()));
  }

  @Test
  void sendsAgainWhatIsSignedIfAReplacementCannotBeSigned() {
    var id = requested();
    sending.bringOnItsWay(id);
    confirmed(id);
    var newest = attempts.live(id).getFirst();
    signer.down = true;

    new Replacement(attempts, nodes, sending, new Keyring((chain, role) -> signer), chains, transaction)
        .replace(rows.require(id), newest, true);

    assertThat(attempts.live(id)).extracting(Attempt::txHash).containsExactly(newest.txHash());
  }

  /** The node recovers the sender on its own: it accepts only what is signed well. */
  @Test
  void isMinedWithTheRandomSignaturesOfAService() {
    var key = new TestKey();
    var service = TestServices.signer(new RemoteKey() {
      @Override
      public Address address() {
        return key.address();
      }

      @Override
      public RawSignature sign(byte[] message, byte[] digest) {
        return RawSignature.ofDer(key.signDer(digest));
      }
    }, key.address());
    var purpose = new TransactionKind("test").of(TypeId.next("test").toString());
    transactions.request(new TransactionRequest(purpose, Chain.LOCAL, ROLE, key.address(), "0x", Wei.of("1000000000000000000")));
    Eventually.is("gas", () -> transactions.find(purpose).orElseThrow().status() == Status.CONFIRMED);
    var remote = new Sending(rows, attempts, nodes, new Keyring((chain, role) -> service), chains, transaction, events);

    for (var id : List.of(inserted(), inserted(), inserted(), inserted())) {
      remote.bringOnItsWay(id);
      confirmed(id);
      assertThat(rows.require(id).sender()).isEqualTo(key.address());
    }
  }

  private String requested() {
    var id = inserted();
    requested.add(id);
    return id;
  }

  private String inserted() {
    var purpose = new TransactionKind("test").of(TypeId.next("test").toString());
    var receiver = new Address("0x00000003" + TypeId.nextUuid().toString().replace("-", ""));
    return rows.insert(new TransactionRequest(purpose, Chain.LOCAL, ROLE, receiver, "0x", Wei.of("1"))).orElseThrow();
  }

  private TransactionPurpose purpose(String id) {
    return rows.require(id).purpose();
  }

  private void confirmed(String id) {
    Eventually.is("confirmation", () -> rows.require(id).status() == Status.CONFIRMED);
  }

  /** A local account that behaves like one of a signing service. */
  private static final class Elsewhere implements Signer {

    private final Signer account = LocalAccounts.signer(ROLE.localAccount());
    private final AtomicReference<Runnable> before = new AtomicReference<>(() -> {});
    private volatile boolean down;
    private volatile int signatures;

    @Override
    public Address address() {
      return account.address();
    }

    @Override
    public boolean isElsewhere() {
      return true;
    }

    @Override
    public SignatureData sign(byte[] message) {
      before.get().run();
      if (down) {
        throw new Refusal(ChainErrors.CHAIN_SIGNER_UNAVAILABLE, "the signer is down");
      }
      signatures++;
      return account.sign(message);
    }
  }
}
