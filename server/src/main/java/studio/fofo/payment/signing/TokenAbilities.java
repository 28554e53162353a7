package studio.fofo.payment.signing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.kernel.Address;
import studio.fofo.payment.signing.Abilities.Ability;
import studio.fofo.payment.signing.Abilities.TokenDomain;

/** The rows of {@code payment.token_abilities}, kept in memory for a few seconds. */
final class TokenAbilities {

  private static final Duration FRESH = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final LoadingCache<Key, Abilities> known = Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(FRESH).build(this::read);

  TokenAbilities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Key(long chainId, Address token) {}

  Abilities of(long chainId, Address token) {
    return known.get(new Key(chainId, token));
  }

  /** When it was last tried with a result. */
  Optional<Instant> probedAt(long chainId, Address token) {
    return jdbc.sql("select probed_at from payment.token_abilities where chain_id = ? and token = ?").params(chainId, token.value())
        .query((row, number) -> row.getTimestamp(1).toInstant()).optional();
  }

  void keep(long chainId, Address token, Abilities found, Instant now) {
    jdbc.sql("""
            insert into payment.token_abilities (chain_id, token, domain_name, domain_version, permits, authorizes, permit2, probed_at)
            values (:chain, :token, :name, :version, :permits, :authorizes, :permit2, :now)
            on conflict (chain_id, token) do update set domain_name = excluded.domain_name, domain_version = excluded.domain_version,
              permits = excluded.permits, authorizes = excluded.authorizes, permit2 = excluded.permit2, probed_at = excluded.probed_at
            """)
        .param("chain", chainId).param("token", token.value()).param("name", found.domain().map(TokenDomain::name).orElse(null))
        .param("version", found.domain().map(TokenDomain::version).orElse(null)).param("permits", flag(found.permits()))
        .param("authorizes", flag(found.authorizes())).param("permit2", flag(found.permit2())).param("now", Timestamp.from(now))
        .update();
    known.invalidate(new Key(chainId, token));
  }

  private Abilities read(Key key) {
    return jdbc.sql("select * from payment.token_abilities where chain_id = ? and token = ?").params(key.chainId(), key.token().value())
        .query(TokenAbilities::read).optional().orElse(Abilities.UNKNOWN);
  }

  private static Abilities read(ResultSet row, int number) throws SQLException {
    var name = row.getString("domain_name");
    return new Abilities(name == null ? Optional.empty() : Optional.of(new TokenDomain(name, row.getString("domain_version"))),
        ability(row.getObject("permits", Boolean.class)), ability(row.getObject("authorizes", Boolean.class)),
        ability(row.getObject("permit2", Boolean.class)));
  }

  private static Ability ability(@Nullable Boolean flag) {
    if (flag == null) {
      return Ability.UNKNOWN;
    }
    return flag ? Ability.YES : Ability.NO;
  }

  private static @Nullable Boolean flag(Ability ability) {
    return switch (ability) {
      case YES -> true;
      case NO -> false;
      case UNKNOWN -> null;
    };
  }
}
