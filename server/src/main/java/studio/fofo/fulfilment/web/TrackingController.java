package studio.fofo.fulfilment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.factory.TrackingNumber;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;

/**
 * Tracks a parcel of FOFO Courier by its number: JSON, or a page for browsers. It shows steps and times, and nothing about the order or the
 * buyer.
 */
@RestController
@NeedsNoScope
@RequestMapping("/api/v1/tracking/{number}")
@ConditionalOnRole(Role.BUSINESS)
class TrackingController {

  private final FactoryJobs jobs;

  TrackingController(FactoryJobs jobs) {
    this.jobs = jobs;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TrackingView> json(@PathVariable String number) {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(follow(number));
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(HttpServletResponse response, @PathVariable String number) {
    StaticPage.protect(response);
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(TrackingPage.of(follow(number)));
  }

  private TrackingView follow(String number) {
    return parse(number).flatMap(jobs::with)
        .map(job -> TrackingView.of(job, jobs.steps(job.id())))
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_TRACKING_UNKNOWN,
            "no parcel has the tracking number \"" + number + "\"; one looks like FOFO-7K3M-9Q2X-4H8T"));
  }

  private static Optional<TrackingNumber> parse(String number) {
    try {
      return Optional.of(TrackingNumber.parse(number));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
