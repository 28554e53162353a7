package studio.fofo.generation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.generation.Artworks;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.artworks.PrintMasters;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;

/** One's own pictures before they are printed. */
@RestController
@RequestMapping("/api/v1")
@ConditionalOnRole(Role.AI)
class ArtworkPrintController {

  private final Artworks artworks;
  private final PrintMasters masters;

  ArtworkPrintController(Artworks artworks, PrintMasters masters) {
    this.artworks = artworks;
    this.masters = masters;
  }

  /**
   * What to know before printing a picture.
   *
   * @param vector whether there is a master as SVG
   * @param outsideGamut the share of the picture, 0 to 1, that ink shows duller than a screen
   * @param warning a sentence about that, when it matters
   */
  record PrintCheckView(boolean vector, double outsideGamut, @Nullable String warning) {}

  @GetMapping("/artworks/{id}/print-check")
  PrintCheckView check(Caller caller, @PathVariable String id) {
    var artwork = artworks.requireOwned(GenerationController.artworkId(id), caller.userId());
    var gamut = masters.gamut(artwork);
    return new PrintCheckView(masters.isVector(artwork), Math.round(gamut.outside() * 1000) / 1000.0, gamut.warning().orElse(null));
  }

  /** The picture as SVG, for printers that take vectors. */
  @GetMapping("/artworks/{id}/master.svg")
  ResponseEntity<byte[]> master(Caller caller, @PathVariable String id) {
    var artwork = artworks.requireOwned(GenerationController.artworkId(id), caller.userId());
    var svg = masters.svg(artwork).orElseThrow(() -> new Refusal(GenerationErrors.ARTWORK_NOT_VECTOR,
        "artwork " + id + " was made by " + artwork.engine() + " " + artwork.engineVersion() + ", so there is no SVG of it; print its PNG"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("image/svg+xml"))
        .header("Content-Disposition", ContentDisposition.attachment().filename(id + ".svg").build().toString())
        .body(svg);
  }
}
