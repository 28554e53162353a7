package studio.fofo.generation.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.Fault;
import studio.fofo.generation.engine.Output;
import studio.fofo.generation.huggingface.FakeHuggingFace;
import studio.fofo.generation.huggingface.HuggingFaceHarness;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.testing.Eventually;

/** How calls end: a reply is a picture that was paid. */
class EndingCallsTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final EngineOrder ORDER = new EngineOrder("job_1", "a fox", "", "a fox", "", "cyberpunk", 7, 4, "1:1", 64, 64,
      Optional.empty());

  private final FakeHuggingFace fake = new FakeHuggingFace();
  private final KnownCalls known = new KnownCalls(Clock.systemUTC());
  private final AtomicInteger failures = new AtomicInteger();
  private final PictureCall vendor = HuggingFaceHarness.call(fake, "huggingface");
  private final Calls calls = failing();
  private final PictureCalls mine = new PictureCalls(calls, vendor, new EngineHttp("Hugging Face", TIMEOUT, 1 << 20), TIMEOUT,
      Clock.systemUTC(), id -> {
        throw new TransientDataAccessResourceException("the database is away");
      });
  private final CallingEngine engine = new CallingEngine(vendor, calls, mine, Clock.systemUTC());

  /** A database that stores no end for some time. */
  private Calls failing() {
    return (Calls) Proxy.newProxyInstance(Calls.class.getClassLoader(), new Class<?>[] {Calls.class}, (proxy, method, arguments) -> {
      if (method.getName().equals("end") && failures.getAndDecrement() > 0) {
        throw new TransientDataAccessResourceException("the database is away");
      }
      try {
        return method.invoke(known, arguments);
      } catch (InvocationTargetException failed) {
        throw failed.getCause();
      }
    });
  }

  @AfterEach
  void close() {
    mine.close();
    fake.finish(List.of());
    fake.close();
  }

  private void ordered() {
    ordered(ORDER.variants());
  }

  private void ordered(int held) {
    engine.submit(ORDER);
    Eventually.is("they wait", () -> fake.held() == held && mine.open() == held);
  }

  @Test
  void isKeptUntilTheDatabaseStoresIt() throws Exception {
    ordered();
    failures.set(1);
    fake.finish(Collections.nCopies(4, Output.PICTURE));
    Eventually.is("all ends are stored", () -> mine.open() == 0);
    assertThat(engine.look(ORDER.key(), ORDER, Set.of(0, 1, 2, 3)).finished()).hasSize(4);
    assertThat(failures).hasNegativeValue();
  }

  @Test
  void isWaitedForWhenTheProcessStops() throws Exception {
    ordered();
    var stopped = CompletableFuture.runAsync(() -> mine.finish(TIMEOUT));
    assertThat(stopped).isNotDone();
    fake.finish(Collections.nCopies(4, Output.PICTURE));
    stopped.join();
    assertThat(engine.look(ORDER.key(), ORDER, Set.of(0, 1, 2, 3)).finished()).hasSize(4);
  }

  @Test
  void isInDoubtIfItDoesNotComeBeforeTheProcessStops() {
    ordered();
    mine.finish(Duration.ZERO);
    assertThat(mine.open()).isZero();
    assertThat(known.of("huggingface", ORDER.key()).values()).extracting(Call::state)
        .allSatisfy(state -> assertThat(state).isInstanceOf(CallState.Doubtful.class));
  }

  /** The account's money was enough for three. */
  @Test
  void tellsThatTheVendorTakesNoMoreOrders() throws Exception {
    fake.next(Fault.status(402));
    ordered(3);
    fake.finish(Collections.nCopies(3, Output.PICTURE));
    Eventually.is("all ends are stored", () -> mine.open() == 0);
    var look = engine.look(ORDER.key(), ORDER, Set.of(0, 1, 2, 3));
    assertThat(look.finished()).hasSize(3);
    assertThat(look.refused().values()).containsExactly("huggingface takes no orders at present");
    assertThat(look.closedFor()).contains("402");
  }

  /** The others are not held up for an hour by one that the vendor does not make now. */
  @Test
  void doesNotWaitLongForOneThatIsDeclined() throws Exception {
    fake.next(Fault.status(429).with("Retry-After", "3600"));
    ordered(3);
    fake.finish(Collections.nCopies(3, Output.PICTURE));
    Eventually.is("all ends are stored", () -> mine.open() == 0);
    var look = engine.look(ORDER.key(), ORDER, Set.of(0, 1, 2, 3));
    assertThat(look.ended()).isTrue();
    assertThat(look.finished()).hasSize(3);
    assertThat(look.refused()).hasSize(1);
  }
}
