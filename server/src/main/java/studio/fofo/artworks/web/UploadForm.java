package studio.fofo.artworks.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.DigitalSource;

/**
 * The form of {@code POST /artworks}, for the API document: each field is a part of {@code multipart/form-data}.
 */
record UploadForm(
    @Schema(type = "string", format = "binary", description = "PNG, JPEG or WebP, by its content; at most 40 million pixels") Object picture,
    @Schema(description = "1 to 1000 characters") String title,
    @Schema(description = "one of /ai/styles; optional") @Nullable String style,
    @Schema(implementation = DigitalSource.class, description = "how the picture was made: an IPTC digital source type") String source,
    @Schema(description = "true: the uploader has the rights to the picture", allowableValues = "true") String rights) {}
