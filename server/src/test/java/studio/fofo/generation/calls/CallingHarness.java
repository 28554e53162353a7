package studio.fofo.generation.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Output;
import studio.fofo.generation.engine.RemoteEngine;
import studio.fofo.generation.engine.VendorHarness;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.SettableClock;

/** A {@link CallingEngine} with a fake of its vendor. */
public class CallingHarness implements VendorHarness {

  private final FakeCaller fake;
  private final Supplier<PictureCall> vendor;
  private final String name;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final KnownCalls calls = new KnownCalls(clock);
  private final List<PictureCalls> processes = new ArrayList<>();

  /** @param name the vendor's, in messages */
  public CallingHarness(FakeCaller fake, Supplier<PictureCall> vendor, String name) {
    this.fake = fake;
    this.vendor = vendor;
    this.name = name;
  }

  @Override
  public FakeVendor vendor() {
    return fake;
  }

  @Override
  public RemoteEngine engine() {
    var call = vendor.get();
    var timeout = Duration.ofSeconds(20);
    var process = new PictureCalls(calls, call, new EngineHttp(name, timeout, 1 << 20), timeout, clock, id -> {});
    processes.add(process);
    return new CallingEngine(call, calls, process, clock);
  }

  /** How many calls of all processes have not ended. */
  public int open() {
    return processes.stream().mapToInt(PictureCalls::open).sum();
  }

  @Override
  public int taken() {
    return fake.accepted.size();
  }

  @Override
  public void progress(double share) {
    // such vendors do not tell
  }

  @Override
  public void finish(List<Output> outputs) {
    fake.finish(outputs);
  }

  @Override
  public void forget() {
    fake.finish(List.of());
  }

  /** Every call is either with the vendor, or its end is stored. */
  @Override
  public void settle() {
    Eventually.is("rest", () -> open() <= fake.held());
  }

  @Override
  public void kill() {
    processes.forEach(PictureCalls::close);
    pass(PictureCalls.ALIVE.plusSeconds(1));
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }

  @Override
  public void close() {
    processes.forEach(PictureCalls::close);
    fake.finish(List.of());
    fake.close();
  }
}
