package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

class IncomingBodyTest {

  private static final VisitorAddress HERE = new VisitorAddress("127.0.0.1", true);
  private static final VisitorAddress AWAY = new VisitorAddress("198.51.100.7", false);

  @Test
  void readsACompleteBodyInTime() {
    var body = new IncomingBody(new ByteArrayInputStream(new byte[100]), 100, Duration.ofMinutes(1));
    assertThat(body.begin(1_000)).hasSize(100);
    assertThat(body.read(new byte[8])).isEqualTo(-1);
  }

  @Test
  void refusesOneByteBeyondTheLimit() {
    assertThat(code(new IncomingBody(new ByteArrayInputStream(new byte[101]), 100, Duration.ofMinutes(1))))
        .isEqualTo(HttpErrors.BODY_TOO_LARGE);
  }

  @Test
  void givesUpSlowStalledAndBrokenBodies() {
    assertThat(code(new IncomingBody(new ByteArrayInputStream(new byte[100]), 100, Duration.ZERO))).isEqualTo(HttpErrors.BODY_TOO_SLOW);
    assertThat(code(new IncomingBody(failing(new SocketTimeoutException()), 100, Duration.ofMinutes(1))))
        .isEqualTo(HttpErrors.BODY_TOO_SLOW);
    assertThat(code(new IncomingBody(failing(new EOFException()), 100, Duration.ofMinutes(1)))).isEqualTo(HttpErrors.BODY_MALFORMED);
  }

  @Test
  void returnsItsRoomAfterTheRequest() {
    var budget = new BodyBudget(1, 1);
    try (var first = new BufferedBody(withBody(10), BodyLimit.LARGEST, budget);
        var second = new BufferedBody(withBody(10), BodyLimit.LARGEST, budget)) {
      assertThat(first.content().remaining()).isEqualTo(10);
      assertThatThrownBy(second::content)
          .isInstanceOfSatisfying(Refusal.class, full -> assertThat(full.code()).isEqualTo(HttpErrors.UPSTREAM_UNAVAILABLE));
      first.close();
      assertThat(second.content().remaining()).isEqualTo(10);
    }
  }

  private static MockHttpServletRequest withBody(int length) {
    var request = new MockHttpServletRequest("POST", "/api/v1/orders");
    request.setContent(new byte[length]);
    return request;
  }

  @Test
  void holdsNoMoreBodiesThanFit() {
    var budget = new BodyBudget(2, 3);
    var first = budget.body();
    budget.body();
    assertThatThrownBy(budget::body).isInstanceOfSatisfying(Refusal.class, full -> assertThat(full.retryAfter()).isPresent());
    first.run();
    budget.body();
    budget.file(HERE, (2 << 20) + 1);
    assertThatThrownBy(() -> budget.file(HERE, 1)).isInstanceOf(Refusal.class);
  }

  @Test
  void leavesRoomForOtherSenders() {
    var budget = new BodyBudget(2, 8);
    var first = budget.file(AWAY, 2 << 20);
    assertThat(refusal(budget, AWAY)).isEqualTo(HttpErrors.RATE_LIMITED);
    budget.file(new VisitorAddress("198.51.100.8", false), 5 << 20).run();
    first.run();
    budget.file(AWAY, 1);
    budget.file(AWAY, 1);
    assertThat(refusal(budget, AWAY)).isEqualTo(HttpErrors.RATE_LIMITED);
    budget.file(HERE, 6 << 20);
    assertThat(refusal(budget, new VisitorAddress("198.51.100.8", false))).isEqualTo(HttpErrors.UPSTREAM_UNAVAILABLE);
  }

  private static Object refusal(BodyBudget budget, VisitorAddress sender) {
    try {
      budget.file(sender, 1);
      return "room";
    } catch (Refusal refused) {
      assertThat(refused.retryAfter()).isPresent();
      return refused.code();
    }
  }

  private static Object code(IncomingBody body) {
    try {
      body.begin(1_000);
      return "read";
    } catch (Refusal refused) {
      return refused.code();
    }
  }

  private static InputStream failing(IOException failure) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw failure;
      }
    };
  }
}
