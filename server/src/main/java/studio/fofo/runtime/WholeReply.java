package studio.fofo.runtime;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A reply including its complete body, within one time-out: the time-out of Java's client covers only the headers, and a body may never
 * arrive.
 */
public final class WholeReply {

  private WholeReply() {}

  /**
   * Sends a request and waits for the end of its reply.
   *
   * @throws HttpTimeoutException if it is not complete in time
   * @throws IOException if the connection is refused or breaks
   */
  public static HttpResponse<byte[]> to(HttpRequest request, HttpClient client, Duration patience)
      throws IOException, InterruptedException {
    return to(request, client, patience, HttpResponse.BodyHandlers.ofByteArray());
  }

  /**
   * Sends a request and waits for the end of its reply, of which at most so many bytes are read.
   *
   * @throws HttpTimeoutException if it is not complete in time
   * @throws IOException if the connection is refused or breaks, or the reply is longer
   */
  public static HttpResponse<byte[]> to(HttpRequest request, HttpClient client, Duration patience, long longest)
      throws IOException, InterruptedException {
    return to(request, client, patience, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), longest));
  }

  private static HttpResponse<byte[]> to(
      HttpRequest request, HttpClient client, Duration patience, HttpResponse.BodyHandler<byte[]> body)
      throws IOException, InterruptedException {
    var reply = client.sendAsync(request, body);
    try {
      return reply.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
    } catch (TimeoutException late) {
      throw timedOut(patience, late);
    } finally {
      // closes the connection, unless the reply is complete
      reply.cancel(true);
    }
  }

  private static HttpTimeoutException timedOut(Duration patience, TimeoutException late) {
    var timedOut = new HttpTimeoutException("no complete reply in " + patience.toMillis() + " ms");
    timedOut.initCause(late);
    return timedOut;
  }
}
