package studio.fofo.artworks.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.ReportReason;
import studio.fofo.artworks.Reporter;
import studio.fofo.artworks.Reports;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Reports artworks to the operators. */
@RestController
@NeedsScope(Scope.GENERATE)
@ConditionalOnRole(Role.AI)
class ReportController {

  private final JdbcArtworks artworks;
  private final Reports reports;

  ReportController(JdbcArtworks artworks, Reports reports) {
    this.artworks = artworks;
    this.reports = reports;
  }

  /**
   * @param words up to 1000 characters, optional
   */
  record ReportForm(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, implementation = ReportReason.class) @Nullable String reason,
      @Schema(maxLength = 1_000) @Nullable String words) {

    Reports.Complaint complaint() {
      return new Reports.Complaint(reason == null ? "" : reason, words == null ? "" : words);
    }
  }

  /** Open to everybody who can see it, signed in or not; each person counts once. */
  @PostMapping("/api/v1/artworks/{id}/reports")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void report(@Nullable Caller caller, @PathVariable String id, @RequestBody ReportForm form) {
    var artwork = artworks.stored(ArtworkId.named(id))
        .filter(found -> found.isSeenBy(caller == null ? null : caller.userId())).orElseThrow(() -> ArtworksErrors.unknown(id)).artwork();
    reports.file(artwork.id(), artwork.id().value(), Reporter.of(caller), form.complaint());
  }
}
