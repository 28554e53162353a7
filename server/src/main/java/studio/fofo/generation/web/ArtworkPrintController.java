package studio.fofo.generation.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.generation.Artworks;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.PrintArea;
import studio.fofo.generation.artworks.PrintMasters;
import studio.fofo.generation.artworks.PrintMasters.Enlargement;
import studio.fofo.generation.artworks.Resolution;
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
   * @param enlargement how it grows to print size: {@code vector}, {@code whole-pixels} (pixel art) or {@code smooth}
   * @param outsideGamut the share of the picture, 0 to 1, that ink shows duller than a screen
   * @param warning a sentence about that, when it matters
   * @param dpi how many of its own pixels come on an inch of the area that was asked about; null for a vector, or without an area
   * @param resolutionWarning a sentence about that, when they are too few; pixel art has never too few
   */
  record PrintCheckView(
      boolean vector, String enlargement, double outsideGamut, @Nullable String warning, @Nullable Integer dpi,
      @Nullable String resolutionWarning) {}

  /** With {@code areaWidth} and {@code areaHeight}, a print area in pixels at 300 dpi, it also tells whether the picture is fine enough for it. */
  @GetMapping("/artworks/{id}/print-check")
  PrintCheckView check(
      Caller caller, @PathVariable String id, @RequestParam(required = false) @Nullable Integer areaWidth,
      @RequestParam(required = false) @Nullable Integer areaHeight, @RequestParam(defaultValue = "false") boolean transparent) {
    var artwork = artworks.requireOwned(GenerationController.artworkId(id), caller.userId());
    var check = masters.check(artwork, area(areaWidth, areaHeight, transparent));
    var resolution = check.resolution().filter(known -> check.enlargement() != Enlargement.VECTOR);
    return new PrintCheckView(
        check.enlargement() == Enlargement.VECTOR, check.enlargement().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        Math.round(check.gamut().outside() * 1000) / 1000.0, check.gamut().warning().orElse(null),
        resolution.map(Resolution::dpi).orElse(null),
        resolution.filter(known -> check.enlargement() == Enlargement.SMOOTH).flatMap(Resolution::warning).orElse(null));
  }

  private static Optional<PrintArea> area(@Nullable Integer width, @Nullable Integer height, boolean transparent) {
    if (width == null && height == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PrintArea(width == null ? 0 : width, height == null ? 0 : height, 0, transparent));
    } catch (IllegalArgumentException impossible) {
      throw new Refusal(GenerationErrors.GENERATION_SETTING_INVALID, "areaWidth and areaHeight make " + impossible.getMessage());
    }
  }

  /** The picture as SVG, for printers that take vectors. */
  @GetMapping("/artworks/{id}/master.svg")
  ResponseEntity<byte[]> master(Caller caller, @PathVariable String id) {
    var artwork = artworks.requireOwned(GenerationController.artworkId(id), caller.userId());
    var svg = masters.svg(artwork).orElseThrow(() -> new Refusal(GenerationErrors.ARTWORK_NOT_VECTOR,
        "artwork " + id + (artwork.isUploaded() ? " was uploaded" : " was made by " + artwork.engine() + " " + artwork.engineVersion())
            + ", so there is no SVG of it; print its PNG"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("image/svg+xml"))
        .header("Content-Disposition", ContentDisposition.attachment().filename(id + ".svg").build().toString())
        .body(svg);
  }
}
