package studio.fofo.fulfilment.chores;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that waits for an operator.
 *
 * @param key unique among all chores and the same each time it is listed: {@code routing/order_…}
 * @param title short: {@code Nobody makes an order}
 * @param words what is known, without personal data
 * @param since when it began to wait
 * @param subject what it is about, for a link: {@code order}, {@code supplier}; empty if there is no page
 * @param action the one thing that helps
 */
public record Chore(String key, Urgency urgency, String title, String words, Instant since, Optional<Subject> subject, Action action) {

  /** How much depends on it. */
  public enum Urgency {
    /** A buyer waits. */
    BUYER_WAITS,
    /** The studio loses money. */
    MONEY,
    /** It will be one of these if nobody acts. */
    SOON
  }

  /**
   * What a chore is about.
   *
   * @param type {@code order}, {@code supplier} or {@code production}
   * @param id of that type
   */
  public record Subject(String type, String id) {}

  /**
   * What helps.
   *
   * @param label for a button or link: {@code Route again}
   * @param method {@code POST} for a call without a body; {@code GET} for a page
   * @param path of the API for a call, without {@code /api/v1}; of the web for a page: {@code /console/orders/order_…}, or absolute for a
   *     supplier's own page
   */
  public record Action(String label, String method, String path) {

    public static Action page(String label, String path) {
      return new Action(label, "GET", path);
    }

    public static Action call(String label, String path) {
      return new Action(label, "POST", path);
    }
  }
}
