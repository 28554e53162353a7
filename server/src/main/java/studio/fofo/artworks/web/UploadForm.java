package studio.fofo.artworks.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.DigitalSource;

/**
 * The form of {@code POST /artworks}, as its document tells it: each field is a part of {@code multipart/form-data}.
 */
record UploadForm(
    @Schema(type = "string", format = "binary", description = "a PNG, JPEG or WebP, known by its content; at most 40 million pixels") Object picture,
    @Schema(description = "1 to 1000 characters") String title,
    @Schema(description = "one of /ai/styles; left out, the artwork has no style") @Nullable String style,
    @Schema(implementation = DigitalSource.class, description = "how the picture was made: a term of IPTC's digital source types") String source,
    @Schema(description = "true: whoever uploads has the rights to the picture", allowableValues = "true") String rights) {}
