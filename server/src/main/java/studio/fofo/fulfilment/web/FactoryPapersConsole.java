package studio.fofo.fulfilment.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.factory.FactoryJobId;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.papers.Papers;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Role;

/** A job's papers as PDF, made when they are requested. */
@RestController
@ForPeople
@RequestMapping(value = "/api/v1/console/factory/jobs/{id}", produces = MediaType.APPLICATION_PDF_VALUE)
@ConditionalOnRole(Role.BUSINESS)
class FactoryPapersConsole {

  private static final int LONGEST_NOTE = 300;

  private final FactoryJobs jobs;
  private final Papers papers;

  FactoryPapersConsole(FactoryJobs jobs, Papers papers) {
    this.jobs = jobs;
    this.papers = papers;
  }

  @GetMapping("/ticket.pdf")
  ResponseEntity<byte[]> ticket(Caller caller, @PathVariable String id) {
    var job = job(caller, id);
    return pdf(job, "ticket", papers.ticket(job));
  }

  @GetMapping("/packing-slip.pdf")
  ResponseEntity<byte[]> packingSlip(
      Caller caller, @PathVariable String id, @RequestParam(defaultValue = "false") boolean prices,
      @RequestParam(required = false) @Nullable String note) {
    var job = job(caller, id);
    var check = new FieldChecks(FulfilmentErrors.FULFILMENT_FORM_INVALID);
    var words = check.text("note", note, 0, LONGEST_NOTE);
    check.done();
    return pdf(job, "packing-slip", papers.packingSlip(job, prices, Optional.of(words).filter(text -> !text.isEmpty())));
  }

  @GetMapping("/label.pdf")
  ResponseEntity<byte[]> label(Caller caller, @PathVariable String id) {
    var job = job(caller, id);
    return pdf(job, "label", papers.shippingLabel(job));
  }

  @GetMapping("/customs.pdf")
  ResponseEntity<byte[]> customs(Caller caller, @PathVariable String id) {
    var job = job(caller, id);
    return pdf(job, "customs", papers.customsForm(job));
  }

  @GetMapping("/tags.pdf")
  ResponseEntity<byte[]> tags(Caller caller, @PathVariable String id) {
    var job = job(caller, id);
    return pdf(job, "tags", papers.hangTags(job));
  }

  private FactoryJob job(Caller caller, String id) {
    caller.requireOperator();
    return parsed(id).flatMap(jobs::find)
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_JOB_UNKNOWN, "the factory has no job \"" + id + "\""));
  }

  private static Optional<FactoryJobId> parsed(String id) {
    try {
      return Optional.of(new FactoryJobId(id));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static ResponseEntity<byte[]> pdf(FactoryJob job, String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(job.code() + "-" + name + ".pdf").build().toString())
        .cacheControl(CacheControl.noStore())
        .body(bytes);
  }
}
