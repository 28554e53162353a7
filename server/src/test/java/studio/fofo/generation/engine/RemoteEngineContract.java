package studio.fofo.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.slf4j.LoggerFactory;

/**
 * The contract of every {@link RemoteEngine}: what can happen with somebody else's engine, and what the adapter makes of it. An adapter's
 * test extends it with a fake of the vendor. In each case, neither token nor prompt is logged. That money is spent once and within its
 * limit, whatever an engine says, is the jobs' part ({@code RemoteJobsTest}).
 */
public abstract class RemoteEngineContract {

  /** A vendor without orders. */
  protected abstract VendorHarness vendor();

  /** Cases that cannot happen with this vendor, each with the reason. */
  protected abstract Map<EngineCase, String> impossible();

  @Test
  void declaresItsCapabilities() {
    try (var vendor = vendor()) {
      var capabilities = vendor.engine().capabilities();
      assertThat(capabilities.name()).matches("[a-z][a-z0-9-]*");
      assertThat(capabilities.version()).isNotBlank();
      assertThat(capabilities.model()).isNotBlank();
      assertThat(capabilities.ai()).isTrue();
      assertThat(capabilities.styles()).isNotEmpty();
      assertThat(capabilities.abilities().largestBatch()).isPositive();
      assertThat(Abilities.EVERY_ASPECT).containsAll(capabilities.abilities().aspects());
    }
  }

  @TestFactory
  Stream<DynamicTest> withstands() {
    return Arrays.stream(EngineCase.values()).map(each -> {
      var reason = impossible().get(each);
      return reason == null
          ? DynamicTest.dynamicTest(each.toString(), () -> check(each))
          : DynamicTest.dynamicTest(each + " – cannot happen: " + reason, () -> assertThat(reason).hasSizeGreaterThan(20));
    });
  }

  private void check(EngineCase each) throws Throwable {
    for (var part : parts(each)) {
      try (var vendor = vendor(); var logged = new Logged()) {
        part.on(vendor).execute();
        logged.assertNoSecrets();
      }
    }
  }

  private interface Part {

    Executable on(VendorHarness vendor);
  }

  private static List<Part> parts(EngineCase each) {
    return switch (each) {
      case REFUSED_CONNECTION -> List.of(vendor -> new OrderingCases(vendor)::refusedConnection);
      case REPLY_LOST -> List.of(vendor -> new OrderingCases(vendor)::replyLost);
      case REQUEST_LOST -> List.of(vendor -> new OrderingCases(vendor)::requestLost);
      case PROCESS_KILLED -> List.of(vendor -> new OrderingCases(vendor)::processKilled);
      case TOO_MANY -> List.of(vendor -> new OrderingCases(vendor)::tooMany);
      case CLOSED -> List.of(vendor -> new OrderingCases(vendor)::closed);
      case LOADING -> List.of(vendor -> new OrderingCases(vendor)::loading);
      case GATEWAY_TIMEOUT -> List.of(vendor -> new OrderingCases(vendor)::gatewayTimeout);
      case COLD_BOOT -> List.of(vendor -> new WorkingCases(vendor)::coldBoot);
      case ODD_PROGRESS -> List.of(vendor -> new WorkingCases(vendor)::oddProgress);
      case ONE_REFUSED -> List.of(vendor -> () -> new WorkingCases(vendor).oneRefused(Output.REFUSED));
      case ALL_REFUSED -> List.of(vendor -> new WorkingCases(vendor)::allRefused);
      case BLANK -> List.of(vendor -> new WorkingCases(vendor)::blank, vendor -> () -> new WorkingCases(vendor).oneRefused(Output.BLANK));
      case FEWER_OR_MORE ->
        List.of(vendor -> () -> new WorkingCases(vendor).fewerOrMore(1), vendor -> () -> new WorkingCases(vendor).fewerOrMore(4));
      case ADDRESS_EXPIRED -> List.of(vendor -> new WorkingCases(vendor)::addressExpired);
      case CUT_SHORT -> List.of(vendor -> new WorkingCases(vendor)::cutShort);
      case NO_PICTURE -> Stream.of(Output.HTML, Output.BOMB, Output.WEBP)
          .<Part>map(output -> vendor -> () -> new WorkingCases(vendor).noPicture(output)).toList();
      case OTHER_HOST -> Stream.of(Output.ELSEWHERE, Output.REDIRECTED)
          .<Part>map(output -> vendor -> () -> new WorkingCases(vendor).otherHost(output)).toList();
      case WEBHOOK_TWICE -> List.of(vendor -> new WebhookCases(vendor.webhook().orElseThrow())::twice);
      case WEBHOOK_EARLY -> List.of(vendor -> new WebhookCases(vendor.webhook().orElseThrow())::early);
      case WEBHOOK_FORGED -> List.of(vendor -> new WebhookCases(vendor.webhook().orElseThrow())::forged);
      case RESTARTED -> List.of(vendor -> new WorkingCases(vendor)::restarted);
      case CACHED -> List.of(vendor -> () -> new CachedCase(vendor).delivers());
      case CANCELLED_LATE -> List.of(vendor -> new WorkingCases(vendor)::cancelledLate);
      case ANOTHER_ORDERS -> List.of(vendor -> new WorkingCases(vendor)::anotherOrders);
    };
  }

  /** Everything that is logged meanwhile. */
  private static final class Logged implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger("studio.fofo");
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    Logged() {
      events.start();
      root.addAppender(events);
    }

    void assertNoSecrets() {
      assertThat(List.copyOf(events.list)).extracting(ILoggingEvent::getFormattedMessage)
          .noneMatch(message -> message.contains(FakeVendor.TOKEN) || message.contains(Following.PROMPT));
    }

    @Override
    public void close() {
      root.detachAppender(events);
    }
  }
}
