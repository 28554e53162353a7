package studio.fofo.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import studio.fofo.generation.engine.Following.End;
import studio.fofo.generation.engine.Following.Known;

/** What happens when an order is given: {@link RemoteEngineContract}. */
final class OrderingCases {

  private final VendorHarness vendor;
  private final RemoteEngine engine;
  private final Following one;

  OrderingCases(VendorHarness vendor) {
    this.vendor = vendor;
    this.engine = vendor.engine();
    this.one = new Following(vendor, 1);
  }

  void refusedConnection() {
    vendor.vendor().close();
    assertThat(one.submit(engine)).isInstanceOfSatisfying(Known.NotTaken.class,
        not -> assertThat(not.why()).isInstanceOfSatisfying(EngineUnavailable.class, why -> assertThat(why.mayHaveActed()).isFalse()));
  }

  void replyLost() {
    vendor.vendor().next(Fault.cut(true));
    boughtOnce();
  }

  void gatewayTimeout() {
    vendor.vendor().next(Fault.status(504).afterEffect());
    boughtOnce();
  }

  /** It is found and delivered, or it is in doubt for ever; it is never ordered again. */
  private void boughtOnce() {
    var known = one.submit(engine);
    assertThat(known).isNotInstanceOf(Known.NotTaken.class);
    assertThat(vendor.taken()).isOne();
    continued(vendor.engine(), known);
    assertThat(vendor.taken()).as("bought once").isOne();
  }

  private void continued(RemoteEngine other, Known known) {
    var ticket = known instanceof Known.Taken taken ? taken.ticket() : found(other);
    if (ticket.isEmpty()) {
      return;
    }
    vendor.finish(Output.PICTURE);
    switch (one.look(other, ticket)) {
      case End.Pictures pictures -> assertThat(pictures.finished()).hasSize(1);
      case End.Lost lost -> assertThat(lost.why().isDoubtful() || engine.capabilities().cost().isFree())
          .as("what may be charged for is not ordered again: " + lost.why().getMessage()).isTrue();
      case End.Refused refused -> throw new AssertionError(refused.why());
      case End.Unavailable unavailable -> throw new AssertionError(unavailable.why());
      case End.Running running -> throw new AssertionError("it ended at the vendor");
    }
  }

  /** The ticket; empty if nobody knows. */
  private String found(RemoteEngine other) {
    return switch (search(other)) {
      case RemoteEngine.Search.Found found -> found.ticket();
      case RemoteEngine.Search.Unknown unknown -> "";
      case RemoteEngine.Search.Absent absent -> throw new AssertionError("the vendor has it, but it is said to be absent");
    };
  }

  private RemoteEngine.Search search(RemoteEngine other) {
    try {
      return other.find(one.order, one.since);
    } catch (EngineUnavailable | EngineClosed failed) {
      throw new AssertionError(failed);
    }
  }

  void requestLost() {
    vendor.vendor().next(Fault.cut(false));
    var known = one.submit(engine);
    assertThat(known).isInstanceOf(Known.Doubt.class);
    if (!engine.answersOnlyWithPictures()) {
      assertThat(search(engine)).isNotInstanceOf(RemoteEngine.Search.Found.class);
    }
    assertThat(vendor.taken()).isZero();
  }

  void processKilled() throws EngineUnavailable, EngineRefused, EngineClosed {
    engine.submit(one.order);
    vendor.settle();
    vendor.kill();
    boughtOnce(vendor.engine());
  }

  private void boughtOnce(RemoteEngine other) {
    assertThat(vendor.taken()).isOne();
    var ticket = found(other);
    if (!ticket.isEmpty()) {
      continued(other, new Known.Taken(ticket));
    }
    assertThat(vendor.taken()).as("bought once").isOne();
  }

  void tooMany() {
    vendor.vendor().next(Fault.status(429).with("Retry-After", "7"));
    assertBusy(Duration.ofSeconds(7));
    vendor.vendor().next(Fault.status(429));
    assertBusy(Duration.ofSeconds(30));
    assertThat(vendor.taken()).isZero();
    assertThat(one.submit(engine)).as("the same order can be given later").isInstanceOf(Known.Taken.class);
  }

  private void assertBusy(Duration wish) {
    assertThat(one.submit(engine)).asInstanceOf(InstanceOfAssertFactories.type(Known.NotTaken.class)).extracting(Known.NotTaken::why)
        .isInstanceOfSatisfying(EngineUnavailable.class, why -> {
          assertThat(why.retryAfter()).hasValue(wish);
          assertThat(why.mayHaveActed()).isFalse();
        });
  }

  void closed() {
    for (var status : new int[] {401, 402, 403}) {
      vendor.vendor().next(vendor.closed(status));
      assertThat(one.submit(engine)).asInstanceOf(InstanceOfAssertFactories.type(Known.NotTaken.class)).extracting(Known.NotTaken::why)
          .isInstanceOfSatisfying(EngineClosed.class,
              why -> assertThat(why.getMessage()).contains(String.valueOf(status)).doesNotContain(FakeVendor.TOKEN));
    }
    assertThat(vendor.taken()).isZero();
  }

  /** It says how long to wait, or waits itself and then continues. */
  void loading() {
    vendor.vendor().next(vendor.loading(Duration.ofSeconds(20)));
    switch (one.submit(engine)) {
      case Known.NotTaken not -> assertThat(not.why()).isInstanceOfSatisfying(EngineUnavailable.class,
          why -> assertThat(why.retryAfter()).hasValue(Duration.ofSeconds(20)));
      case Known.Taken taken -> continuedAfterLoading(taken.ticket());
      case Known.Doubt doubt -> throw new AssertionError(doubt.why());
    }
  }

  private void continuedAfterLoading(String ticket) {
    assertThat(vendor.taken()).isZero();
    assertThat(one.look(engine, ticket)).isInstanceOf(End.Running.class);
    vendor.pass(Duration.ofSeconds(21));
    assertThat(one.look(engine, ticket)).isInstanceOf(End.Running.class);
    vendor.settle();
    vendor.finish(Output.PICTURE);
    assertThat(one.pictures(engine, ticket).finished()).hasSize(1);
    assertThat(vendor.taken()).isOne();
  }
}
