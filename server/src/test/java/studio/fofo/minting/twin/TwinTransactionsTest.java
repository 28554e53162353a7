package studio.fofo.minting.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SentTransaction;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.Signers;
import studio.fofo.chain.TransactionPurpose;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.minting.voucher.Vouchers;
import studio.fofo.storage.Cid;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;

/** Vouchers of a signer that is in another process: each signature differs, and takes long. */
@ModuleTest
class TwinTransactionsTest {

  private final Stored transactions = new Stored();
  private final Chains chains;
  private final Signers signers;
  private final TransactionTemplate transaction;
  private final AtomicInteger signatures = new AtomicInteger();

  TwinTransactionsTest(Chains chains, Signers signers, TransactionTemplate transaction) {
    this.chains = chains;
    this.signers = signers;
    this.transaction = transaction;
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> chains.contracts(Chain.LOCAL).containsKey(Contracts.MINTER));
  }

  @Test
  void requestsATwinOnceAlthoughEachSignatureDiffers() {
    var sending = new TwinTransactions(new Vouchers(chains, new Elsewhere()), chains, transactions, transaction);
    var twin = new Twin(TypeId.next("twin").toString(), "key", Chain.LOCAL, "product", new ArtworkId(TypeId.next("art").toString()),
        signers.address(Chain.LOCAL, SignerRole.TREASURY), 1, TwinState.REQUESTED, 77_000_000_000L, Instant.now());
    var edition = new Edition(Chain.LOCAL, "product", 77_000_000_000L, twin.artworkId(),
        Cid.parse("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"), Address.ZERO, 500);

    sending.send(twin, edition);
    sending.send(twin, edition);

    assertThat(signatures).hasValue(1);
    assertThat(transactions.requests).hasSize(1);
  }

  private final class Elsewhere implements Signers {

    @Override
    public Address address(long chainId, SignerRole role) {
      return signers.address(chainId, role);
    }

    @Override
    public String sign(long chainId, SignerRole role, byte[] message) {
      assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
      var nonce = signatures.incrementAndGet();
      return signers.sign(chainId, role, new byte[] {(byte) nonce});
    }
  }

  /** Refuses, as the engine does, a second request with other data. */
  private static final class Stored implements Transactions {

    private final Map<TransactionPurpose, TransactionRequest> requests = new HashMap<>();

    @Override
    public void request(TransactionRequest request) {
      var known = requests.putIfAbsent(request.purpose(), request);
      if (known != null && !known.equals(request)) {
        throw new IllegalStateException(request.purpose() + " already has another transaction");
      }
    }

    @Override
    public Optional<SentTransaction> find(TransactionPurpose purpose) {
      return Optional.ofNullable(requests.get(purpose)).map(request -> new SentTransaction(purpose, request.chainId(),
          SentTransaction.Status.REQUESTED, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Override
    public boolean retry(TransactionPurpose purpose) {
      return false;
    }

    @Override
    public boolean withdraw(TransactionPurpose purpose) {
      return false;
    }
  }
}
