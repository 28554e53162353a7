package studio.fofo.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.testing.SettableClock;

/** The order of engines, and the breaker that skips one. */
class EnginesTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final Engines engines = new Engines(List.of(new FakeEngine("second"), new FakeEngine("first")), settings("first", "second"),
      new KnownClosings(), clock);

  @Test
  void selectsTheFirstAvailableEngine() {
    assertThat(engines.lanes()).containsExactly("first", "second");
    assertThat(engines.firstLane("cyberpunk")).isEqualTo("first");
    fail("first", 2);
    assertThat(engines.firstLane("cyberpunk")).isEqualTo("first");
    fail("first", 1);
    assertThat(engines.firstLane("cyberpunk")).isEqualTo("second");
    fail("second", 3);
    assertThat(engines.firstLane("cyberpunk")).isEqualTo("first");
    assertThat(engines.laneAfter("first", "cyberpunk")).isEmpty();
  }

  @Test
  void triesOneOrderAfterThePauseAndClosesIfItSucceeds() {
    fail("first", 3);
    assertThat(engines.ask("first")).isEqualTo(BreakerState.OPEN);
    clock.advance(Duration.ofSeconds(31));
    assertThat(engines.ask("first")).isEqualTo(BreakerState.HALF_OPEN);
    assertThat(engines.ask("first")).isEqualTo(BreakerState.OPEN);
    engines.succeeded("first");
    assertThat(engines.ask("first")).isEqualTo(BreakerState.CLOSED);
    assertThat(engines.firstLane("cyberpunk")).isEqualTo("first");
  }

  @Test
  void doesNotExtendThePauseHoweverManyAsk() {
    fail("first", 3);
    for (var second = 0; second < 29; second++) {
      clock.advance(Duration.ofSeconds(1));
      assertThat(engines.ask("first")).isEqualTo(BreakerState.OPEN);
      assertThat(engines.rest("first")).isEqualTo(Duration.ofSeconds(29 - second));
    }
    clock.advance(Duration.ofSeconds(1));
    assertThat(engines.state("first")).isEqualTo(BreakerState.HALF_OPEN);
    assertThat(engines.rest("first")).isZero();
  }

  @Test
  void skipsAnEngineWhileItClosesItself() {
    var first = new FakeEngine("first");
    var second = new FakeEngine("second");
    var lanes = new Engines(List.of(first, second), settings("first", "second"), new KnownClosings(), clock);
    first.closedFor = "a file of the model is missing";
    assertThat(lanes.closed("first")).contains("a file of the model is missing");
    assertThat(lanes.ask("first")).isEqualTo(BreakerState.OPEN);
    assertThat(lanes.firstLane("cyberpunk")).isEqualTo("second");
    assertThat(lanes.local("cyberpunk")).contains(second);
    first.closedFor = null;
    assertThat(lanes.ask("first")).isEqualTo(BreakerState.CLOSED);
    assertThat(lanes.local("cyberpunk")).contains(first);
  }

  @Test
  void leavesAClosedEngineAloneUntilItIsOpened() {
    engines.close("first", "the account has no money left");
    engines.close("first", "again");
    clock.advance(Duration.ofDays(1));
    assertThat(engines.ask("first")).isEqualTo(BreakerState.OPEN);
    assertThat(engines.closed("first")).hasValue("the account has no money left");
    assertThat(engines.firstLane("cyberpunk")).isEqualTo("second");
    engines.open("first");
    assertThat(engines.ask("first")).isEqualTo(BreakerState.CLOSED);
    assertThatThrownBy(() -> engines.open("dream")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesAnEngineAloneForAsLongAsItAsksButNoLongerThanAnHour() {
    engines.leave("first", Duration.ofMinutes(2));
    clock.advance(Duration.ofSeconds(119));
    assertThat(engines.ask("first")).isEqualTo(BreakerState.OPEN);
    clock.advance(Duration.ofSeconds(1));
    assertThat(engines.ask("first")).isEqualTo(BreakerState.HALF_OPEN);
    engines.succeeded("first");
    engines.leave("first", Duration.ofDays(400));
    assertThat(engines.rest("first")).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void findsOtherEnginesForWaitingJobs() {
    assertThat(engines.detours("first")).isEqualTo(Map.of("second", List.of("cyberpunk")));
    assertThat(engines.detours("second")).isEmpty();
    fail("second", 3);
    assertThat(engines.detours("first")).isEmpty();
  }

  @Test
  void knowsUnsupportedStyles() {
    assertThat(engines.draw("cyberpunk")).isTrue();
    assertThat(engines.draw("baroque")).isFalse();
  }

  @Test
  void refusesSettingsWithoutAKnownEngine() {
    assertThatThrownBy(() -> new Engines(List.of(new FakeEngine("first")), settings("first", "dream"), new KnownClosings(), clock))
        .hasMessage("fofo.generation.engines names \"dream\"; known engines are [first]");
    assertThatThrownBy(() -> new Engines(List.of(new FakeEngine("first")), settings(), new KnownClosings(), clock))
        .hasMessageContaining("is empty");
  }

  private void fail(String lane, int times) {
    for (var time = 0; time < times; time++) {
      engines.failed(lane);
    }
  }

  static GenerationSettings settings(String... engines) {
    return new GenerationSettings(
        List.of(engines), 2, 10, 10_000, 20_000, Duration.ofSeconds(2), 5, 10, Duration.ofSeconds(1), Duration.ofDays(1),
        Map.of());
  }
}
