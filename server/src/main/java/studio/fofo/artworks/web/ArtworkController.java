package studio.fofo.artworks.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.KnownStyles;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.Visibility;
import studio.fofo.artworks.gallery.Exhibiting;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.web.EntityTag;
import studio.fofo.runtime.web.HotReads;
import studio.fofo.runtime.web.IfMatch;

/** Reads artworks: one with its provenance, the caller's own, and the gallery. */
@RestController
@NeedsScope(Scope.GENERATE)
@RequestMapping("/api/v1")
@ConditionalOnRole(Role.AI)
class ArtworkController {

  private static final String MINE = "me/artworks";

  private final JdbcArtworks artworks;
  private final Exhibiting exhibiting;
  private final KnownStyles styles;

  ArtworkController(JdbcArtworks artworks, Exhibiting exhibiting, KnownStyles styles) {
    this.artworks = artworks;
    this.exhibiting = exhibiting;
    this.styles = styles;
  }

  /** For everybody who knows the id, unless it is private; signed-in callers also see whether it is theirs. */
  @NeedsNoScope(owner = Scope.GENERATE)
  @GetMapping("/artworks/{id}")
  ResponseEntity<ArtworkView> artwork(@Nullable Caller caller, @PathVariable String id, HttpServletRequest request) {
    var stored = seen(caller, artworks.stored(ArtworkId.named(id)).orElseThrow(() -> ArtworksErrors.unknown(id)));
    if (caller != null) {
      return ResponseEntity.ok().eTag(EntityTag.of(stored.version())).header("Cache-Control", "private, no-cache")
          .body(view(caller, stored));
    }
    HotReads.keep(request, stored.version(), Exhibiting.topic(stored.artwork().id()));
    return ResponseEntity.ok(ArtworkView.of(stored));
  }

  private static StoredArtwork seen(@Nullable Caller caller, StoredArtwork stored) {
    if (stored.isSeenBy(caller == null ? null : caller.userId()) || caller != null && caller.isOperator()) {
      return stored;
    }
    throw stored.isTakenDown() && stored.visibility() != Visibility.PRIVATE
        ? ArtworksErrors.takenDown(stored.artwork().id()) : ArtworksErrors.unknown(stored.artwork().id().value());
  }

  /** @param promptShown whether others may read the prompt; null to leave it */
  record VisibilityForm(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, implementation = Visibility.class) @Nullable String visibility,
      @Schema(description = "whether others may read the prompt; left as it is when absent") @Nullable Boolean promptShown) {}

  /** Publishes the caller's artwork in the gallery, or withdraws it. */
  @PatchMapping("/artworks/{id}")
  ResponseEntity<ArtworkView> show(
      Caller caller, @PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody VisibilityForm form) {
    var artworkId = ArtworkId.named(id);
    artworks.requireOwned(artworkId, caller.userId());
    var visibility = Visibility.of(form.visibility() == null ? "" : form.visibility());
    var shown = exhibiting.show(artworkId, caller.userId(), visibility, form.promptShown(), IfMatch.required(ifMatch));
    return ResponseEntity.ok().eTag(EntityTag.of(shown.version())).body(ArtworkView.mine(shown));
  }

  /** @param curated false by default */
  record CurationForm(@Nullable Boolean curated) {}

  /** Lets an operator add a public picture to the landing page, or remove it. */
  @ForPeople
  @PutMapping("/console/artworks/{id}/curation")
  ArtworkView curate(Caller caller, @PathVariable String id, @RequestBody(required = false) @Nullable CurationForm form) {
    caller.requireOperator();
    return view(caller, exhibiting.curate(ArtworkId.named(id), form != null && Boolean.TRUE.equals(form.curated())));
  }

  @GetMapping("/me/artworks")
  Page<ArtworkView> mine(
      Caller caller, @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
    var size = Page.limit(limit);
    return page(MINE, artworks.ofOwner(caller.userId(), after(MINE, cursor), size), size).map(ArtworkView::mine);
  }

  /** The public pictures; with {@code curated}, only those chosen by operators. */
  @NeedsNoScope
  @GetMapping("/gallery")
  Page<ArtworkView> gallery(
      @RequestParam(required = false) @Nullable String style, @RequestParam(defaultValue = "false") boolean curated,
      @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
    if (style != null) {
      styles.check(style);
    }
    var list = (curated ? "curated/" : "gallery/") + (style == null ? "" : style);
    var size = Page.limit(limit);
    HotReads.keep(request, Exhibiting.GALLERY);
    return page(list, artworks.gallery(style, curated, after(list, cursor), size), size).map(ArtworkView::of);
  }

  private static Page<StoredArtwork> page(String list, List<StoredArtwork> rows, int size) {
    return Page.of(rows, size, last -> Cursor.write(list, last.artwork().id().value()));
  }

  private static @Nullable String after(String list, @Nullable String cursor) {
    var key = Cursor.read(list, cursor, 1);
    return key == null ? null : key.getFirst();
  }

  private static ArtworkView view(Caller caller, StoredArtwork stored) {
    return stored.artwork().owner().equals(caller.userId()) ? ArtworkView.mine(stored) : ArtworkView.somebodyElses(stored, caller.userId());
  }
}
