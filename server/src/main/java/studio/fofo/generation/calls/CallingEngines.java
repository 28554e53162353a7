package studio.fofo.generation.calls;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import studio.fofo.generation.jobs.EngineNews;
import studio.fofo.generation.remote.EngineHttp;

/** Makes the engines of this kind. When the process stops, their calls are waited for, for a while. */
@Component
public class CallingEngines implements SmartLifecycle, DisposableBean {

  /** Most pictures take less, and whatever stops a process kills it after half a minute. */
  private static final Duration FINISHING = Duration.ofSeconds(15);

  private final Calls calls;
  private final EngineNews news;
  private final Clock clock;
  private final List<PictureCalls> made = new CopyOnWriteArrayList<>();
  private volatile boolean isRunning;

  CallingEngines(Calls calls, EngineNews news, Clock clock) {
    this.calls = calls;
    this.news = news;
    this.clock = clock;
  }

  /** @param timeout for a complete reply, which is the picture */
  public CallingEngine of(PictureCall vendor, EngineHttp http, Duration timeout) {
    var mine = new PictureCalls(calls, vendor, http, timeout, clock,
        id -> news.arrived(id.lane(), id.key() + "-" + id.variant() + "-" + clock.millis(), id.key(), Optional.empty()));
    made.add(mine);
    return new CallingEngine(vendor, calls, mine, clock);
  }

  @Override
  public void start() {
    isRunning = true;
  }

  @Override
  public void stop() {
    made.parallelStream().forEach(mine -> mine.finish(FINISHING));
    isRunning = false;
  }

  @Override
  public void destroy() {
    made.forEach(PictureCalls::close);
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  /** Stops after the workers, which send nothing new by then, and before signals and the database. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 30;
  }
}
