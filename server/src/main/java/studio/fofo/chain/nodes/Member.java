package studio.fofo.chain.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of a pool, and what we know about its condition. Thread-safe. */
final class Member {

  /** Why it is not used as long as there are others. */
  enum Standing { WELL, BEHIND, ALONE_AHEAD, OTHER_CHAIN }

  private static final Duration PROOF = Duration.ofMinutes(1);
  private static final Duration FROZEN = Duration.ofMinutes(1);
  private static final Duration FIRST_REST = Duration.ofSeconds(1);
  private static final int LONGEST_REST_DOUBLINGS = 6;

  private final RpcNode node;
  private final int place;
  private volatile Standing standing = Standing.WELL;
  private volatile @Nullable Head head;
  private volatile long highest;
  private volatile @Nullable Instant lowerSince;
  private volatile Instant provedUntil = Instant.MIN;
  private volatile Instant restsUntil = Instant.MIN;
  private int failures;

  /** @param place in the configured order, from 1 */
  Member(RpcNode node, int place) {
    this.node = node;
    this.place = place;
  }

  RpcNode node() {
    return node;
  }

  int place() {
    return place;
  }

  Standing standing() {
    return standing;
  }

  void standing(Standing now) {
    standing = now;
  }

  Optional<Head> head() {
    return Optional.ofNullable(head);
  }

  boolean needsProof(Instant now) {
    return now.isAfter(provedUntil);
  }

  /** It is on our chain, and shows this head. */
  void proved(Instant now, Optional<Head> shown) {
    head = shown.orElse(null);
    var number = shown.map(Head::number).orElse(0L);
    if (number > highest) {
      highest = number;
      lowerSince = null;
    }
    provedUntil = now.plus(PROOF);
  }

  /** Notes how high the best node is. */
  void compared(Instant now, long best) {
    var since = lowerSince;
    lowerSince = highest < best ? since == null ? now : since : null;
  }

  /** Whether it has shown no new head for a minute although another node had a higher one all the time. */
  boolean isFrozen(Instant now) {
    var since = lowerSince;
    return since != null && Duration.between(since, now).compareTo(FROZEN) > 0;
  }

  boolean rests(Instant now) {
    return !restsUntil.isBefore(now);
  }

  Instant restsUntil() {
    return restsUntil;
  }

  synchronized void responded() {
    failures = 0;
    restsUntil = Instant.MIN;
  }

  /**
   * Pauses it, longer each time. It has to prove its chain again.
   *
   * @param wish the minimum pause that it requested
   * @return whether it is the first failure in a row
   */
  synchronized boolean rest(Instant now, Duration wish) {
    var usual = FIRST_REST.multipliedBy(1L << Math.min(failures, LONGEST_REST_DOUBLINGS));
    restsUntil = now.plus(wish.compareTo(usual) > 0 ? wish : usual);
    provedUntil = Instant.MIN;
    return failures++ == 0;
  }
}
