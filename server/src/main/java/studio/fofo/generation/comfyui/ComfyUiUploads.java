package studio.fofo.generation.comfyui;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.remote.EngineHttp;

/**
 * Uploads pictures that are varied, under names derived from their content.
 *
 * @param pictures by CID
 */
record ComfyUiUploads(EngineHttp http, Function<String, Optional<byte[]>> pictures) {

  private static final String BOUNDARY = "fofo-part-of-an-upload";

  /**
   * Uploads a picture; the same one again has no effect.
   *
   * @return its name on the server; empty if it is not stored here
   */
  Optional<String> upload(EngineOrder.Variation variation, Function<String, HttpRequest.Builder> request)
      throws EngineUnavailable, EngineClosed {
    var png = pictures.apply(variation.imageCid());
    if (png.isEmpty()) {
      return Optional.empty();
    }
    var name = "fofo-" + variation.imageCid() + ".png";
    var reply = http.send(request.apply("/upload/image").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(form(name, png.get()))).build());
    if (!reply.isSuccess()) {
      throw new EngineUnavailable("ComfyUI did not take the picture to vary: it answered " + reply.status());
    }
    return Optional.of(reply.body().path("name").asString(name));
  }

  private static byte[] form(String name, byte[] png) {
    var form = new ByteArrayOutputStream();
    form.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"overwrite\"\r\n\r\ntrue\r\n"));
    form.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"" + name
        + "\"\r\nContent-Type: image/png\r\n\r\n"));
    form.writeBytes(png);
    form.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
    return form.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
