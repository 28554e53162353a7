package studio.fofo.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.chain.Chains;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.signals.Remembered;

/**
 * What other modules may know about people.
 *
 * <pre>{@code
 * users.wallet(creator).orElseThrow(() -> …)   // "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
 * }</pre>
 */
@Component
public class Users {

  /** Followed by the id of whose wallets were taken away: that may have been the first. One that is added never is. */
  public static final String WALLETS_CHANGED = "identity/wallets/";

  private final JdbcClient jdbc;
  private final Set<String> operators;
  private final Remembered<UserId, String> firstWallets;

  Users(JdbcClient jdbc, IdentitySettings settings, Chains chains, Signals signals, Migrations migrated) {
    this.jdbc = jdbc;
    this.firstWallets = Remembered.untilChanged(signals, WALLETS_CHANGED, UserId::value);
    var listed = settings.operators().isEmpty() && chains.localOnly()
        ? List.of(IdentitySettings.LOCAL_OPERATOR)
        : settings.operators();
    operators = listed.stream().map(address -> new Address(address).lowerCase()).collect(Collectors.toUnmodifiableSet());
  }

  /** The wallet that was linked first, in the spelling of EIP-55; empty for somebody who has only an e-mail address. */
  public Optional<String> wallet(UserId user) {
    return jdbc.sql("select address from identity.wallets where user_id = :user order by linked_at, address limit 1")
        .param("user", user.value()).query(String.class).optional();
  }

  /** The same for several people in one read; who has none is absent. */
  public Map<UserId, String> wallets(Collection<UserId> people) {
    return firstWallets.get(people, this::readWallets);
  }

  private Map<UserId, String> readWallets(Collection<UserId> people) {
    var found = new HashMap<UserId, String>();
    // A list of single values, since PostgreSQL plans anew for each array.
    jdbc.sql("""
        select distinct on (user_id) user_id, address from identity.wallets
        where user_id in (:users) order by user_id, linked_at, address""")
        .param("users", people.stream().map(UserId::value).toList())
        .query(row -> {
          found.put(new UserId(row.getString("user_id")), row.getString("address"));
        });
    return found;
  }

  /** @param address in any letter case; something that is no address belongs to nobody */
  public Optional<UserId> byWallet(String address) {
    return jdbc.sql("select user_id from identity.wallets where lower(address) = lower(:address)")
        .param("address", address).query(String.class).optional().map(UserId::new);
  }

  /** Whether one of their wallets is listed in {@code fofo.identity.operators}. */
  public boolean isOperator(UserId user) {
    return !operators.isEmpty() && jdbc.sql("select lower(address) from identity.wallets where user_id = :user")
        .param("user", user.value()).query(String.class).list().stream().anyMatch(operators::contains);
  }
}
