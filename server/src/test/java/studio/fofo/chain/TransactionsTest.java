package studio.fofo.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.Wei;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;

/** The transaction engine on a real anvil. */
@ModuleTest
class TransactionsTest {

  private static final Wei ONE = Wei.of("1");

  private final Transactions transactions;
  private final Nodes nodes;
  private final Chains chains;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  TransactionsTest(Transactions transactions, Nodes nodes, Chains chains, JdbcClient jdbc, TransactionTemplate transaction) {
    this.transactions = transactions;
    this.nodes = nodes;
    this.chains = chains;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void sendsARequestOnceAndConfirmsIt() {
    var receiver = newAddress();
    var request = transfer(newPurpose(), receiver);

    transactions.request(request);
    transactions.request(request);

    var sent = confirmed(request.purpose());
    assertThat(sent.txHash()).isPresent();
    assertThat(sent.blockNumber()).isPresent();
    assertThat(balance(receiver)).isEqualTo(BigInteger.ONE);
  }

  @Test
  void refusesASecondTransactionForTheSamePurpose() {
    var request = transfer(newPurpose(), newAddress());
    transactions.request(request);

    assertThatThrownBy(() -> transactions.request(transfer(request.purpose(), newAddress())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(request.purpose().toString());
  }

  @Test
  void forgetsARequestWhoseTransactionRollsBack() {
    var request = transfer(newPurpose(), newAddress());

    transaction.executeWithoutResult(status -> {
      transactions.request(request);
      status.setRollbackOnly();
    });

    assertThat(transactions.find(request.purpose())).isEmpty();
  }

  @Test
  void assignsNoNonceIfTheSimulationFails() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    var checkout = ContractAbi.of("FofoCheckout");
    var request = new TransactionRequest(newPurpose(), Chain.LOCAL, SignerRole.RELAYER,
        chains.contract(Chain.LOCAL, Contracts.CHECKOUT),
        checkout.call("withdraw", ContractAbi.address(Address.ZERO)));

    transactions.request(request);

    var failed = Eventually.get("failure", () -> transactions.find(request.purpose()).filter(sent -> sent.status() == Status.FAILED));
    assertThat(failed.failure().orElseThrow()).startsWith("Credits_NothingToWithdraw(");
    assertThat(failed.txHash()).isEmpty();
  }

  @Test
  void assignsFiftyConcurrentRequestsNoncesWithoutGapsOrDuplicates() throws Exception {
    var requests = IntStream.range(0, 50).mapToObj(number -> transfer(newPurpose(), newAddress())).toList();
    var together = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = requests.stream().map(request -> threads.submit(() -> {
        together.await();
        transactions.request(request);
        return null;
      })).toList();
      together.countDown();
      for (var one : done) {
        one.get();
      }
    }

    requests.forEach(request -> confirmed(request.purpose()));

    requests.forEach(request -> assertThat(balance(request.to())).isEqualTo(BigInteger.ONE));
    var gaps = jdbc.sql("""
            select count(*) from (
              select nonce - lag(nonce) over (partition by sender order by nonce) as step from chain.transactions
              where nonce is not null and chain_id = 31337) steps
            where step <> 1
            """).query(Long.class).single();
    assertThat(gaps).isZero();
  }

  private SentTransaction confirmed(TransactionPurpose purpose) {
    return Eventually.get("confirmation of " + purpose, () -> transactions.find(purpose).filter(sent -> sent.status() == Status.CONFIRMED));
  }

  private static TransactionRequest transfer(TransactionPurpose purpose, Address receiver) {
    return new TransactionRequest(purpose, Chain.LOCAL, SignerRole.RELAYER, receiver, "0x", ONE);
  }

  private BigInteger balance(Address address) {
    return Hex.number(nodes.of(Chain.LOCAL).call("eth_getBalance", address.value(), "latest"));
  }

  private static TransactionPurpose newPurpose() {
    return new TransactionKind("test").of(TypeId.next("test").toString());
  }

  private static Address newAddress() {
    return new Address("0x00000000" + TypeId.nextUuid().toString().replace("-", ""));
  }
}
