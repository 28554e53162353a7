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
import studio.fofo.fulfilment.carriers.FollowedParcels;
import studio.fofo.fulfilment.carriers.ParcelReports;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.factory.TrackingNumber;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;

/**
 * Where a parcel is, by the code of its page or by its number at FOFO Courier, which both cannot be guessed: JSON, or a page for browsers.
 * It shows events, places and times, and nothing about the order or the buyer.
 */
@RestController
@NeedsNoScope
@RequestMapping("/api/v1/tracking/{number}")
@ConditionalOnRole(Role.BUSINESS)
class TrackingController {

  private final FactoryJobs jobs;
  private final FollowedParcels parcels;
  private final ParcelReports reports;

  TrackingController(FactoryJobs jobs, FollowedParcels parcels, ParcelReports reports) {
    this.jobs = jobs;
    this.parcels = parcels;
    this.reports = reports;
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
        .or(() -> parcels.withCode(number)
            .map(parcel -> TrackingView.of(parcel, reports.timeline(parcel.id()), parcels.carriersPage(parcel.id()))))
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_TRACKING_UNKNOWN,
            "no parcel has the code \"" + number + "\"; codes are in the mails about parcels and look like FOFO-7K3M-9Q2X-4H8T"));
  }

  private static Optional<TrackingNumber> parse(String number) {
    try {
      return Optional.of(TrackingNumber.parse(number));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
