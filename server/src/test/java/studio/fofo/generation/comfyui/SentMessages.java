package studio.fofo.generation.comfyui;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A connection on which only the test sends. */
final class SentMessages implements WebSocket {

  private final Listener listener;

  private SentMessages(Listener listener) {
    this.listener = listener;
  }

  static SentMessages to(Listener listener) {
    return new SentMessages(listener);
  }

  void text(String message) {
    listener.onText(this, message, true);
  }

  /** In two parts. */
  void bytes(byte[] message) {
    var half = message.length / 2;
    listener.onBinary(this, ByteBuffer.wrap(message, 0, half), false);
    listener.onBinary(this, ByteBuffer.wrap(message, half, message.length - half), true);
  }

  @Override
  public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public CompletableFuture<WebSocket> sendClose(int status, @Nullable String reason) {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void request(long n) {}

  @Override
  public String getSubprotocol() {
    return "";
  }

  @Override
  public boolean isOutputClosed() {
    return false;
  }

  @Override
  public boolean isInputClosed() {
    return false;
  }

  @Override
  public void abort() {}
}
