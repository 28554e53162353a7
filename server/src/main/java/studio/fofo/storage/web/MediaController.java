package studio.fofo.storage.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.storage.MediaStore;
import studio.fofo.storage.MediaUrl;
import studio.fofo.storage.StorageErrors;

/** Serves media files, to be cached for ever. At the gateway, since every process reaches the store and pages ask for many. */
@RestController
@ConditionalOnRole(Role.GATEWAY)
class MediaController {

  private final MediaStore media;

  MediaController(MediaStore media) {
    this.media = media;
  }

  @GetMapping("/media/{prefix}/{name}")
  @Nullable ResponseEntity<byte[]> file(@PathVariable String prefix, @PathVariable String name, WebRequest request) {
    var url = url("/media/" + prefix + "/" + name);
    if (request.checkNotModified("\"" + name + "\"")) {
      return null;
    }
    var file = media.find(url).orElseThrow(() -> unknown(url.path()));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type().contentType()))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .eTag("\"" + name + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header("Access-Control-Allow-Origin", "*")
        .body(file.bytes());
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
