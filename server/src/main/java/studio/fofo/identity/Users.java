package studio.fofo.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.chain.Chains;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.signals.Remembered;

/**
 * Public information about people, for other modules.
 *
 * <pre>{@code
 * users.wallet(creator).orElseThrow(() -> …)   // 0x70997970C51812dc3A010C7d01b50e0d17dc79C8
 * }</pre>
 */
@Component
public class Users implements Operators {

  /** Followed by the user's id. Sent if a wallet was unlinked, since it may have been the first; linking one never changes the first. */
  public static final String WALLETS_CHANGED = "identity/wallets/";

  /** Followed by the user's id. Sent if a public name changed. */
  public static final String NAMES_CHANGED = "identity/names/";

  /** The topic of replies that show names. */
  public static final String NAMES_TOPIC = "identity/names";

  private static final String NAMELESS = "Somebody without a wallet";
  private static final int HEAD = 6;
  private static final int TAIL = 4;

  private final JdbcClient jdbc;
  private final Set<String> operators;
  private final Remembered<UserId, Address> firstWallets;
  private final Remembered<UserId, String> names;

  Users(JdbcClient jdbc, IdentitySettings settings, Chains chains, Signals signals, Migrations migrated) {
    this.jdbc = jdbc;
    this.names = Remembered.untilChanged(signals, NAMES_CHANGED, UserId::value);
    this.firstWallets = Remembered.untilChanged(signals, WALLETS_CHANGED, UserId::value);
    var listed = settings.operators().isEmpty() && chains.localOnly()
        ? List.of(IdentitySettings.LOCAL_OPERATOR)
        : settings.operators();
    operators = listed.stream().map(address -> new Address(address).lowerCase()).collect(Collectors.toUnmodifiableSet());
  }

  /** The wallet that was linked first; empty if the user has only an e-mail address. */
  public Optional<Address> wallet(UserId user) {
    return jdbc.sql("select address from identity.wallets where user_id = :user order by linked_at, address limit 1")
        .param("user", user.value()).query(String.class).optional().map(Address::new);
  }

  /** The same for several people in one read; people without a wallet are absent. */
  public Map<UserId, Address> wallets(Collection<UserId> people) {
    return firstWallets.get(people, this::readWallets);
  }

  private Map<UserId, Address> readWallets(Collection<UserId> people) {
    var found = new HashMap<UserId, Address>();
    // A list of single values, because PostgreSQL plans again for each array.
    jdbc.sql("""
        select distinct on (user_id) user_id, address from identity.wallets
        where user_id in (:users) order by user_id, linked_at, address""")
        .param("users", people.stream().map(UserId::value).toList())
        .query(row -> {
          found.put(new UserId(row.getString("user_id")), new Address(row.getString("address")));
        });
    return found;
  }

  /**
   * Public names: the one that a person chose, otherwise their first wallet's address, shortened. Never an e-mail address. Unknown people
   * are absent.
   */
  public Map<UserId, String> names(Collection<UserId> people) {
    var chosen = names.get(people, this::readNames);
    var wallets = wallets(people);
    var shown = new HashMap<UserId, String>();
    chosen.forEach((user, name) -> shown.put(user, name.isEmpty() ? shortened(wallets.get(user)) : name));
    return shown;
  }

  private static String shortened(@Nullable Address wallet) {
    if (wallet == null) {
      return NAMELESS;
    }
    var text = wallet.value();
    return text.substring(0, HEAD) + "…" + text.substring(text.length() - TAIL);
  }

  /** Empty if none was chosen. */
  private Map<UserId, String> readNames(Collection<UserId> people) {
    var found = new HashMap<UserId, String>();
    jdbc.sql("select id, coalesce(name, '') as name from identity.users where id in (:users)")
        .param("users", people.stream().map(UserId::value).toList())
        .query(row -> {
          found.put(new UserId(row.getString("id")), row.getString("name"));
        });
    return found;
  }

  /** Whether two accounts are known to belong to one person: they are equal, or one wallet was linked to both at some time. */
  public boolean areOnePerson(UserId one, UserId other) {
    return one.equals(other) || jdbc.sql("""
        with linked as (
          select user_id, lower(address) as address from identity.wallets where user_id in (:one, :other)
          union all
          select user_id, lower(address) from identity.former_wallets where user_id in (:one, :other))
        select exists (select 1 from linked a join linked b using (address) where a.user_id = :one and b.user_id = :other)""")
        .param("one", one.value()).param("other", other.value()).query(Boolean.class).single();
  }

  public Optional<UserId> byWallet(Address address) {
    return jdbc.sql("select user_id from identity.wallets where lower(address) = :address")
        .param("address", address.lowerCase()).query(String.class).optional().map(UserId::new);
  }

  @Override
  public Set<UserId> operators() {
    return operators.isEmpty() ? Set.of()
        : Set.copyOf(jdbc.sql("select distinct user_id from identity.wallets where lower(address) in (:wallets)")
            .param("wallets", operators).query((row, number) -> new UserId(row.getString(1))).list());
  }

  /** Whether one of their wallets is listed in {@code fofo.identity.operators}. */
  public boolean isOperator(UserId user) {
    return !operators.isEmpty() && jdbc.sql("select lower(address) from identity.wallets where user_id = :user")
        .param("user", user.value()).query(String.class).list().stream().anyMatch(operators::contains);
  }
}
