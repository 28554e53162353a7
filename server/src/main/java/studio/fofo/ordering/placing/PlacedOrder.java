package studio.fofo.ordering.placing;

import java.util.Optional;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.payment.PaymentQuote;

/**
 * What placing leaves: the order and the quote by which it is paid.
 *
 * @param quote empty only when an earlier try placed the order and its quote is gone
 */
public record PlacedOrder(OrderRecord record, Optional<PaymentQuote> quote) {}
