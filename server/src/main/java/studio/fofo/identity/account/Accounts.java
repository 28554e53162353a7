package studio.fofo.identity.account;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.identity.BlindIndex;
import studio.fofo.identity.EmailAddresses;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.Vault;
import studio.fofo.identity.wallet.ProvenWallet;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/**
 * The people of this studio and how they sign in. Every method joins the caller's transaction; methods that claim an address take its lock
 * first, so that two concurrent first sign-ins create one account.
 */
@Component
public class Accounts implements EmailAddresses {

  /** Accounts cost nothing and each has limits of its own, so the number per network address and day is limited. */
  static final QuotaKind ACCOUNTS = QuotaKind.of("accounts", "new accounts").perAddress(50);

  static final QuotaKind LINKS = QuotaKind.of("links", "wallets and e-mail addresses linked").perPerson(20);

  private static final String EMAIL = "identity/email";
  private static final TurnKind WALLETS = new TurnKind("identity/wallet");
  private static final TurnKind MAILBOXES = new TurnKind("identity/email");

  private final JdbcClient jdbc;
  private final Turns turns;
  private final Vault vault;
  private final BlindIndex blindIndex;
  private final Quotas quotas;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Turns turns, Vault vault, BlindIndex blindIndex, Quotas quotas, Clock clock, Migrations migrated) {
    this.jdbc = jdbc;
    this.turns = turns;
    this.vault = vault;
    this.blindIndex = blindIndex;
    this.quotas = quotas;
    this.clock = clock;
  }

  @Bean
  static QuotaKind linksQuota() {
    return LINKS;
  }

  @Bean
  static QuotaKind accountsQuota() {
    return ACCOUNTS;
  }

  /**
   * The owner of a wallet; an unknown wallet creates a new account.
   *
   * @throws Refusal {@code IDENTITY_WALLET_ELSEWHERE}, {@code QUOTA_USED_UP}
   */
  public UserId ofWallet(ProvenWallet wallet) {
    turns.take(WALLETS, wallet.address().lowerCase());
    return ownerOf(wallet).orElseGet(() -> {
      var user = UserId.next();
      insert(user);
      insert(user, wallet);
      return user;
    });
  }

  /**
   * Links a wallet to an account; without effect if it is already linked.
   *
   * @throws Refusal {@code IDENTITY_WALLET_ELSEWHERE} or {@code IDENTITY_WALLET_TAKEN}
   */
  public void link(UserId user, ProvenWallet wallet) {
    turns.take(WALLETS, wallet.address().lowerCase());
    var owner = ownerOf(wallet);
    if (owner.isEmpty()) {
      quotas.take(LINKS, 1, QuotaSubjects.of(user));
      insert(user, wallet);
    } else if (!owner.get().equals(user)) {
      throw new Refusal(IdentityErrors.IDENTITY_WALLET_TAKEN,
          "wallet " + wallet.address() + " belongs to another account; sign in with it, or link another one");
    }
  }

  /** The owner of an address, if it has one. */
  public Optional<UserId> ownerOf(Email email) {
    return jdbc.sql("select user_id from identity.emails where email_index = :index")
        .param("index", index(email)).query(String.class).optional().map(UserId::new);
  }

  /** The owner of an address; an unknown address creates a new account with the id that was reserved for it. */
  public UserId ofEmail(Email email, UserId setAside) {
    turns.take(MAILBOXES, email.value());
    return ownerOf(email).orElseGet(() -> {
      insert(setAside);
      insert(setAside, email);
      return setAside;
    });
  }

  /** Sets an account's e-mail address, replacing an earlier one. */
  public void link(UserId user, Email email) {
    turns.take(MAILBOXES, email.value());
    var owner = ownerOf(email);
    if (owner.isPresent() && !owner.get().equals(user)) {
      throw new Refusal(IdentityErrors.IDENTITY_EMAIL_TAKEN,
          "the e-mail address belongs to another account; sign in with it, or use another one");
    }
    quotas.take(LINKS, 1, QuotaSubjects.of(user));
    jdbc.sql("delete from identity.emails where user_id = :user").param("user", user.value()).update();
    insert(user, email);
  }

  /** An account as its owner sees it. */
  public Optional<Account> find(UserId user) {
    return jdbc.sql("select created_at, name from identity.users where id = :user").param("user", user.value())
        .query((row, number) -> new Account(user, Optional.ofNullable(row.getString("name")), wallets(user), of(user),
            row.getTimestamp("created_at").toInstant()))
        .optional();
  }

  /** In the order in which they were linked. */
  public List<Address> wallets(UserId user) {
    return jdbc.sql("select address from identity.wallets where user_id = :user order by linked_at, address")
        .param("user", user.value()).query((row, number) -> new Address(row.getString(1))).list();
  }

  byte[] index(Email email) {
    return blindIndex.of(EMAIL, email.value());
  }

  @Override
  public Optional<String> of(UserId user) {
    return jdbc.sql("select email_sealed from identity.emails where user_id = :user").param("user", user.value())
        .query(byte[].class).optional().map(sealed -> vault.open(user, EMAIL, sealed));
  }

  private record Owner(UserId user, OptionalLong contractChain) {}

  /** A key's signature proves its address on every chain, a contract's only on the chain on which it first signed in. */
  private Optional<UserId> ownerOf(ProvenWallet wallet) {
    var owner = jdbc.sql("select user_id, contract_chain_id from identity.wallets where lower(address) = :address")
        .param("address", wallet.address().lowerCase())
        .query((row, number) -> new Owner(new UserId(row.getString("user_id")),
            row.getObject("contract_chain_id") == null ? OptionalLong.empty() : OptionalLong.of(row.getLong("contract_chain_id"))))
        .optional();
    if (owner.isPresent() && wallet.contractChain().isPresent() && !wallet.contractChain().equals(owner.get().contractChain())) {
      throw new Refusal(IdentityErrors.IDENTITY_WALLET_ELSEWHERE,
          "a contract on chain " + wallet.contractChain().getAsLong() + " vouches for " + wallet.address()
              + ", but that account was verified differently; sign in as you did the first time");
    }
    return owner.map(Owner::user);
  }

  private void insert(UserId user) {
    var inserted = jdbc.sql("insert into identity.users (id, created_at) values (:user, :now) on conflict (id) do nothing")
        .param("user", user.value()).param("now", now()).update();
    if (inserted == 1) {
      quotas.take(ACCOUNTS, 1, QuotaSubjects.visitor());
    }
  }

  private void insert(UserId user, ProvenWallet wallet) {
    var chain = wallet.contractChain();
    jdbc.sql("""
        insert into identity.wallets (user_id, address, linked_at, contract_chain_id)
        values (:user, :address, :now, :chain)""")
        .param("user", user.value()).param("address", wallet.address().value()).param("now", now())
        .param("chain", chain.isPresent() ? chain.getAsLong() : null, Types.BIGINT)
        .update();
  }

  private void insert(UserId user, Email email) {
    jdbc.sql("""
        insert into identity.emails (user_id, email_index, email_sealed, verified_at)
        values (:user, :index, :sealed, :now)""")
        .param("user", user.value()).param("index", index(email))
        .param("sealed", vault.seal(user, EMAIL, email.value())).param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
