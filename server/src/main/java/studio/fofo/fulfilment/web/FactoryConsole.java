package studio.fofo.fulfilment.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.factory.FactoryJobId;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.factory.FactoryStatus;
import studio.fofo.fulfilment.factory.JobCosts;
import studio.fofo.fulfilment.printfiles.LineProof;
import studio.fofo.fulfilment.printfiles.PrintFileRows;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;
import studio.fofo.storage.Media;
import studio.fofo.storage.MediaStore;
import studio.fofo.storage.MediaUrl;

/** The factory's endpoints for operators: the queue, the next job, its print files and packing slip, and each step. */
@RestController
@ForPeople
@RequestMapping("/api/v1/console/factory/jobs")
@ConditionalOnRole(Role.BUSINESS)
class FactoryConsole {

  private static final String LIST = "console/factory/jobs";

  private final FactoryJobs jobs;
  private final Factory factory;
  private final PackingSlip packingSlip;
  private final MediaStore media;
  private final PrintLinks links;
  private final PrintFileRows proofs;
  private final JobCosts costs;

  FactoryConsole(FactoryJobs jobs, Factory factory, PackingSlip packingSlip, MediaStore media, PrintLinks links,
      PrintFileRows proofs, JobCosts costs) {
    this.jobs = jobs;
    this.factory = factory;
    this.packingSlip = packingSlip;
    this.media = media;
    this.links = links;
    this.proofs = proofs;
    this.costs = costs;
  }

  @GetMapping
  Page<FactoryJobView> list(
      Caller caller,
      @Parameter(schema = @Schema(implementation = FactoryStatus.class)) @RequestParam(required = false) @Nullable String status,
      @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
    caller.requireOperator();
    var list = status == null ? LIST : LIST + "/" + status;
    var after = Cursor.read(list, cursor, 1);
    var rows = jobs.newest(
        status == null ? null : status(status), after == null ? null : after.getFirst(), Page.limit(limit) + 1);
    return Page.of(rows, limit, job -> Cursor.write(list, job.id().value())).mapAll(this::views);
  }

  /** The next job to print; 204 if the queue is empty. */
  @GetMapping("/next")
  ResponseEntity<FactoryJobView> next(Caller caller) {
    caller.requireOperator();
    return jobs.nextInQueue()
        .map(job -> ResponseEntity.ok(view(job)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @GetMapping("/{id}")
  FactoryJobView read(Caller caller, @PathVariable String id) {
    return view(job(caller, id));
  }

  @PostMapping({"/{id}/accepted", "/{id}/in_production"})
  FactoryJobView accept(Caller caller, @PathVariable String id) {
    return advance(caller, id, FactoryStatus.IN_PRODUCTION);
  }

  @PostMapping("/{id}/printed")
  FactoryJobView print(Caller caller, @PathVariable String id) {
    return advance(caller, id, FactoryStatus.PRINTED);
  }

  @PostMapping("/{id}/shipped")
  FactoryJobView ship(Caller caller, @PathVariable String id) {
    return advance(caller, id, FactoryStatus.SHIPPED);
  }

  @PostMapping("/{id}/delivered")
  FactoryJobView deliver(Caller caller, @PathVariable String id) {
    return advance(caller, id, FactoryStatus.DELIVERED);
  }

  /** The PNG at 300 dpi, as sent to the printer. */
  @GetMapping("/{id}/print-file")
  ResponseEntity<byte[]> printFile(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "1") int line) {
    var job = job(caller, id);
    var png = jobs.lines(job.id()).stream()
        .filter(file -> file.line() == line)
        .findFirst()
        .flatMap(file -> media.find(new MediaUrl(file.url())))
        .map(Media::bytes)
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_FILE_UNKNOWN,
            "job " + job.id() + " has no print file for line " + line));
    var name = ContentDisposition.attachment().filename(job.id() + "-" + line + ".png").build();
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .cacheControl(CacheControl.noStore())
        .body(png);
  }

  /** What will be printed, on its material: a PNG of at most 900 px. */
  @GetMapping("/{id}/proof")
  ResponseEntity<byte[]> proof(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "1") int line) {
    var job = job(caller, id);
    var png = proofs.proofsOf(job.externalId()).stream()
        .filter(proof -> proof.line() == line)
        .findFirst()
        .flatMap(LineProof::pictureUrl)
        .flatMap(url -> media.find(new MediaUrl(url)))
        .map(Media::bytes)
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_FILE_UNKNOWN, "job " + job.id() + " has no proof for line " + line));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noStore())
        .body(png);
  }

  /** A printable page: the parcel's content and address. */
  @GetMapping(value = "/{id}/packing-slip", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> packingSlip(Caller caller, HttpServletResponse response, @PathVariable String id) {
    var job = job(caller, id);
    StaticPage.protect(response);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(packingSlip.of(job, jobs.lines(job.id())));
  }

  private FactoryJobView advance(Caller caller, String id, FactoryStatus to) {
    return view(factory.advance(job(caller, id).id(), to, caller.userId().value()));
  }

  private FactoryJob job(Caller caller, String id) {
    caller.requireOperator();
    return parse(id).flatMap(jobs::find)
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_JOB_UNKNOWN, "the factory has no job \"" + id + "\""));
  }

  private FactoryJobView view(FactoryJob job) {
    return views(List.of(job)).getFirst();
  }

  private List<FactoryJobView> views(List<FactoryJob> shown) {
    var ids = shown.stream().map(FactoryJob::id).toList();
    var lines = jobs.lines(ids);
    var steps = jobs.steps(ids);
    var calculated = costs.of(ids);
    var found = proofs.proofsOf(shown.stream().map(FactoryJob::externalId).toList());
    return shown.stream()
        .map(job -> FactoryJobView.of(job, lines.getOrDefault(job.id(), List.of()),
            found.getOrDefault(job.externalId(), List.of()), steps.getOrDefault(job.id(), List.of()), links,
            job.charged().or(() -> Optional.ofNullable(calculated.get(job.id())))))
        .toList();
  }

  private static FactoryStatus status(String word) {
    return FactoryStatus.of(word).orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_STATUS_UNKNOWN,
        "status \"" + word + "\" is not one of queued, in_production, printed, shipped, delivered, cancelled"));
  }

  private static Optional<FactoryJobId> parse(String id) {
    try {
      return Optional.of(new FactoryJobId(id));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
