package studio.fofo.generation.openai;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stream of events to its end, and passes on the unfinished pictures in it as they come. */
final class PartialPictures implements BodySubscriber<byte[]> {

  private final BodySubscriber<byte[]> whole;
  private final Consumer<byte[]> shown;
  private final StringBuilder line = new StringBuilder();

  PartialPictures(BodySubscriber<byte[]> whole, Consumer<byte[]> shown) {
    this.whole = whole;
    this.shown = shown;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    whole.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (var buffer : buffers) {
      // events are ASCII: JSON with Base64
      var text = StandardCharsets.ISO_8859_1.decode(buffer.duplicate());
      while (text.hasRemaining()) {
        var next = text.get();
        if (next == '\n') {
          read(line.toString());
          line.setLength(0);
        } else {
          line.append(next);
        }
      }
    }
    whole.onNext(buffers);
  }

  private void read(String text) {
    if (text.startsWith("data:") && text.contains("partial_image")) {
      try {
        var picture = JsonMapper.shared().readTree(text.substring("data:".length())).path("b64_json").asString("");
        shown.accept(Base64.getDecoder().decode(picture));
      } catch (JacksonException | IllegalArgumentException garbage) {
        // a preview that cannot be read is not shown
      }
    }
  }

  @Override
  public void onError(Throwable failed) {
    whole.onError(failed);
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }
}
