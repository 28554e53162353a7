package studio.fofo.chain.setup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the transactions of a chain's worker commit only while that worker has the chain: each begins by asking, and until it ends nobody
 * else takes the chain. A process that stood still wakes with a lease that is another's by now, and can write nothing under it.
 * Transactions outside of {@link #under}, those of tasks and requests, are as any other.
 */
public final class Fence {

  private static final ScopedValue<Runnable> GUARD = ScopedValue.newInstance();

  private Fence() {}

  /** @param guard joins the transaction and throws when the chain is another's */
  public static void under(Runnable guard, Runnable work) {
    ScopedValue.where(GUARD, guard).run(work);
  }

  /** Such transactions as the given ones, behind the fence. */
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
