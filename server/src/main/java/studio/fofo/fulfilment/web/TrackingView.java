package studio.fofo.fulfilment.web;

import java.time.Instant;
import java.util.List;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.factory.FactoryStatus;
import studio.fofo.fulfilment.factory.FactoryStep;

/** A parcel as JSON. */
record TrackingView(String carrier, String trackingNumber, FactoryStatus status, List<StepView> timeline) {

  static TrackingView of(FactoryJob job, List<FactoryStep> steps) {
    return new TrackingView(Factory.CARRIER, job.trackingNumber().orElseThrow().value(), job.status(),
        steps.stream().map(StepView::of).toList());
  }

  /** One step, oldest first. */
  record StepView(Instant at, FactoryStatus status, String detail) {

    static StepView of(FactoryStep step) {
      return new StepView(step.at(), step.status(), detail(step.status()));
    }

    private static String detail(FactoryStatus status) {
      return switch (status) {
        case QUEUED -> "The factory has the order";
        case IN_PRODUCTION -> "Printing has begun";
        case PRINTED -> "Printed and packed";
        case SHIPPED -> "Handed to the courier";
        case DELIVERED -> "Delivered";
        case CANCELLED -> "Cancelled";
      };
    }
  }
}
