package studio.fofo.notification.transport;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Connections to the mail server, opened when needed, reused, and closed after some idle time. A mail that takes longer than it may is
 * broken off: its thread is interrupted, which closes the socket.
 */
final class SmtpConnections implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpConnections.class);
  /** Mail servers end idle connections after a few minutes. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final JavaMailSenderImpl sender;
  private final Duration patience;
  private final Semaphore free;
  private final Deque<Idle> idle = new ArrayDeque<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  SmtpConnections(JavaMailSenderImpl sender, int connections, Duration patience) {
    this.sender = sender;
    this.patience = patience;
    free = new Semaphore(connections);
  }

  private record Idle(Transport transport, long since) {}

  /** @throws MessagingException if the server refused it, was unreachable, or took too long */
  void send(MimeMessage message, Address[] recipients) throws MessagingException {
    var sending = threads.submit(() -> {
      sendNow(message, recipients);
      return null;
    });
    try {
      sending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      sending.cancel(true);
      throw new MessagingException("the mail server took more than " + patience.toSeconds() + " s", tooSlow);
    } catch (InterruptedException interrupted) {
      sending.cancel(true);
      Thread.currentThread().interrupt();
      throw new MessagingException("interrupted while a mail was sent", interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof MessagingException refused ? refused
          : new MessagingException("a mail could not be sent", asException(failed.getCause()));
    }
  }

  private static Exception asException(@Nullable Throwable cause) {
    return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
  }

  private void sendNow(MimeMessage message, Address[] recipients) throws MessagingException, InterruptedException {
    free.acquire();
    try {
      var transport = take();
      var isUsable = false;
      try {
        transport.sendMessage(message, recipients);
        isUsable = true;
      } finally {
        giveBack(transport, isUsable);
      }
    } finally {
      free.release();
    }
  }

  /** An idle connection that still answers, or a new one. */
  private Transport take() throws MessagingException {
    for (var found = poll(); found != null; found = poll()) {
      if (System.nanoTime() - found.since() < IDLE.toNanos() && found.transport().isConnected()) {
        return found.transport();
      }
      close(found.transport());
    }
    var transport = sender.getSession().getTransport(sender.getProtocol() == null ? "smtp" : sender.getProtocol());
    transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
    return transport;
  }

  private @Nullable Idle poll() {
    synchronized (idle) {
      return idle.poll();
    }
  }

  /** After a failure the state of a connection is unknown. */
  private void giveBack(Transport transport, boolean isUsable) {
    if (!isUsable) {
      close(transport);
      return;
    }
    synchronized (idle) {
      idle.push(new Idle(transport, System.nanoTime()));
    }
  }

  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException broken) {
      LOG.debug("a connection to the mail server was already broken", broken);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    for (var found = poll(); found != null; found = poll()) {
      close(found.transport());
    }
  }
}
