package studio.fofo.chain.engine;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.chain.Chains;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SentTransaction;
import studio.fofo.chain.TransactionPurpose;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.runtime.Tasks;

/** {@link Transactions} as rows and tasks: requests are stored here and executed in the chain role. */
public class StoredTransactions implements Transactions {

  private final TransactionRows rows;
  private final Attempts attempts;
  private final Chains chains;
  private final Tasks tasks;

  StoredTransactions(TransactionRows rows, Attempts attempts, Chains chains, Tasks tasks) {
    this.rows = rows;
    this.attempts = attempts;
    this.chains = chains;
    this.tasks = tasks;
  }

  @Override
  @Transactional
  public void request(TransactionRequest request) {
    chains.require(request.chainId());
    rows.insert(request).ifPresentOrElse(this::schedule, () -> requireSame(request));
  }

  @Override
  public Optional<SentTransaction> find(TransactionPurpose purpose) {
    return rows.of(purpose).map(this::view);
  }

  @Override
  @Transactional
  public boolean retry(TransactionPurpose purpose) {
    var row = rows.of(purpose);
    if (row.isEmpty() || !rows.again(row.get().id(), Status.FAILED)) {
      return false;
    }
    attempts.discard(row.get().id());
    schedule(row.get().id());
    return true;
  }

  @Override
  @Transactional
  public boolean withdraw(TransactionPurpose purpose) {
    return rows.of(purpose).filter(row -> rows.refused(row.id(), "withdrawn before it was sent")).isPresent();
  }

  void schedule(String id) {
    tasks.schedule(SubmitTransaction.KIND, id, new SubmitTransaction.Submission(id));
  }

  private void requireSame(TransactionRequest request) {
    var known = rows.of(request.purpose()).orElseThrow();
    var same = known.chainId() == request.chainId() && known.signer() == request.signer() && known.to().equals(request.to())
        && known.value().equals(request.value().value()) && Arrays.equals(known.data(), Hex.bytes(request.data()));
    if (!same) {
      throw new IllegalStateException(request.purpose() + " already has another transaction");
    }
  }

  private SentTransaction view(Requested row) {
    var hash = Optional.ofNullable(row.txHash())
        .or(() -> attempts.live(row.id()).stream().findFirst().map(Attempt::txHash));
    return new SentTransaction(row.purpose(), row.chainId(), row.status(), hash, Optional.ofNullable(row.blockNumber()),
        Optional.ofNullable(row.failure()));
  }
}
