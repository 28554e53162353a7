package studio.fofo.payment.escrow;

import java.util.List;
import studio.fofo.payment.PaymentSigning;
import studio.fofo.payment.checkout.Quote;

/** What a wallet can sign to pay a quote. Reads the database at most. */
public interface QuoteSignings {

  /** The best first. */
  List<PaymentSigning> of(Quote quote);
}
