package studio.fofo.artworks.web;

import java.nio.ByteBuffer;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.DigitalSource;
import studio.fofo.artworks.KnownStyles;
import studio.fofo.artworks.PictureText;
import studio.fofo.artworks.uploads.Upload;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.MultipartForm;

/** Validates forms into uploads. */
@Component
class Uploads {

  private static final String PICTURE = "picture";
  private static final PictureText TITLE = new PictureText(ArtworksErrors.UPLOAD_TITLE_INVALID, ArtworksErrors.UPLOAD_TITLE_REFUSED);

  private final KnownStyles styles;

  Uploads(KnownStyles styles) {
    this.styles = styles;
  }

  /** @throws studio.fofo.kernel.Refusal with every field that is wrong, and the code of the first */
  Upload of(MultipartForm form) {
    var check = new FieldChecks(ArtworksErrors.UPLOAD_TITLE_INVALID);
    check.that(form.file(PICTURE).filter(ByteBuffer::hasRemaining).isPresent(), ArtworksErrors.UPLOAD_PICTURE_UNREADABLE, PICTURE,
        "is missing or empty; send a PNG, JPEG or WebP file");
    var title = TITLE.required(check, "title", form.text("title").orElse(""));
    var style = form.text("style").map(String::strip).orElse("");
    if (!style.isEmpty()) {
      check.read(() -> {
        styles.check(style);
        return style;
      });
    }
    var term = form.text("source").orElse("");
    var source = DigitalSource.of(term);
    check.that(source.isPresent(), ArtworksErrors.UPLOAD_SOURCE_UNKNOWN, "source", "\"" + FieldChecks.shortened(term)
        + "\" is not accepted; say how the picture was made: " + DigitalSource.terms());
    check.that(form.text("rights").orElse("").equals("true"), ArtworksErrors.UPLOAD_RIGHTS_UNCONFIRMED, "rights",
        "is not \"true\"; upload only pictures to which you have the rights, and confirm it");
    check.done();
    return new Upload(title, style, source.orElseThrow());
  }

  /** Of a form that was checked. */
  static ByteBuffer picture(MultipartForm form) {
    return form.file(PICTURE).orElseThrow();
  }
}
