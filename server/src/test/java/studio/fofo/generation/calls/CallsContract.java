package studio.fofo.generation.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.TypeId;

/** What holds of stored calls, wherever they are stored. */
abstract class CallsContract {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private final Calls.Id id = new Calls.Id("lane", TypeId.next("job").toString(), 1);

  abstract Calls calls();

  @Test
  void isSentOnceAndKeepsItsPicture() {
    assertThat(calls().of(id.lane(), id.key())).isEmpty();
    assertThat(calls().begin(id, "a", NOON, null)).isTrue();
    assertThat(calls().begin(id, "b", NOON, null)).as("another process has it").isFalse();
    assertThat(call()).isEqualTo(new Call(1, 1, new CallState.Sent(NOON, null)));
    calls().end(id, "b", new CallState.Refused("not its call"));
    calls().end(id, "a", new CallState.Made(new byte[] {1, 2}, 3, 4));
    assertThat(call().state()).isInstanceOfSatisfying(CallState.Made.class, made -> {
      assertThat(made.png()).containsExactly(1, 2);
      assertThat(made.width()).isEqualTo(3);
    });
    calls().end(id, "a", new CallState.Doubtful("too late"));
    assertThat(calls().begin(id, "a", NOON, call())).as("it is made").isFalse();
    assertThat(call().state()).isInstanceOf(CallState.Made.class);
  }

  @Test
  void isSentAgainAfterADecline() {
    calls().begin(id, "a", NOON, null);
    var declined = new CallState.Declined(CallState.Decline.BUSY, "429", Duration.ofSeconds(7), NOON.plusSeconds(7));
    calls().end(id, "a", declined);
    assertThat(call().state()).isEqualTo(declined);
    assertThat(calls().begin(id, "b", NOON, null)).isTrue();
    assertThat(call()).isEqualTo(new Call(1, 2, new CallState.Sent(NOON, null)));
  }

  /** Only by one who knows that it is gone, and only once. */
  @Test
  void isSentAgainWhenItIsKnownToBeGone() {
    calls().begin(id, "a", NOON, null);
    calls().end(id, "a", new CallState.Doubtful("it broke off"));
    var known = call();
    assertThat(calls().begin(id, "b", NOON, null)).isFalse();
    assertThat(calls().begin(id, "b", NOON, known)).isTrue();
    assertThat(calls().begin(id, "c", NOON, known)).as("b was first").isFalse();
  }

  @Test
  void isAliveForAsLongAsItsProcessSaysSo() {
    calls().begin(id, "a", NOON, null);
    calls().preview(id, "a", new byte[] {9});
    calls().preview(id, "b", new byte[] {8});
    calls().alive("b", NOON.plusSeconds(60));
    calls().alive("a", NOON.plusSeconds(30));
    assertThat(call().state()).isInstanceOfSatisfying(CallState.Sent.class, sent -> {
      assertThat(sent.aliveUntil()).isEqualTo(NOON.plusSeconds(30));
      assertThat(sent.preview()).containsExactly(9);
    });
  }

  private Call call() {
    return calls().of(id.lane(), id.key()).get(1);
  }
}
