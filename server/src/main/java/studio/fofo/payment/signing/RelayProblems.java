package studio.fofo.payment.signing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.fofo.chain.Reverts;

/** Why a chain does not take a signed payment, in sentences for buyers. */
final class RelayProblems {

  private static final Map<String, String> SENTENCES = Map.of(
      "FofoCheckout_AlreadyPaid", "this order has been paid already",
      "FofoCheckout_QuoteExpired", "the price has expired; get a fresh one and sign again",
      "FofoCheckout_TokenNotAllowed", "the checkout does not take this token",
      "FofoCheckout_NotThePayer", "only the wallet that placed this order can pay for it",
      "Governed_Paused", "the checkout is paused; try again later",
      "InsufficientBalance", "the wallet does not hold enough of this token",
      "LocalUsd_BadAuthorization", "the token does not accept the signature: it was cancelled, or this kind of account cannot pay with it");

  /** Phrases of tokens and of Permit2, in lower case. */
  private static final Map<String, String> PHRASES = Map.of(
      "exceeds balance", "the wallet does not hold enough of this token",
      "transfer_from_failed", "the wallet does not hold enough of this token, or Permit2 may not spend it",
      "used or canceled", "the signature was used or cancelled",
      "authorization is expired", "the signature has expired; get a fresh price and sign again",
      "invalid signature", "the token does not accept the signature of this kind of account",
      "blacklisted", "the token's issuer blocks this wallet",
      "paused", "the token or the checkout is paused; try again later");

  private RelayProblems() {}

  static String sentence(String reason) {
    return named(reason).or(() -> phrased(reason)).orElse("the chain refuses it (" + shortened(reason) + ")");
  }

  private static Optional<String> named(String reason) {
    return SENTENCES.entrySet().stream().filter(entry -> Reverts.isError(entry.getKey(), reason)).map(Map.Entry::getValue).findFirst();
  }

  private static Optional<String> phrased(String reason) {
    var words = reason.toLowerCase(Locale.ROOT);
    return PHRASES.entrySet().stream().filter(entry -> words.contains(entry.getKey())).map(Map.Entry::getValue).sorted().findFirst();
  }

  private static String shortened(String reason) {
    return reason.length() > 120 ? reason.substring(0, 120) + "…" : reason;
  }
}
