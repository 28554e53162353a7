package studio.fofo.identity.account;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.Users;
import studio.fofo.identity.WalletTie;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;

/**
 * Unlinks a wallet from an account. The wallet keeps what it holds on the chain: tokens, and earnings that were not withdrawn. Pictures and
 * products stay with the account; orders keep the wallet that they were placed with, and sales that are already paid keep the wallet that
 * was agreed. Signing in with the wallet later creates a new account.
 */
@Component
public class Unlinking {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Accounts accounts;
  private final ObjectProvider<WalletTie> ties;
  private final Signals signals;
  private final Clock clock;

  Unlinking(
      JdbcClient jdbc, TransactionTemplate transaction, Accounts accounts, ObjectProvider<WalletTie> ties, Signals signals, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.accounts = accounts;
    this.ties = ties;
    this.signals = signals;
    this.clock = clock;
  }

  /**
   * @throws Refusal {@code IDENTITY_WALLET_NOT_FOUND}, {@code IDENTITY_LAST_WAY_IN} or {@code IDENTITY_WALLET_NEEDED}
   */
  public void unlink(UserId user, Address wallet) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("select id from identity.users where id = :user for update").param("user", user.value()).query(row -> {});
      var account = accounts.find(user).filter(found -> found.wallets().contains(wallet))
          .orElseThrow(() -> new Refusal(IdentityErrors.IDENTITY_WALLET_NOT_FOUND, "the account has no wallet \"" + wallet + "\""));
      requireNotNeeded(account);
      jdbc.sql("delete from identity.wallets where user_id = :user and lower(address) = :address")
          .param("user", user.value()).param("address", wallet.lowerCase()).update();
      jdbc.sql("""
          insert into identity.former_wallets (user_id, address, unlinked_at) values (:user, :address, :now)
          on conflict (user_id, address) do update set unlinked_at = excluded.unlinked_at""")
          .param("user", user.value()).param("address", wallet.lowerCase()).param("now", Timestamp.from(clock.instant())).update();
      signals.send(Users.WALLETS_CHANGED + user.value());
    });
  }

  private void requireNotNeeded(Account account) {
    if (account.wallets().size() > 1) {
      return;
    }
    if (account.email().isEmpty()) {
      throw new Refusal(IdentityErrors.IDENTITY_LAST_WAY_IN,
          "this wallet is the only way to sign in to the account; link another one or an e-mail address first");
    }
    ties.stream().flatMap(tie -> tie.reason(account.id()).stream()).findFirst().ifPresent(reason -> {
      throw new Refusal(IdentityErrors.IDENTITY_WALLET_NEEDED, "the wallet cannot be unlinked: " + reason);
    });
  }
}
