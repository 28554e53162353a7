package studio.fofo.identity.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.identity.EmailCodeIssued;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/**
 * Six digits that prove control of a mailbox. A code belongs to whoever requested it: it is entered in the same browser, or from the same
 * network by a client without cookies, and only the newest there is valid. Its own browser has {@value #MOST_ATTEMPTS} attempts and one
 * success; others in the network have as many attempts of their own, and strangers elsewhere none. So nobody can use up another person's
 * code or attempts.
 *
 * <p>In total, an address allows {@value CodeLimits#TRIES_IN_ALL} wrong attempts a day, {@value CodeLimits#TRIES_OF_NETWORK} from one
 * network, so that guessing, from any number of places, succeeds with a probability below 90 / 1 000 000 a day. A browser in which a code
 * of this address was entered correctly before is limited by its own {@value CodeLimits#TRIES_OF_BROWSER} attempts alone, whatever
 * strangers do. {@link CodeLimits} also limits the number of mailed codes.
 *
 * <p>Only a keyed hash is stored: a plain hash of one of a million possible codes would be reversed at once.
 */
@Component
public class EmailCodes {

  /** Each code sends mail to a mailbox that the sender need not own. */
  static final QuotaKind CODES_SENT = QuotaKind.of("login-codes", "sign-in codes").perAddress(100).inAll(20_000);

  private static final TurnKind MAILBOXES = new TurnKind("identity.email-codes");
  private static final int MOST_ATTEMPTS = 5;
  private static final int CODES = 1_000_000;
  private static final Pattern FORM = Pattern.compile("[0-9]{6}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final EmailCodeRows rows;
  private final Turns turns;
  private final TransactionTemplate transaction;
  private final Accounts accounts;
  private final CodeLimits limits;
  private final Quotas quotas;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EmailCodes(
      EmailCodeRows rows, Turns turns, TransactionTemplate transaction, Accounts accounts, CodeLimits limits, Quotas quotas,
      ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.turns = turns;
    this.transaction = transaction;
    this.accounts = accounts;
    this.limits = limits;
    this.quotas = quotas;
    this.events = events;
    this.clock = clock;
  }

  @Bean
  static QuotaKind loginCodesQuota() {
    return CODES_SENT;
  }

  /**
   * Creates a code and has it mailed, also to an address without an account.
   *
   * @return when the code expires
   * @throws Refusal {@code IDENTITY_CODE_LIMITED}, {@code QUOTA_USED_UP}
   */
  public Instant issue(Email email, CodeRequester asker) {
    return transaction.execute(status -> {
      var index = accounts.index(email);
      lock(index);
      var from = limits.identify(index, asker);
      limits.requireFewCodes(from);
      quotas.take(CODES_SENT, 1, QuotaSubjects.visitor());
      var id = TypeId.next("code").toString();
      var code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
      var user = accounts.ownerOf(email).or(() -> rows.newest(index).map(EmailCodeRows.Row::user)).orElseGet(UserId::next);
      var expiresAt = rows.add(id, from, user, code);
      events.publishEvent(new EmailCodeIssued(id, user, email.value(), code, expiresAt));
      return expiresAt;
    });
  }

  /**
   * Uses up a code.
   *
   * @return the account of the address, or the id that is reserved for it
   * @throws Refusal {@code IDENTITY_CODE_MALFORMED}, {@code …_WRONG}, {@code …_EXPIRED} or {@code …_EXHAUSTED}; the attempt counts
   */
  UserId spend(Email email, String code, CodeRequester asker) {
    if (!FORM.matcher(code).matches()) {
      throw Refusal.of(IdentityErrors.IDENTITY_CODE_MALFORMED, "code", "has " + code.length() + " characters, expected six digits");
    }
    var outcome = transaction.execute(status -> attempt(accounts.index(email), asker, code));
    return switch (outcome) {
      case Right(var user) -> user;
      case Wrong(var refusal) -> throw refusal;
      case null -> throw new IllegalStateException("the attempt had no outcome");
    };
  }

  /** A refusal is passed as a value until the transaction that counts the attempt has committed. */
  private sealed interface Outcome {}

  private record Right(UserId user) implements Outcome {}

  private record Wrong(Refusal refusal) implements Outcome {}

  private static Outcome wrong(IdentityErrors code, String message) {
    return new Wrong(new Refusal(code, message));
  }

  private Outcome attempt(byte[] index, CodeRequester asker, String code) {
    lock(index);
    var from = limits.identify(index, asker);
    var found = rows.askedBy(from).filter(row -> !row.used());
    if (found.isEmpty()) {
      return wrong(IdentityErrors.IDENTITY_CODE_WRONG, "no code was requested for this e-mail address in this browser; request one");
    }
    var row = found.get();
    if (!clock.instant().isBefore(row.expiresAt())) {
      return wrong(IdentityErrors.IDENTITY_CODE_EXPIRED, "the code expired at " + row.expiresAt() + "; request a new one");
    }
    var own = from.owns(row.browser());
    var attempts = own ? row.attempts() : row.strayAttempts();
    if (attempts >= MOST_ATTEMPTS) {
      return wrong(IdentityErrors.IDENTITY_CODE_EXHAUSTED, "the code was tried " + MOST_ATTEMPTS + " times; request a new one");
    }
    if (limits.triesAreUsedUp(from)) {
      return wrong(IdentityErrors.IDENTITY_CODE_LIMITED, "too many wrong codes were entered for this e-mail address; try again tomorrow, "
          + "or sign in where you did before");
    }
    return rows.matches(row, code) ? right(row, from) : miss(row, own, MOST_ATTEMPTS - attempts - 1);
  }

  private Outcome right(EmailCodeRows.Row row, CodeLimits.From from) {
    rows.used(row);
    limits.proven(from);
    return new Right(row.user());
  }

  private Outcome miss(EmailCodeRows.Row row, boolean own, int left) {
    rows.missed(row, own);
    return wrong(IdentityErrors.IDENTITY_CODE_WRONG, "the code is wrong; " + left + " attempts are left");
  }

  /** Deletes codes a day after their expiry. */
  public void forgetOld() {
    rows.forgetOld();
    limits.forgetOld();
  }

  private void lock(byte[] index) {
    turns.take(MAILBOXES, HexFormat.of().formatHex(index));
  }
}
