package studio.fofo.chain.setup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the transactions of a chain's worker commit only while it holds the chain's lease: each starts by checking it, and the lease cannot
 * change hands until the transaction ends. A process that was suspended cannot write anything under a lease that it has lost.
 * Transactions outside of {@link #under}, such as those of tasks and requests, are not affected.
 */
public final class Fence {

  private static final ScopedValue<Runnable> GUARD = ScopedValue.newInstance();

  private Fence() {}

  /** @param guard joins the transaction and throws if another process holds the lease */
  public static void under(Runnable guard, Runnable work) {
    ScopedValue.where(GUARD, guard).run(work);
  }

  /** Adds the fence to a transaction manager. */
  public static TransactionTemplate around(TransactionTemplate transactions) {
    return new Fenced(Objects.requireNonNull(transactions.getTransactionManager()));
  }

  private static final class Fenced extends TransactionTemplate {

    Fenced(PlatformTransactionManager manager) {
      super(manager);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
      return super.execute(status -> {
        if (GUARD.isBound()) {
          GUARD.get().run();
        }
        return action.doInTransaction(status);
      });
    }
  }
}
