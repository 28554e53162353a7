package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.HttpErrors;

/** The number of open streams is limited, and a person's first finds a place. */
class EventStreamsTest {

  private final Optional<VisitorAddress> cafe = Optional.of(new VisitorAddress("198.51.100.1", false));
  private final UserId ada = UserId.next();

  @Test
  void limitsEachPersonAnywhere() {
    var streams = new EventStreams(new StreamSettings(2, 100, 100));
    var first = streams.take(ada, cafe);
    streams.take(ada, Optional.of(new VisitorAddress("198.51.100.2", false)));
    refuses(() -> streams.take(ada, Optional.empty()), "you have 2 event streams open, at most 2 are allowed");
    first.close();
    first.close();
    streams.take(ada, cafe);
    refuses(() -> streams.take(ada, cafe), "you have 2");
  }

  @Test
  void limitsEachAddressButNotThisMachine() {
    var streams = new EventStreams(new StreamSettings(10, 3, 100));
    for (var person = 0; person < 3; person++) {
      streams.take(UserId.next(), cafe);
    }
    refuses(() -> streams.take(UserId.next(), cafe), "people at your network address have 3 event streams open, at most 3 are allowed");
    var here = Optional.of(new VisitorAddress("127.0.0.1", true));
    for (var person = 0; person < 5; person++) {
      streams.take(UserId.next(), here);
    }
  }

  @Test
  void reservesTheLastQuarterForPeopleWithoutAStream() {
    var streams = new EventStreams(new StreamSettings(100, 100, 8));
    var greedy = new ArrayList<EventStreams.Place>();
    for (var stream = 0; stream < 6; stream++) {
      greedy.add(streams.take(ada, Optional.empty()));
    }
    refuses(() -> streams.take(ada, Optional.empty()), "all visitors together have 6 event streams open, at most 6 are allowed");
    streams.take(UserId.next(), Optional.empty());
    streams.take(UserId.next(), Optional.empty());
    refuses(() -> streams.take(UserId.next(), Optional.empty()), "all visitors together have 8");
    greedy.getFirst().close();
    streams.take(UserId.next(), Optional.empty());
  }

  @Test
  void countsConcurrentStreamsCorrectly() throws Exception {
    var streams = new EventStreams(new StreamSettings(5, 100, 100));
    var calls = new ArrayList<Callable<Boolean>>();
    for (var call = 0; call < 200; call++) {
      calls.add(() -> {
        try (var place = streams.take(ada, cafe)) {
          return true;
        } catch (Refusal full) {
          return false;
        }
      });
    }
    try (var threads = Executors.newFixedThreadPool(16)) {
      assertThat(threads.invokeAll(calls)).hasSize(200);
    }
    for (var stream = 0; stream < 5; stream++) {
      streams.take(ada, cafe);
    }
    refuses(() -> streams.take(ada, cafe), "you have 5");
  }

  private static void refuses(Runnable taking, String words) {
    assertThatThrownBy(taking::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(HttpErrors.STREAMS_TOO_MANY);
      assertThat(refusal.retryAfter()).isPresent();
    }).hasMessageStartingWith(words);
  }
}
