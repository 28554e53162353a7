package studio.fofo.artworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.artworks.PaintingThreads.Urgency;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;

class PaintingThreadsTest {

  private static final int MOST = 4;

  private final PaintingThreads threads = new PaintingThreads(MOST);
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());
  private final List<Future<?>> queued = new ArrayList<>();
  private final CountDownLatch release = new CountDownLatch(1);

  @BeforeEach
  void keepThePainterBusy() throws InterruptedException {
    var begun = new CountDownLatch(1);
    queued.add(threads.queue(Urgency.UPLOAD, () -> {
      begun.countDown();
      await(release);
      return order.add("in work");
    }));
    begun.await();
  }

  @AfterEach
  void stop() {
    release.countDown();
    threads.destroy();
  }

  @Test
  void paintsAPaidOrderNextHoweverManyUploadsWait() throws Exception {
    queued.add(threads.queue(Urgency.BACKGROUND, () -> order.add("mockup")));
    for (var number = 0; number < 90; number++) {
      var upload = "upload " + number;
      queued.add(threads.queue(Urgency.UPLOAD, () -> order.add(upload)));
    }
    queued.add(threads.queue(Urgency.PERSON_WAITING, () -> order.add("large print check")));
    queued.add(threads.queue(Urgency.PAID_ORDER, () -> order.add("print file")));
    assertThat(painted()).startsWith("in work", "print file", "large print check", "upload 0", "upload 1").endsWith("upload 89", "mockup");
  }

  @Test
  void paintsShortWorkBeforePrintFilesButAtMostThreeInARow() throws Exception {
    for (var number = 1; number <= 3; number++) {
      var file = "print file " + number;
      queued.add(threads.queue(Urgency.PAID_ORDER, () -> order.add(file)));
    }
    for (var number = 1; number <= 8; number++) {
      var check = "check " + number;
      queued.add(threads.queue(Urgency.GLANCE, UserId.next(), () -> order.add(check)));
    }
    queued.add(threads.queue(Urgency.UPLOAD, () -> order.add("upload")));
    assertThat(painted()).containsExactly("in work", "check 1", "check 2", "check 3", "print file 1", "check 4", "check 5", "check 6",
        "print file 2",
        "check 7", "check 8", "print file 3", "upload");
  }

  /** However many strangers call, paid orders get the same share of the painter. */
  @Test
  void paintsAPrintFileAfterThreeChecksHoweverManyWait() throws Exception {
    for (var number = 0; number < MOST; number++) {
      queued.add(threads.queue(Urgency.GLANCE, UserId.next(), () -> order.add("stranger's check")));
    }
    queued.add(threads.queue(Urgency.PAID_ORDER, () -> order.add("print file")));
    for (var number = 0; number < MOST; number++) {
      queued.add(threads.queue(Urgency.GLANCE, UserId.next(), () -> order.add("stranger's check")));
    }
    assertThatThrownBy(() -> threads.queue(Urgency.PERSON_WAITING, UserId.next(), () -> order.add("one too many")))
        .as("large and small checks wait in one queue").isInstanceOf(Refusal.class);
    assertThat(painted().indexOf("print file")).isEqualTo(4);
  }

  @Test
  void servesEverybodyOnceBeforeAnybodyTwice() throws Exception {
    var ada = UserId.next();
    for (var number = 1; number <= 3; number++) {
      var check = "Ada's " + number;
      queued.add(threads.queue(Urgency.GLANCE, ada, () -> order.add(check)));
    }
    queued.add(threads.queue(Urgency.GLANCE, UserId.next(), () -> order.add("Bob's 1")));
    assertThat(painted()).containsExactly("in work", "Ada's 1", "Bob's 1", "Ada's 2", "Ada's 3");
  }

  @Test
  void paintsEverybodysFirstBeforeAnybodysSecond() throws Exception {
    var ada = UserId.next();
    for (var number = 1; number <= 3; number++) {
      upload(ada, "Ada's " + number);
    }
    upload(UserId.next(), "Bob's 1");
    assertThat(painted()).containsExactly("in work", "Ada's 1", "Bob's 1", "Ada's 2", "Ada's 3");
  }

  @Test
  void refusesSecondsInAFullQueueAndAcceptsFirstsUpToTwiceTheLimit() throws Exception {
    var ada = UserId.next();
    for (var number = 0; number < MOST; number++) {
      upload(ada, "Ada's");
    }
    assertThatThrownBy(() -> upload(ada, "Ada's")).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(ArtworksErrors.PAINTING_QUEUE_FULL);
      assertThat(refusal.getMessage()).contains("4 pictures are already waiting");
      assertThat(refusal.retryAfter()).hasValue(Duration.ofSeconds(8));
    });
    for (var number = 0; number < MOST; number++) {
      upload(UserId.next(), "another's");
    }
    assertThatThrownBy(() -> upload(UserId.next(), "one too many")).isInstanceOf(Refusal.class);
    queued.add(threads.queue(Urgency.PERSON_WAITING, ada, () -> order.add("Ada's check")));
    queued.add(threads.queue(Urgency.PAID_ORDER, () -> order.add("print file")));
    assertThat(painted()).hasSize(1 + 2 * MOST + 2).startsWith("in work", "print file", "Ada's check");
    upload(ada, "again");
  }

  @Test
  void limitsEachPersonsChecksInTheQueue() throws Exception {
    var ada = UserId.next();
    var many = new PaintingThreads(40);
    var begun = new CountDownLatch(1);
    queued.add(many.queue(Urgency.PERSON_WAITING, ada, () -> {
      begun.countDown();
      await(release);
      return order.add("in work, too");
    }));
    begun.await();
    for (var number = 0; number < 12; number++) {
      queued.add(many.queue(number % 2 == 0 ? Urgency.GLANCE : Urgency.PERSON_WAITING, ada, () -> order.add("check")));
    }
    assertThatThrownBy(() -> many.queue(Urgency.PERSON_WAITING, ada, () -> order.add("check"))).isInstanceOfSatisfying(Refusal.class,
        refusal -> {
          assertThat(refusal.code()).isEqualTo(ArtworksErrors.PAINTING_TOO_MANY_WAITING);
          assertThat(refusal.retryAfter()).isPresent();
        });
    queued.add(many.queue(Urgency.PERSON_WAITING, UserId.next(), () -> order.add("another's")));
    assertThat(painted()).contains("check", "another's");
    many.destroy();
  }

  private void upload(UserId person, String name) {
    queued.add(threads.queue(Urgency.UPLOAD, person, () -> order.add(name)));
  }

  private List<String> painted() throws Exception {
    release.countDown();
    for (var painting : queued) {
      painting.get();
    }
    return order;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }
}
