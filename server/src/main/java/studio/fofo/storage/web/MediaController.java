package studio.fofo.storage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.web.EntityTag;
import studio.fofo.storage.MediaStore;
import studio.fofo.storage.MediaUrl;
import studio.fofo.storage.StorageErrors;

/**
 * Serves media files, cacheable for ever if they are public. Runs in the gateway, since every process can read the store and pages load
 * many.
 */
@RestController
@NeedsNoScope(owner = Scope.GENERATE)
@ConditionalOnRole(Role.GATEWAY)
class MediaController {

  private final MediaStore media;
  private final Showing showing;

  MediaController(MediaStore media, Showing showing) {
    this.media = media;
    this.showing = showing;
  }

  /** @param signature of a signed link to a restricted file */
  @GetMapping("/media/{prefix}/{name}")
  ResponseEntity<byte[]> file(
      @PathVariable String prefix, @PathVariable String name, @RequestParam(required = false) @Nullable String signature,
      HttpServletRequest request) {
    var url = url("/media/" + prefix + "/" + name);
    var caching = showing.isForEverybody(Showing.media(url.path(), signature, unknown(url.path())), request)
        ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable() : CacheControl.noCache().cachePrivate();
    var tag = "\"" + name + "\"";
    var file = EntityTag.isKnown(request, tag) ? null : media.find(url).orElseThrow(() -> unknown(url.path()));
    var reply = ResponseEntity.status(file == null ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
        .cacheControl(caching)
        .eTag(tag)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header("Access-Control-Allow-Origin", "*");
    return file == null ? reply.build() : reply.contentType(MediaType.parseMediaType(file.type().contentType())).body(file.bytes());
  }

  private static MediaUrl url(String path) {
    try {
      return new MediaUrl(path);
    } catch (IllegalArgumentException malformed) {
      throw unknown(path);
    }
  }

  private static Refusal unknown(String path) {
    var shown = path.length() > 120 ? path.substring(0, 120) + "…" : path;
    return new Refusal(StorageErrors.STORAGE_MEDIA_UNKNOWN, "there is no media file " + shown);
  }
}
