package studio.fofo.payment.signing;

import java.util.HexFormat;
import java.util.Optional;
import studio.fofo.chain.AccountSignature;
import studio.fofo.chain.ContractSignatures;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.SigningMethod;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.payment.checkout.Quote;

/**
 * Turns a payer's signature into the call that pays, if the payer made it. The plain signature is checked first, also for an account with
 * code: since EIP-7702 an account can have both, and its key signs for it whatever its code says. Otherwise the account's contract is
 * asked. Whether the token accepts it is another question, which a trial of the call answers.
 */
final class SignatureChecks {

  private static final int LONGEST = 8 * 1024;

  private final SigningOffers offers;
  private final ContractSignatures contracts;

  SignatureChecks(SigningOffers offers, ContractSignatures contracts) {
    this.offers = offers;
    this.contracts = contracts;
  }

  /** @throws Refusal {@code PAYMENT_SIGNING_NOT_OFFERED} or {@code PAYMENT_SIGNATURE_INVALID}, {@code CHAIN_UNAVAILABLE} */
  String call(Quote quote, SigningMethod method, String signature) {
    var digest = offers.digest(quote, method).orElseThrow(() -> new Refusal(PaymentErrors.PAYMENT_SIGNING_NOT_OFFERED,
        "order " + quote.terms().orderId() + " cannot be paid by a relayed " + method.word()));
    var bytes = bytes(signature);
    var plain = AccountSignature.ofEither(bytes);
    var flaw = plain.flatMap(AccountSignature::flaw);
    if (plain.isPresent() && flaw.isEmpty() && plain.get().signer(digest).filter(quote.terms().payer()::equals).isPresent()) {
      return call(quote, method, plain, plain.get().bytes());
    }
    return switch (contracts.check(quote.terms().chainId(), quote.terms().payer(), digest, bytes)) {
      case ACCEPTED -> call(quote, method, plain, bytes);
      case REFUSED, NO_CONTRACT -> throw invalid(flaw.orElse("it was not made by " + quote.terms().payer() + " over this order's price"));
      case UNANSWERED -> throw new Refusal(PaymentErrors.PAYMENT_NOT_RELAYED,
          "the chain cannot be asked whether the account accepts the signature; try again, or send the payment from your wallet");
    };
  }

  private static String call(Quote quote, SigningMethod method, Optional<AccountSignature> plain, byte[] bytes) {
    return switch (method) {
      case AUTHORIZATION -> Checkout.payWithAuthorization(quote, plain.orElseThrow(() -> invalid("it has " + bytes.length
          + " bytes, and the token takes " + AccountSignature.LENGTH + "; send the payment from your wallet")));
      case PERMIT2 -> Checkout.payWithPermit2(quote, bytes);
      case PERMIT -> throw new IllegalArgumentException("a permit is not relayed");
    };
  }

  private static byte[] bytes(String signature) {
    if (!signature.startsWith("0x") || signature.length() > 2 + 2 * LONGEST) {
      throw invalid("it has " + signature.length() + " characters, expected 0x and at most " + 2 * LONGEST + " digits");
    }
    try {
      return HexFormat.of().parseHex(signature, 2, signature.length());
    } catch (IllegalArgumentException noHex) {
      throw invalid("it is not 0x followed by pairs of hexadecimal digits");
    }
  }

  private static Refusal invalid(String words) {
    return Refusal.of(PaymentErrors.PAYMENT_SIGNATURE_INVALID, "signature", words);
  }
}
