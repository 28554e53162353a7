package studio.fofo.runtime.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.signals.Changes;

/**
 * Caches complete replies to public reads in memory and serves them, ahead of security and dispatcher, until their content changes.
 *
 * <p>A controller marks a reply as cacheable and names its topics; code that changes the content signals the same topics:
 *
 * <pre>{@code
 * HotReads.keep(request, "products");                  // in the controller
 * signals.send("hot/products");                        // in the transaction of the change
 * }</pre>
 *
 * <p>A reply's age counts from the arrival of its request. A committed change invalidates every older reply, even one that is still being
 * computed: so no lock is needed, and after the writer's reply no caller in this process gets stale data. Other processes follow as soon as
 * the notification arrives; while notifications are interrupted nothing is served from memory.
 *
 * <p>Only replies that do not depend on the caller may be cached. Requests with credentials, even invalid ones, or an {@code Origin} are
 * never served from the cache. Only JSON is cached, for clients that accept JSON.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class HotReads implements Filter {

  /** Prefix of the signals that are topics of cached replies. */
  public static final String SIGNAL = "hot/";

  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final String WISH = HotReads.class.getName();
  private static final long LARGEST_CACHE = 48L << 20;

  private final Cache<String, KeptReply> replies = Caffeine.newBuilder()
      .maximumWeight(LARGEST_CACHE)
      .weigher((String key, KeptReply reply) -> 2 * key.length() + reply.weight())
      .build();
  private final Changes changes = new Changes();
  private final Signals signals;
  private final OwnHosts hosts;

  HotReads(Signals signals, OwnHosts hosts) {
    this.signals = signals;
    this.hosts = hosts;
    signals.hear(SIGNAL, new Signals.Listener() {
      @Override
      public void changed(String topic) {
        changes.changed(topic.substring(SIGNAL.length()));
      }

      @Override
      public void missed() {
        changes.everything();
      }
    });
  }

  /** The topics of a reply, and the version of its row for If-Match. */
  record Wish(OptionalLong version, Set<String> topics) {}

  /** Marks the reply to this request as the same for everybody, with these topics. */
  public static void keep(HttpServletRequest request, String... topics) {
    request.setAttribute(WISH, new Wish(OptionalLong.empty(), Set.of(topics)));
  }

  /** The same for an editable resource: its ETag then starts with the version, see {@link EntityTag}. */
  public static void keep(HttpServletRequest request, long version, String... topics) {
    request.setAttribute(WISH, new Wish(OptionalLong.of(version), Set.of(topics)));
  }

  @Override
  public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
      throws IOException, ServletException {
    if (!(anyRequest instanceof HttpServletRequest request) || !(anyResponse instanceof HttpServletResponse response)
        || !READS.contains(request.getMethod()) || !RequestPath.of(request).startsWith("/api/")) {
      chain.doFilter(anyRequest, anyResponse);
      return;
    }
    var key = mayBeServed(request) ? CanonicalQuery.key(RequestPath.of(request), request.getQueryString()) : null;
    var arrived = changes.now();
    if (key != null) {
      var kept = replies.getIfPresent(key);
      if (kept != null && changes.noneSince(kept.arrived(), kept.topics())) {
        kept.send(request, response);
        return;
      }
    }
    var recording = new RecordingResponse(request, response);
    chain.doFilter(request, recording);
    var reply = recording.finish(arrived);
    if (key != null) {
      reply.ifPresent(kept -> replies.put(key, kept));
    }
  }

  /** Whether the reply to this request is being taken down here; it is compressed when it leaves, once for all who take it. */
  public static boolean takesDown(HttpServletRequest request) {
    return wish(request) != null;
  }

  static Wish wish(HttpServletRequest request) {
    return (Wish) request.getAttribute(WISH);
  }

  private boolean mayBeServed(HttpServletRequest request) {
    return signals.listening()
        && hosts.names(request)
        && RequestPath.isCanonical(request)
        && request.getHeader("Authorization") == null
        && request.getHeader("Origin") == null
        && request.getHeader("X-Api-Key") == null
        && acceptsJson(Collections.list(request.getHeaders("Accept")));
  }

  /** Whether these lines of {@code Accept} allow JSON, the only cached type: the most specific range decides (RFC 9110, 12.5.1). */
  static boolean acceptsJson(List<String> accept) {
    try {
      var ranges = MediaType.parseMediaTypes(accept);
      return ranges.isEmpty() || ranges.stream().filter(range -> range.includes(MediaType.APPLICATION_JSON))
          .max(Comparator.comparing((MediaType range) -> !range.isWildcardType()).thenComparing(range -> !range.isWildcardSubtype()))
          .filter(range -> range.getQualityValue() > 0).isPresent();
    } catch (InvalidMediaTypeException malformed) {
      return false;
    }
  }
}
