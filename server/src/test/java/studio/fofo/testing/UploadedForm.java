package studio.fofo.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body with a picture, each time with another boundary, like a browser's.
 *
 * <pre>{@code
 * UploadedForm.of(png).with("title", "Mine").send(http, creator, key)
 * }</pre>
 */
public final class UploadedForm {

  public static final String PATH = "/api/v1/artworks";

  private final String boundary = "----" + UUID.randomUUID();
  private final byte @Nullable [] picture;
  private final Map<String, String> fields = new LinkedHashMap<>();

  private UploadedForm(byte @Nullable [] picture) {
    this.picture = picture;
    fields.put("title", "A lighthouse of my own");
    fields.put("source", "digitalCreation");
    fields.put("rights", "true");
  }

  /** With a title, a source and the confirmation of the rights. */
  public static UploadedForm of(byte @Nullable [] picture) {
    return new UploadedForm(picture);
  }

  /** @param value null removes the field */
  public UploadedForm with(String field, @Nullable String value) {
    if (value == null) {
      fields.remove(field);
    } else {
      fields.put(field, value);
    }
    return this;
  }

  public String type() {
    return "multipart/form-data; boundary=" + boundary;
  }

  public byte[] body() {
    var out = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(out, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
    if (picture != null) {
      part(out, "name=\"picture\"; filename=\"../holiday.exe\"\r\nContent-Type: text/html", picture);
    }
    out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  public Http.Reply send(Http http, SignIn.Person person, String key) {
    return http.send("POST", PATH, body(), type()).as(person).idempotent(key).call();
  }

  public Http.Reply send(Http http, SignIn.Person person) {
    return send(http, person, UUID.randomUUID().toString());
  }

  private void part(ByteArrayOutputStream out, String disposition, byte[] content) {
    out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
