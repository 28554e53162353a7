package studio.fofo.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import studio.fofo.generation.engine.Following.End;

/** What happens while an order is worked on, and after it: {@link RemoteEngineContract}. */
final class WorkingCases {

  private final VendorHarness vendor;
  private final RemoteEngine engine;

  WorkingCases(VendorHarness vendor) {
    this.vendor = vendor;
    this.engine = vendor.engine();
  }

  void coldBoot() {
    var order = new Following(vendor, 1);
    var ticket = order.taken(engine);
    for (var looks = 0; looks < 10; looks++) {
      vendor.pass(Duration.ofSeconds(10));
      assertThat(order.look(engine, ticket)).isInstanceOf(End.Running.class);
    }
    vendor.finish(Output.PICTURE);
    assertThat(order.pictures(engine, ticket).finished()).hasSize(1);
    assertThat(vendor.taken()).isOne();
  }

  void oddProgress() {
    var order = new Following(vendor, 1);
    var ticket = order.taken(engine);
    for (var share : new double[] {0.4, 0.4, 0.1, -1, 7}) {
      vendor.progress(share);
      assertThat(order.look(engine, ticket)).isInstanceOfSatisfying(End.Running.class,
          running -> assertThat(running.look().share()).isBetween(0.0, 1.0));
    }
  }

  void oneRefused(Output how) {
    var order = new Following(vendor, 4);
    var ticket = order.taken(engine);
    vendor.finish(Output.PICTURE, how, Output.PICTURE, Output.PICTURE);
    var end = order.pictures(engine, ticket);
    assertThat(end.finished()).extracting(EngineImage::variant).containsExactlyInAnyOrder(0, 2, 3);
    assertThat(end.finished()).extracting(EngineImage::seed).containsExactlyInAnyOrder(100L, 102L, 103L);
    assertThat(end.refused()).containsOnlyKeys(1).allSatisfy((variant, reason) -> assertThat(reason).isNotBlank());
    if (order.look(engine, ticket, Set.of(3)) instanceof End.Pictures again) {
      assertThat(again.finished()).extracting(EngineImage::variant).containsExactly(3);
    }
  }

  void allRefused() {
    var order = new Following(vendor, 2);
    var ticket = order.taken(engine);
    vendor.finish(Output.REFUSED, Output.REFUSED);
    switch (order.look(engine, ticket)) {
      case End.Refused refused -> assertThat(refused.why()).isNotBlank();
      case End.Pictures none -> {
        assertThat(none.finished()).isEmpty();
        assertThat(none.refused()).containsOnlyKeys(0, 1);
      }
      case End.Lost lost -> throw new AssertionError(lost.why());
      case End.Unavailable unavailable -> throw new AssertionError(unavailable.why());
      case End.Running running -> throw new AssertionError("it ended");
    }
  }

  void blank() {
    assertThat(refusalOf(Output.BLANK)).isEqualTo("the picture came out blank");
  }

  private String refusalOf(Output output) {
    var order = new Following(vendor, 1);
    var ticket = order.taken(engine);
    vendor.finish(output);
    var end = order.pictures(engine, ticket);
    assertThat(end.finished()).isEmpty();
    return String.valueOf(end.refused().get(0));
  }

  void fewerOrMore(int outputs) {
    var order = new Following(vendor, 2);
    var ticket = order.taken(engine);
    var made = new Output[outputs];
    Arrays.fill(made, Output.PICTURE);
    vendor.finish(made);
    assertThat(order.pictures(engine, ticket).finished()).extracting(EngineImage::variant)
        .containsExactlyElementsOf(outputs < 2 ? Set.of(0) : List.of(0, 1));
  }

  void addressExpired() {
    var order = new Following(vendor, 1);
    var ticket = order.taken(engine);
    vendor.finish(Output.GONE);
    assertThat(order.look(engine, ticket)).isInstanceOf(End.Lost.class);
  }

  void cutShort() {
    var order = new Following(vendor, 1);
    var ticket = order.taken(engine);
    vendor.finish(Output.CUT_SHORT);
    switch (order.look(engine, ticket)) {
      case End.Unavailable unavailable -> assertThat(order.pictures(engine, ticket).finished()).as("fetched again").hasSize(1);
      case End.Lost lost -> assertThat(lost.why().isDoubtful() || engine.capabilities().cost().isFree()).isTrue();
      case End.Pictures pictures -> throw new AssertionError("half a picture was taken for one");
      case End.Refused refused -> throw new AssertionError(refused.why());
      case End.Running running -> throw new AssertionError("it ended");
    }
    assertThat(vendor.taken()).isOne();
  }

  void noPicture(Output output) {
    if (output == Output.WEBP) {
      var order = new Following(vendor, 1);
      var ticket = order.taken(engine);
      vendor.finish(Output.WEBP);
      assertThat(order.pictures(engine, ticket).finished()).singleElement()
          .satisfies(image -> assertThat(image.png()).startsWith(0x89, 'P', 'N', 'G'));
    } else {
      assertThat(refusalOf(output)).isEqualTo("the engine sent something that is not a picture");
    }
  }

  /** The harness fails if a credential arrives at an address of a picture. */
  void otherHost(Output output) {
    var order = new Following(vendor, 1);
    var ticket = order.taken(engine);
    vendor.finish(output);
    switch (order.look(engine, ticket)) {
      case End.Pictures pictures -> assertThat(pictures.finished()).isEmpty();
      case End.Unavailable unavailable -> assertThat(unavailable.why()).hasMessageContaining("30");
      case End.Refused refused -> assertThat(refused.why()).isNotBlank();
      case End.Lost lost -> assertThat(lost.why()).hasMessageNotContaining(FakeVendor.TOKEN);
      case End.Running running -> throw new AssertionError("it ended");
    }
  }

  void restarted() {
    var order = new Following(vendor, 1);
    var ticket = order.taken(engine);
    vendor.forget();
    assertThat(order.look(engine, ticket)).isInstanceOf(End.Lost.class);
  }

  void cancelledLate() throws EngineUnavailable {
    var order = new Following(vendor, 1);
    var ticket = order.taken(engine);
    vendor.finish(Output.PICTURE);
    vendor.settle();
    engine.cancel(ticket);
    engine.cancel(ticket);
    assertThatCode(() -> engine.cancel(ticket.replaceAll("[0-9]", "9"))).doesNotThrowAnyException();
  }

  void anotherOrders() {
    var order = new Following(vendor, 1);
    var ticket = order.taken(engine);
    new Following(vendor, 1, "job_y", 900).taken(engine);
    vendor.confuse();
    assertThat(order.look(engine, ticket)).isNotInstanceOf(End.Pictures.class);
  }
}
