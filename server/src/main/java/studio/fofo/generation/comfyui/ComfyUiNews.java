package studio.fofo.generation.comfyui;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.generation.remote.Previews;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ComfyUI sends by WebSocket: how far prompts of this process are, and what they look like. One connection for all of them, opened
 * with an order if it is not open; without it, an order has neither progress nor previews.
 */
final class ComfyUiNews implements WebSocket.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(ComfyUiNews.class);
  private static final int REMEMBERED = 256;
  private static final int LONGEST_MESSAGE = 8 << 20;
  private static final int PREVIEW = 1;
  private static final int HEAD = 8;

  /** What is known of a prompt. */
  private record Known(double share, byte @Nullable [] preview) {}

  private final URI address;
  private final @Nullable String token;
  private final Duration timeout;
  private final String client = UUID.randomUUID().toString();
  private final HttpClient http;
  private final AtomicBoolean isOpen = new AtomicBoolean();
  private final Map<String, Known> prompts = Collections.synchronizedMap(new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
      return size() > REMEMBERED;
    }
  });
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private volatile String running = "";

  ComfyUiNews(URI server, @Nullable String token, Duration timeout) {
    this.address = URI.create(server.toString().replaceFirst("^http", "ws") + "/ws?clientId=" + client);
    this.token = token;
    this.timeout = timeout;
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build();
  }

  String client() {
    return client;
  }

  /** Connects unless it is connected; does not wait. */
  void open() {
    if (isOpen.compareAndSet(false, true)) {
      var socket = http.newWebSocketBuilder().connectTimeout(timeout);
      if (token != null) {
        socket.header("Authorization", "Bearer " + token);
      }
      socket.buildAsync(address, this).whenComplete((opened, failed) -> {
        if (failed != null) {
          closed(failed.getClass().getSimpleName());
        }
      });
    }
  }

  private void closed(String reason) {
    isOpen.set(false);
    LOG.info("no progress and previews until the next order engine=comfyui reason={}", reason);
  }

  double share(String ticket) {
    var known = prompts.get(ticket);
    return known == null ? 0 : known.share();
  }

  /** A preview is of the first picture of a batch. */
  Map<Integer, byte[]> previews(String ticket) {
    var known = prompts.get(ticket);
    var preview = known == null || known.preview() == null ? null : Previews.small(known.preview());
    return preview == null ? Map.of() : Map.of(0, preview);
  }

  void forget(String ticket) {
    prompts.remove(ticket);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    if (text.length() + data.length() <= LONGEST_MESSAGE) {
      text.append(data);
    }
    if (last) {
      heard(text.toString());
      text.setLength(0);
    }
    socket.request(1);
    return null;
  }

  private void heard(String message) {
    try {
      var told = JsonMapper.shared().readTree(message);
      var data = told.path("data");
      var prompt = data.path("prompt_id").asString(running);
      switch (told.path("type").asString("")) {
        case "execution_start", "executing" -> running = prompt;
        case "progress" -> progress(prompt, data);
        default -> {}
      }
    } catch (JacksonException garbage) {
      LOG.debug("unreadable message engine=comfyui");
    }
  }

  private void progress(String prompt, JsonNode data) {
    var most = data.path("max").asDouble(0);
    if (most > 0) {
      var share = Math.clamp(data.path("value").asDouble(0) / most, 0, 1);
      prompts.merge(prompt, new Known(share, null), (old, fresh) -> new Known(share, old.preview()));
    }
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    if (bytes.size() + data.remaining() <= LONGEST_MESSAGE) {
      var part = new byte[data.remaining()];
      data.get(part);
      bytes.writeBytes(part);
    }
    if (last) {
      seen(bytes.toByteArray());
      bytes.reset();
    }
    socket.request(1);
    return null;
  }

  /** Kind of message, kind of picture, and the picture, of the prompt that runs. */
  private void seen(byte[] message) {
    if (message.length > HEAD && ByteBuffer.wrap(message).getInt() == PREVIEW && !running.isEmpty()) {
      var picture = Arrays.copyOfRange(message, HEAD, message.length);
      prompts.merge(running, new Known(0, picture), (old, fresh) -> new Known(old.share(), picture));
    }
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
    closed("closed with " + status);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable failed) {
    closed(failed.getClass().getSimpleName());
  }
}
