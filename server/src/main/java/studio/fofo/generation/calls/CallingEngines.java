package studio.fofo.generation.calls;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.fofo.generation.jobs.EngineNews;
import studio.fofo.generation.remote.EngineHttp;

/** Makes the engines of this kind, and abandons their calls when the process stops. */
@Component
public class CallingEngines implements DisposableBean {

  private final Calls calls;
  private final EngineNews news;
  private final Clock clock;
  private final List<PictureCalls> made = new CopyOnWriteArrayList<>();

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
  public void destroy() {
    made.forEach(PictureCalls::close);
  }
}
