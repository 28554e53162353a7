package studio.fofo.artworks.web;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.DigitalSource;
import studio.fofo.artworks.KnownStyles;
import studio.fofo.artworks.PictureText;
import studio.fofo.artworks.uploads.Upload;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.MultipartForm;

/** Makes checked uploads of what people send. */
@Component
class Uploads {

  private static final PictureText TITLE = new PictureText(ArtworksErrors.UPLOAD_TITLE_INVALID, ArtworksErrors.UPLOAD_TITLE_REFUSED);

  private final KnownStyles styles;

  Uploads(KnownStyles styles) {
    this.styles = styles;
  }

  Upload of(MultipartForm form) {
    var title = TITLE.required("title", form.text("title").orElse(""));
    var style = form.text("style").map(String::strip).orElse("");
    if (!style.isEmpty()) {
      styles.check(style);
    }
    var source = source(form.text("source").orElse(""));
    if (!form.text("rights").orElse("").equals("true")) {
      throw Refusal.of(ArtworksErrors.UPLOAD_RIGHTS_UNCONFIRMED, "rights",
          "is not \"true\"; upload only what you have the rights to, and say so");
    }
    return new Upload(title, style, source);
  }

  static ByteBuffer picture(MultipartForm form) {
    return form.file("picture").filter(ByteBuffer::hasRemaining).orElseThrow(() -> Refusal.of(
        ArtworksErrors.UPLOAD_PICTURE_UNREADABLE, "picture", "is missing or empty; send a PNG, JPEG or WebP file"));
  }

  private static DigitalSource source(String term) {
    return DigitalSource.of(term).orElseThrow(() -> Refusal.of(ArtworksErrors.UPLOAD_SOURCE_UNKNOWN, "source",
        "\"" + (term.length() > 60 ? term.substring(0, 60) + "…" : term) + "\" is not taken; say how the picture was made: "
            + Arrays.stream(DigitalSource.values()).map(DigitalSource::term).collect(Collectors.joining(", "))));
  }
}
