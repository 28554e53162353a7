package studio.fofo.artworks.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.ReportReason;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.Visibility;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.artworks.review.Moderating;
import studio.fofo.artworks.review.ReportRows;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;

/** The operators' list of reports, and their decisions. */
@RestController
@ForPeople
@RequestMapping("/api/v1/console")
@ConditionalOnRole(Role.AI)
class ReportConsoleController {

  private final JdbcArtworks artworks;
  private final ReportRows reports;
  private final Moderating moderating;

  ReportConsoleController(JdbcArtworks artworks, ReportRows reports, Moderating moderating) {
    this.artworks = artworks;
    this.reports = reports;
    this.moderating = moderating;
  }

  /** @param subject the artwork or product that was reported */
  record ReportView(String id, String subject, ReportReason reason, String words, boolean signedIn, Instant at) {}

  /** An artwork and its reports. */
  record ReportedView(
      String id, String ownerId, String prompt, Visibility visibility, String thumbnailUrl, String imageUrl, boolean takenDown,
      @Nullable String takenDownFor, List<ReportView> reports) {}

  /** @param reason recorded; a takedown's is shown to the artwork's creator */
  record TakedownForm(@Nullable Boolean takenDown, @Nullable String reason) {}

  record DismissalForm(@Nullable String reason) {}

  /** Artworks with open reports, last reported first; with {@code takenDown}, those taken down. */
  @GetMapping("/reports")
  Page<ReportedView> reports(
      Caller caller, @RequestParam(defaultValue = "false") boolean takenDown, @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    caller.requireOperator();
    var list = takenDown ? "taken-down" : "reports";
    var after = Cursor.read(list, cursor, 1);
    var size = Page.limit(limit);
    return Page
        .of(moderating.waiting(takenDown, after == null ? null : after.getFirst(), size), size, last -> Cursor.write(list, last.key()))
        .mapAll(places -> views(places.stream().map(Moderating.Place::artwork).toList()));
  }

  /** Takes it down (with {@code takenDown} true), with everything that shows it, or restores it. */
  @PutMapping("/artworks/{id}/takedown")
  ReportedView takeDown(Caller caller, @PathVariable String id, @RequestBody TakedownForm form) {
    caller.requireOperator();
    var down = Boolean.TRUE.equals(form.takenDown());
    return view(moderating.takeDown(ArtworkId.named(id), down, caller.userId(), form.reason()));
  }

  /** Dismisses its open reports. */
  @PutMapping("/artworks/{id}/dismissal")
  ReportedView dismiss(Caller caller, @PathVariable String id, @RequestBody DismissalForm form) {
    caller.requireOperator();
    return view(moderating.dismiss(ArtworkId.named(id), caller.userId(), form.reason()));
  }

  private List<ReportedView> views(List<ArtworkId> ids) {
    var stored = artworks.stored(ids);
    var open = reports.open(ids);
    return ids.stream().map(id -> Optional.ofNullable(stored.get(id)).orElseThrow(() -> ArtworksErrors.unknown(id.value())))
        .map(artwork -> view(artwork, open.getOrDefault(artwork.artwork().id(), List.of()))).toList();
  }

  private ReportedView view(StoredArtwork stored) {
    var id = stored.artwork().id();
    return view(stored, reports.open(List.of(id)).getOrDefault(id, List.of()));
  }

  private static ReportedView view(StoredArtwork stored, List<ReportRows.Report> open) {
    var artwork = stored.artwork();
    return new ReportedView(artwork.id().value(), artwork.owner().value(), artwork.prompt(), stored.visibility(), artwork.thumbnailUrl(),
        artwork.imageUrl(), stored.takenDownFor() != null, stored.takenDownFor(), open.stream()
            .map(report -> new ReportView(report.id(), report.subject(), report.reason(), report.words(), report.signedIn(), report.at()))
            .toList());
  }
}
