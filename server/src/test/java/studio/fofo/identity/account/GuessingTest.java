package studio.fofo.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SentCodes;

/** Strangers who request codes of somebody's e-mail address and guess them: their odds, and the effect on the owner. */
@ModuleTest
class GuessingTest {

  private static final int MORE_THAN_ENOUGH = 400;

  private final EmailCodes codes;
  private final SentCodes sent;
  private final Email email = Email.parse(TypeId.next("owner") + "@example.org");

  GuessingTest(EmailCodes codes, SentCodes sent) {
    this.codes = codes;
    this.sent = sent;
  }

  @Test
  void limitsWrongCodesADaySoThatGuessingFromAnywhereFails() {
    var borne = 0;
    for (var number = 0; number < MORE_THAN_ENOUGH; number++) {
      borne += guesses(new CodeRequester(Optional.of("browser " + number), "192.0.2." + number));
      borne += guesses(new CodeRequester(Optional.empty(), "192.0.2." + number));
    }
    assertThat(borne).isBetween(1, CodeLimits.TRIES_IN_ALL);
    assertThat(borne / 1_000_000.0).isLessThan(0.0001);
  }

  @Test
  void limitsWrongCodesPerNetworkSoThatNoneUsesUpTheTotal() {
    var borne = 0;
    for (var number = 0; number < MORE_THAN_ENOUGH; number++) {
      borne += guesses(new CodeRequester(Optional.of("browser " + number), "198.51.100.7"));
    }
    assertThat(borne).isBetween(1, CodeLimits.TRIES_OF_NETWORK);
    assertThat(signsIn(new CodeRequester(Optional.of("the owner's first"), "203.0.113.9"))).isTrue();
  }

  @Test
  void doesNotLimitAKnownBrowserForWhatStrangersDid() {
    var owner = new CodeRequester(Optional.of("the owner's own"), "203.0.113.9");
    assertThat(signsIn(owner)).isTrue();
    for (var number = 0; number < MORE_THAN_ENOUGH; number++) {
      guesses(new CodeRequester(Optional.of("browser " + number), "192.0.2." + number));
    }
    assertThatThrownBy(() -> codes.issue(email, new CodeRequester(Optional.of("unknown"), "203.0.113.200")))
        .satisfies(GuessingTest::isLimited);
    assertThat(signsIn(owner)).isTrue();
  }

  @Test
  void trustsABrowserOnlyForTheAddressThatItProved() {
    var browser = new CodeRequester(Optional.of("shared"), "203.0.113.9");
    signsIn(browser);
    var other = Email.parse(TypeId.next("other") + "@example.org");
    for (var number = 0; number < 5; number++) {
      codes.issue(other, browser);
    }
    assertThatThrownBy(() -> codes.issue(other, new CodeRequester(Optional.of("another"), browser.network())))
        .satisfies(GuessingTest::isLimited);
  }

  /** Requests a code and enters wrong ones until refused; returns how many were accepted. */
  private int guesses(CodeRequester stranger) {
    try {
      codes.issue(email, stranger);
    } catch (Refusal limited) {
      isLimited(limited);
    }
    var borne = 0;
    while (accepts(stranger)) {
      borne++;
    }
    return borne;
  }

  private boolean accepts(CodeRequester stranger) {
    var wrong = sent.of(email.value()).equals("000000") ? "000001" : "000000";
    try {
      codes.spend(email, wrong, stranger);
      throw new AssertionError("a wrong code signed somebody in");
    } catch (Refusal refused) {
      return refused.code() == IdentityErrors.IDENTITY_CODE_WRONG && refused.getMessage().contains("attempts are left");
    }
  }

  private boolean signsIn(CodeRequester owner) {
    codes.issue(email, owner);
    return codes.spend(email, sent.of(email.value()), owner) != null;
  }

  private static void isLimited(Throwable thrown) {
    assertThat(((Refusal) thrown).code()).isEqualTo(IdentityErrors.IDENTITY_CODE_LIMITED);
  }
}
