package studio.fofo.storage;

/** A file for the web: a picture, a mockup, a label. */
public record Media(Type type, byte[] bytes) {

  /** Its type; the name under which it is served ends with the suffix. */
  public enum Type {
    WEBP("image/webp", "webp"),
    PNG("image/png", "png"),
    SVG("image/svg+xml", "svg"),
    PDF("application/pdf", "pdf");

    private final String contentType;
    private final String suffix;

    Type(String contentType, String suffix) {
      this.contentType = contentType;
      this.suffix = suffix;
    }

    public String contentType() {
      return contentType;
    }

    public String suffix() {
      return suffix;
    }
  }

  public static Media webp(byte[] bytes) {
    return new Media(Type.WEBP, bytes);
  }

  public static Media png(byte[] bytes) {
    return new Media(Type.PNG, bytes);
  }
}
