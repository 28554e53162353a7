package studio.fofo.catalog.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.artworks.Design;
import studio.fofo.catalog.mockups.Previews;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Previews of products before they are offered. Runs in the role {@code ai}. */
@RestController
@NeedsScope(Scope.SELL)
@ConditionalOnRole(Role.AI)
class PreviewController {

  private static final MediaType WEBP = MediaType.parseMediaType("image/webp");
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final Previews previewing;

  PreviewController(Previews previewing) {
    this.previewing = previewing;
  }

  /**
   * One of the caller's artworks, or for operators anybody's, on a variant of a blank, as its mockup will show it: a WebP of 800 × 800 px.
   *
   * @param view one of the blank's views; the first by default
   * @param design {@code picture} or {@code emblem}; by default the blank's
   */
  @GetMapping(value = "/api/v1/me/products/preview", produces = "image/webp")
  ResponseEntity<byte[]> preview(
      Caller caller, @RequestParam String artworkId, @RequestParam String variantId, @RequestParam(required = false) @Nullable String view,
      @Parameter(schema = @Schema(implementation = Design.class)) @RequestParam(required = false) @Nullable String design) {
    var picture = previewing.show(caller, PreviewQuery.of(artworkId, variantId, view, design));
    return ResponseEntity.ok().contentType(WEBP).cacheControl(CacheControl.maxAge(FRESH).cachePrivate()).body(picture);
  }
}
