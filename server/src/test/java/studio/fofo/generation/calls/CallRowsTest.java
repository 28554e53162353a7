package studio.fofo.generation.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SettableClock;

/** Calls in the database. */
@ModuleTest
class CallRowsTest extends CallsContract {

  private final SettableClock clock = new SettableClock(Instant.parse("2020-01-01T00:00:00Z"));
  private final CallRows calls;

  CallRowsTest(JdbcClient jdbc) {
    this.calls = new CallRows(jdbc, clock);
  }

  @Override
  Calls calls() {
    return calls;
  }

  @Test
  void forgetsOldCalls() {
    var key = TypeId.next("job").toString();
    calls.begin(new Calls.Id("lane", key, 0), "a", Duration.ZERO, null);
    calls.forget(clock.instant());
    assertThat(calls.of("lane", key)).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    calls.forget(clock.instant());
    assertThat(calls.of("lane", key)).isEmpty();
  }
}
