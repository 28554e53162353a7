package studio.fofo.identity.account;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.vault.Hmac;
import studio.fofo.identity.vault.Secrets;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.database.Migrations;

/**
 * Limits how many codes are sent to an e-mail address, and how many wrong ones may be entered. Codes that were entered correctly do not
 * count: whoever enters one reads the mailbox. A browser that did so before has limits of its own; all others are counted per network and
 * in total.
 */
@Component
class CodeLimits {

  /** Wrong attempts a day; of a million codes, so that guessing succeeds with a probability below 0.0001. */
  static final int TRIES_IN_ALL = 90;

  static final int TRIES_OF_NETWORK = 30;
  static final int TRIES_OF_BROWSER = 30;

  private static final int CODES_AT_ONCE = 5;
  private static final int CODES_OF_NETWORK = 20;
  private static final int CODES_IN_ALL = 60;
  private static final Duration AT_ONCE = Duration.ofMinutes(15);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration PROVEN_FOR = Duration.ofDays(180);

  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final Clock clock;

  CodeLimits(JdbcClient jdbc, Secrets secrets, Clock clock, Migrations migrated) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * The sender of a request, as stored.
   *
   * @param index blind index of the e-mail address
   * @param browser hash of the browser's cookie, null without one
   * @param network hash of the network address
   * @param proven whether a code of this e-mail address was entered correctly in this browser before
   */
  record From(byte[] index, byte @Nullable [] browser, byte[] network, boolean proven) {

    boolean owns(byte @Nullable [] other) {
      return browser != null && Arrays.equals(browser, other);
    }
  }

  From identify(byte[] index, CodeRequester asker) {
    var browser = asker.browser().map(cookie -> hash("browser", cookie)).orElse(null);
    return new From(index, browser, hash("network", asker.network()), browser != null && isProven(index, browser));
  }

  /** @throws Refusal {@code IDENTITY_CODE_LIMITED} */
  void requireFewCodes(From from) {
    var refused = from.proven()
        ? codes(from, AT_ONCE, "browser_hash = :browser") >= CODES_AT_ONCE
        : codes(from, AT_ONCE, "network_hash = :network and not proven") >= CODES_AT_ONCE
            || codes(from, DAY, "network_hash = :network and not proven") >= CODES_OF_NETWORK
            || codes(from, DAY, "not proven") >= CODES_IN_ALL;
    if (refused) {
      throw new Refusal(IdentityErrors.IDENTITY_CODE_LIMITED,
          "many codes were sent to this e-mail address and not used; use the newest, or wait and request another");
    }
  }

  boolean triesAreUsedUp(From from) {
    return from.proven()
        ? tries(from, "browser_hash = :browser") >= TRIES_OF_BROWSER
        : tries(from, "network_hash = :network and not proven") >= TRIES_OF_NETWORK || tries(from, "not proven") >= TRIES_IN_ALL;
  }

  void proven(From from) {
    if (from.browser() != null) {
      jdbc.sql("""
          insert into identity.proven_browsers (email_index, browser_hash, proven_at) values (:index, :browser, :now)
          on conflict (email_index, browser_hash) do update set proven_at = excluded.proven_at""")
          .param("index", from.index()).param("browser", from.browser()).param("now", before(Duration.ZERO)).update();
    }
  }

  void forgetOld() {
    jdbc.sql("delete from identity.proven_browsers where proven_at < :past").param("past", before(PROVEN_FOR)).update();
  }

  private int codes(From from, Duration within, String whose) {
    return count("count(*)", from, within, whose);
  }

  private int tries(From from, String whose) {
    return count("coalesce(sum(attempts + stray_attempts), 0)", from, DAY, whose);
  }

  private int count(String what, From from, Duration within, String whose) {
    return jdbc.sql("select " + what + """
         from identity.email_codes
         where email_index = :index and used_at is null and issued_at > :since and\s""" + whose)
        .param("index", from.index()).param("since", before(within)).param("browser", from.browser(), Types.BINARY)
        .param("network", from.network()).query(Integer.class).single();
  }

  private boolean isProven(byte[] index, byte[] browser) {
    return jdbc.sql(
        "select exists (select from identity.proven_browsers where email_index = :index and browser_hash = :browser and proven_at > :past)")
        .param("index", index).param("browser", browser).param("past", before(PROVEN_FOR)).query(Boolean.class).single();
  }

  private byte[] hash(String kind, String value) {
    return Hmac.of(secrets.key(Secrets.Purpose.EMAIL_CODE), kind, value);
  }

  private Timestamp before(Duration past) {
    return Timestamp.from(clock.instant().minus(past));
  }
}
