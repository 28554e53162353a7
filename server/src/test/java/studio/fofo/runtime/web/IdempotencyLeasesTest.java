package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.SignIn;

@ModuleTest
class IdempotencyLeasesTest {

  private static final byte[] FINGERPRINT = {1, 2, 3};

  private final SettableClock clock = new SettableClock(Instant.now());
  private final IdempotencyClaims claims;
  private final IdempotencyLeases leases;
  private final UserId caller;
  private final String key = UUID.randomUUID().toString();

  IdempotencyLeasesTest(JdbcClient jdbc, Migrations migrations, SignIn signIn) {
    claims = new IdempotencyClaims(jdbc, clock, migrations);
    leases = new IdempotencyLeases(claims);
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
  void letsTheNextTryInWhenTheFirstIsGone() {
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

  private IdempotencyClaims.Granted claim() {
    return (IdempotencyClaims.Granted) claims.claim(caller, key, FINGERPRINT);
  }
}
