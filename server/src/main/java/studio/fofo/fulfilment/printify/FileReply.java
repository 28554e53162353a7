package studio.fofo.fulfilment.printify;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A file in the account's library, in pixels. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FileReply(String id, @Nullable String fileName, int height, int width, @Nullable String mimeType) {

  /** A file to fetch from an address. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record FromUrl(String fileName, String url) {}

  /** A file in base64. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record FromContent(String fileName, String content) {}
}
