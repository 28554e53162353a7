package studio.fofo.fulfilment.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.fofo.fulfilment.carriers.ParcelStatus.ATTEMPT_FAILED;
import static studio.fofo.fulfilment.carriers.ParcelStatus.DELIVERED;
import static studio.fofo.fulfilment.carriers.ParcelStatus.EXCEPTION;
import static studio.fofo.fulfilment.carriers.ParcelStatus.IN_TRANSIT;
import static studio.fofo.fulfilment.carriers.ParcelStatus.OUT_FOR_DELIVERY;
import static studio.fofo.fulfilment.carriers.ParcelStatus.PRE_TRANSIT;
import static studio.fofo.fulfilment.carriers.ParcelStatus.RETURNED;
import static studio.fofo.fulfilment.carriers.ParcelStatus.RETURNING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final List<ParcelReport> JOURNEY = List.of(
      report("easypost", "2026-03-01T09:00:00Z", "", "Label made", PRE_TRANSIT),
      report("easypost", "2026-03-02T18:20:00Z", "Leipzig, DE", "Accepted", IN_TRANSIT),
      report("easypost", "2026-03-02T18:20:30Z", "Leipzig, DE", "Departed", IN_TRANSIT),
      report("aftership", "2026-03-02T19:20:00+01:00", "LEIPZIG, Saxony", "Item accepted", IN_TRANSIT),
      report("easypost", "2026-03-04T07:00:00Z", "Graz, AT", "Out for delivery", OUT_FOR_DELIVERY),
      report("easypost", "2026-03-04T10:00:00Z", "Graz, AT", "Nobody there", ATTEMPT_FAILED),
      report("aftership", "2026-03-05T09:00:00+01:00", "Graz", "Delivered", DELIVERED),
      report("factory", "2026-03-05T08:00:20Z", "", "Delivered", DELIVERED));

  @Test
  void tellsTheSameStoryWhateverTheOrderAndHoweverOften() {
    var expected = Timeline.of(JOURNEY);
    for (var seed = 0; seed < 200; seed++) {
      var shuffled = new ArrayList<>(JOURNEY);
      shuffled.addAll(JOURNEY.subList(0, seed % JOURNEY.size()));
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(Timeline.of(shuffled)).isEqualTo(expected);
    }
    assertThat(expected.status()).contains(DELIVERED);
  }

  @Test
  void showsOneEventOfTwoSourcesOnceAndTwoOfOneSourceTwice() {
    assertThat(Timeline.of(JOURNEY).events()).extracting(ParcelEvent::status)
        .containsExactly(PRE_TRANSIT, IN_TRANSIT, IN_TRANSIT, OUT_FOR_DELIVERY, ATTEMPT_FAILED, DELIVERED);
    assertThat(Timeline.of(JOURNEY).events().getLast().place()).contains("Graz");
  }

  @Test
  void keepsEventsApartThatContradictEachOther() {
    var apart = Timeline.of(List.of(
        report("one", "2026-03-02T18:20:00Z", "Leipzig", "Arrived", IN_TRANSIT),
        report("two", "2026-03-02T18:20:00Z", "Halle", "Arrived", IN_TRANSIT)));
    assertThat(apart.events()).hasSize(2);
  }

  @Test
  void comparesTheWallClockIfAnOffsetIsUnknown() {
    var merged = Timeline.of(List.of(
        report("one", "2026-03-02T18:20:00+01:00", "Leipzig", "Arrived", IN_TRANSIT),
        report("two", "2026-03-02T18:20:00", "Leipzig", "Arrived at depot", IN_TRANSIT)));
    assertThat(merged.events()).singleElement().satisfies(event -> assertThat(event.time()).hasToString("2026-03-02T18:20+01:00"));
  }

  @Test
  void neverLeavesAnArrivalExceptForAReturn() {
    for (var later : ParcelStatus.values()) {
      assertThat(DELIVERED.then(later)).isEqualTo(later == RETURNING || later == RETURNED ? later : DELIVERED);
      assertThat(RETURNED.then(later)).isEqualTo(RETURNED);
      assertThat(RETURNING.then(later)).isEqualTo(later == DELIVERED || later == RETURNED ? RETURNED : RETURNING);
    }
  }

  @Test
  void neverReturnsToPreTransit() {
    Arrays.stream(ParcelStatus.values()).filter(status -> status != PRE_TRANSIT)
        .forEach(status -> assertThat(status.then(PRE_TRANSIT)).isEqualTo(status));
  }

  @Test
  void aLateReportOfAnEarlierEventOnlyAddsToTheTimeline() {
    var late = new ArrayList<>(JOURNEY);
    late.add(report("printful", "2026-03-06T00:00:00Z", "", "Shipped", IN_TRANSIT));
    assertThat(Timeline.of(late).status()).contains(DELIVERED);
    assertThat(Timeline.of(late).events()).hasSize(7);
    assertThat(Timeline.of(late).deliveredAt()).map(EventTime::toString).contains("2026-03-05T09:00+01:00");
  }

  @Test
  void followsAParcelThatGoesOnAfterTrouble() {
    assertThat(EXCEPTION.then(IN_TRANSIT)).isEqualTo(IN_TRANSIT);
    assertThat(OUT_FOR_DELIVERY.then(IN_TRANSIT)).isEqualTo(IN_TRANSIT);
  }

  @Test
  void keepsWordsPlainAndShort() {
    var event = ParcelEvent.of(EventTime.parse("2026-03-02T18:20:00Z").orElseThrow(), Optional.of(" \u202E "),
        "Left\u0000 the\n\n" + "very ".repeat(100) + "big depot", IN_TRANSIT);
    assertThat(event.words()).startsWith("Left the very").endsWith("…").hasSizeLessThanOrEqualTo(300);
    assertThat(event.place()).isEmpty();
  }

  @Test
  void knowsNothingOfAParcelWithoutEvents() {
    assertThat(Timeline.of(List.of()).status()).isEmpty();
    assertThat(Timeline.of(List.of()).latest()).isEmpty();
  }

  private static ParcelReport report(String source, String time, String place, String words, ParcelStatus status) {
    return new ParcelReport(source, ParcelEvent.of(EventTime.parse(time).orElseThrow(), Optional.of(place), words, status));
  }
}
