package studio.fofo.artworks.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.uploads.Uploading;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.CountsAs;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.MultipartForm;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.RateTier;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Uploads of pictures. */
@RestController
@NeedsScope(Scope.GENERATE)
@CountsAs(RateTier.GENERATE)
@ConditionalOnRole(Role.AI)
class UploadController {

  private final Uploads uploads;
  private final Uploading uploading;

  UploadController(Uploads uploads, Uploading uploading) {
    this.uploads = uploads;
    this.uploading = uploading;
  }

  /** The artwork is private at first. */
  @PostMapping("/api/v1/artworks")
  @ResponseStatus(HttpStatus.CREATED)
  @Idempotent
  @RequestBody(required = true, content = @Content(mediaType = "multipart/form-data", schema = @Schema(implementation = UploadForm.class)))
  ResponseEntity<ArtworkView> upload(Caller caller, NewId newId, MultipartForm form) {
    var stored = uploading.upload(caller.userId(), new ArtworkId(newId.as(ArtworkId.PREFIX)), uploads.of(form), Uploads.picture(form));
    return ResponseEntity.created(URI.create("/api/v1/artworks/" + stored.artwork().id())).body(ArtworkView.mine(stored));
  }
}
