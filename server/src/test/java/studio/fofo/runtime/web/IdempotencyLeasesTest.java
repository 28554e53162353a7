package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.SignIn;

@ModuleTest
class IdempotencyLeasesTest {

  private static final byte[] FINGERPRINT = {1, 2, 3};
  private static final IdempotencySettings USUAL = new IdempotencySettings(Duration.ofMinutes(1));

  private final SettableClock clock = new SettableClock(Instant.now());
  private final JdbcClient jdbc;
  private final Pipeline pipeline;
  private final Migrations migrations;
  private final IdempotencyClaims claims;
  private final IdempotencyLeases leases;
  private final UserId caller;
  private final String key = UUID.randomUUID().toString();

  IdempotencyLeasesTest(JdbcClient jdbc, Pipeline pipeline, Migrations migrations, SignIn signIn) {
    this.jdbc = jdbc;
    this.pipeline = pipeline;
    this.migrations = migrations;
    claims = new IdempotencyClaims(jdbc, pipeline, USUAL, clock, migrations);
    leases = new IdempotencyLeases(claims, USUAL);
    caller = signIn.somebody().userId();
  }

  @Test
  void refusesARepeatHoweverLongTheFirstCallRuns() {
    try (var _ = leases.hold(claim())) {
      for (var turn = 0; turn < 9; turn++) {
        clock.advance(Duration.ofSeconds(20));
        leases.renew();
        clock.advance(Duration.ofSeconds(20));
        assertThat(catchThrowableOfType(Refusal.class, this::claim).code()).isEqualTo(HttpErrors.IDEMPOTENCY_KEY_RUNNING);
        leases.renew();
      }
    }
    leases.destroy();
  }

  @Test
  void admitsTheNextAttemptWhenTheFirstIsGone() {
    var first = claim();
    leases.hold(first).close();
    clock.advance(Duration.ofSeconds(61));
    leases.renew();
    assertThat(claim().newId()).extracting(id -> id.as("note")).isEqualTo(first.newId().as("note"));
    claims.release(first);
    claims.renew(first);
    assertThat(claim().newId().as("note")).isEqualTo(first.newId().as("note"));
    leases.destroy();
  }

  @Test
  void admitsTheNextAttemptAfterTheConfiguredLease() {
    var hasty = new IdempotencyClaims(jdbc, pipeline, new IdempotencySettings(Duration.ofSeconds(8)), clock, migrations);
    var first = claim(hasty);
    clock.advance(Duration.ofSeconds(7));
    assertThat(catchThrowableOfType(Refusal.class, () -> claim(hasty)).code()).isEqualTo(HttpErrors.IDEMPOTENCY_KEY_RUNNING);
    clock.advance(Duration.ofSeconds(2));
    assertThat(claim(hasty).newId().as("note")).isEqualTo(first.newId().as("note"));
    leases.destroy();
  }

  @Test
  void refusesALeaseThatIsTooShortToRenew() {
    leases.destroy();
    assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencySettings(Duration.ofMillis(10)))
        .withMessageContaining("fofo.idempotency.lease is PT0.01S");
  }

  private IdempotencyClaims.Granted claim() {
    return claim(claims);
  }

  private IdempotencyClaims.Granted claim(IdempotencyClaims of) {
    return (IdempotencyClaims.Granted) of.claim(caller, key, FINGERPRINT);
  }
}
