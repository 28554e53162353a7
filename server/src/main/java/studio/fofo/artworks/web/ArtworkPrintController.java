package studio.fofo.artworks.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.printing.PrintMasters.Enlargement;
import studio.fofo.artworks.printing.PrintMasters.Intent;
import studio.fofo.artworks.printing.PrintMasters;
import studio.fofo.artworks.printing.Resolution;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.print.Contrast;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Print checks of pictures, for their creators, and for operators, who review them. */
@RestController
@NeedsScope(Scope.GENERATE)
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
   * The result of a print check.
   *
   * @param design the printed part: {@code picture} or {@code emblem}
   * @param vector whether there is an SVG master
   * @param enlargement how it is enlarged to print size: {@code vector}, {@code whole-pixels} (pixel art) or {@code smooth}
   * @param outsideGamut the share of the print, 0 to 1, whose colours print duller than on screen
   * @param warning about that, if it matters
   * @param dpi its own pixels per inch on the given area; null for a vector, or without an area
   * @param resolutionWarning about that, if it is too low; never for pixel art
   * @param contrasts its contrast with each given colour
   */
  record PrintCheckView(
      Design design, boolean vector, Enlargement enlargement, @Schema(maximum = "1") double outsideGamut, @Nullable String warning,
      @Nullable Integer dpi, @Nullable String resolutionWarning, List<ContrastView> contrasts) {}

  /**
   * The contrast of art with its background.
   *
   * @param hidden the share of the ink, 0 to 1, that is indistinguishable from the background
   * @param warning about that, if most of it is hidden
   */
  record ContrastView(String colour, @Schema(maximum = "1") double hidden, @Nullable String warning) {

    static ContrastView of(Contrast.Report report) {
      return new ContrastView(report.ground().hex(), thousandths(report.hidden()), report.warning().orElse(null));
    }
  }

  /**
   * Checks a picture before printing.
   *
   * @param areaWidth with {@code areaHeight} a print area in pixels at 300 dpi, to check the resolution
   * @param bleed printed beyond each edge of the area and cut off, in pixels
   * @param transparent whether the material shows through
   * @param design the default for the area if missing
   * @param colour of the material as {@code #rrggbb}, up to twelve, to check the contrast
   */
  @GetMapping("/artworks/{id}/print-check")
  PrintCheckView check(
      Caller caller, @PathVariable String id, @RequestParam(required = false) @Nullable Integer areaWidth,
      @RequestParam(required = false) @Nullable Integer areaHeight, @RequestParam(defaultValue = "0") int bleed,
      @RequestParam(defaultValue = "false") boolean transparent,
      @Parameter(schema = @Schema(implementation = Design.class)) @RequestParam(required = false) @Nullable String design,
      @RequestParam(required = false) @Nullable List<String> colour) {
    var artwork = artworks.requireInspected(ArtworkId.named(id), caller);
    var asked = new FieldChecks(ArtworksErrors.ARTWORK_SETTING_INVALID);
    var intent = new Intent(PrintIntents.area(asked, areaWidth, areaHeight, bleed, transparent),
        asked.oneOf("design", design, Design::of, Design.words()), PrintIntents.colours(asked, colour));
    asked.done();
    var check = masters.check(artwork, intent);
    var resolution = check.resolution().filter(known -> check.enlargement() != Enlargement.VECTOR);
    return new PrintCheckView(
        check.design(), check.enlargement() == Enlargement.VECTOR, check.enlargement(),
        thousandths(check.gamut().outside()), check.gamut().warning().orElse(null),
        resolution.map(Resolution::dpi).orElse(null),
        resolution.filter(known -> check.enlargement() == Enlargement.SMOOTH).flatMap(Resolution::warning).orElse(null),
        check.contrasts().stream().map(ContrastView::of).toList());
  }

  private static double thousandths(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  /** The picture as SVG, for printers that take vectors. */
  @GetMapping("/artworks/{id}/master.svg")
  ResponseEntity<byte[]> master(Caller caller, @PathVariable String id) {
    var artwork = artworks.requireInspected(ArtworkId.named(id), caller);
    var svg = masters.svg(artwork).orElseThrow(() -> new Refusal(ArtworksErrors.ARTWORK_NOT_VECTOR,
        "artwork " + id + (artwork.isUploaded() ? " was uploaded" : " was made by " + artwork.engine() + " " + artwork.engineVersion())
            + ", so there is no SVG of it; print its PNG"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("image/svg+xml"))
        .header("Content-Disposition", ContentDisposition.attachment().filename(id + ".svg").build().toString())
        .body(svg);
  }
}
