package studio.fofo.generation.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.TypeId;

/** What holds of stored calls, wherever they are stored. */
abstract class CallsContract {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration ALIVE = Duration.ofMinutes(2);

  private final Calls.Id id = new Calls.Id("lane", TypeId.next("job").toString(), 1);

  abstract Calls calls();

  @Test
  void isSentOnceAndKeepsItsPicture() {
    assertThat(calls().of(id.lane(), id.key())).isEmpty();
    assertThat(calls().begin(id, "a", ALIVE, null)).isTrue();
    assertThat(calls().begin(id, "b", ALIVE, null)).as("another process has it").isFalse();
    assertThat(call()).isEqualTo(new Call(1, 1, new CallState.Sent(true, null)));
    calls().end(id, "b", new CallState.Refused("not its call"));
    calls().end(id, "a", new CallState.Made(new byte[] {1, 2}, 3, 4));
    assertThat(call().state()).isInstanceOfSatisfying(CallState.Made.class, made -> {
      assertThat(made.png()).containsExactly(1, 2);
      assertThat(made.width()).isEqualTo(3);
    });
    calls().end(id, "a", new CallState.Doubtful("too late"));
    assertThat(calls().begin(id, "a", ALIVE, call())).as("it is made").isFalse();
    assertThat(call().state()).isInstanceOf(CallState.Made.class);
  }

  @Test
  void isSentAgainAfterADecline() {
    calls().begin(id, "a", ALIVE, null);
    var declined = new CallState.Declined(CallState.Decline.BUSY, "429", Duration.ofSeconds(7), NOON.plusSeconds(7));
    calls().end(id, "a", declined);
    assertThat(call().state()).isEqualTo(declined);
    assertThat(calls().begin(id, "b", ALIVE, null)).isTrue();
    assertThat(call()).isEqualTo(new Call(1, 2, new CallState.Sent(true, null)));
  }

  /** Only by one who knows that it is gone, and only once. */
  @Test
  void isSentAgainWhenItIsKnownToBeGone() {
    calls().begin(id, "a", ALIVE, null);
    calls().end(id, "a", new CallState.Doubtful("it broke off"));
    var known = call();
    assertThat(calls().begin(id, "b", ALIVE, null)).isFalse();
    assertThat(calls().begin(id, "b", ALIVE, known)).isTrue();
    assertThat(calls().begin(id, "c", ALIVE, known)).as("b was first").isFalse();
  }

  /** Each call for itself: one that was abandoned is not kept alive by the others of its process. */
  @Test
  void isAliveForAsLongAsItsProcessSaysSo() {
    var other = new Calls.Id(id.lane(), id.key(), 2);
    for (var one : List.of(id, other)) {
      calls().begin(one, "a", Duration.ZERO, null);
    }
    calls().preview(id, "a", new byte[] {9});
    calls().preview(id, "b", new byte[] {8});
    calls().alive("b", List.of(id), ALIVE);
    assertThat(call().state()).isInstanceOfSatisfying(CallState.Sent.class, sent -> assertThat(sent.isAlive()).isFalse());
    calls().alive("a", List.of(id), ALIVE);
    assertThat(call().state()).isInstanceOfSatisfying(CallState.Sent.class, sent -> {
      assertThat(sent.isAlive()).isTrue();
      assertThat(sent.preview()).containsExactly(9);
    });
    assertThat(calls().of(id.lane(), id.key()).get(2).state()).isEqualTo(new CallState.Sent(false, null));
  }

  @Test
  void forgetsAPictureThatWasTakenAndNotThatItWasMade() {
    var other = new Calls.Id(id.lane(), id.key(), 0);
    for (var one : List.of(id, other)) {
      calls().begin(one, "a", ALIVE, null);
    }
    calls().end(id, "a", new CallState.Made(new byte[] {1}, 1, 1));
    assertThat(calls().isKnown(id.lane(), id.key())).isTrue();
    assertThat(calls().isKnown(id.lane(), id.key() + "x")).isFalse();
    calls().taken(id.lane(), id.key());
    assertThat(call().state()).isEqualTo(new CallState.Taken());
    assertThat(calls().begin(id, "b", ALIVE, call())).as("it is not bought twice").isFalse();
    assertThat(calls().of(id.lane(), id.key(), Set.of(0))).containsOnlyKeys(0);
    assertThat(calls().of(id.lane(), id.key(), Set.of())).isEmpty();
  }

  private Call call() {
    return calls().of(id.lane(), id.key()).get(1);
  }
}
