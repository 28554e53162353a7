package studio.fofo.ordering.placing;

import java.util.Optional;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.payment.PaymentQuote;

/**
 * A placed order and its quote.
 *
 * @param quote empty only if an earlier attempt placed the order and its quote is gone
 */
public record PlacedOrder(OrderRecord record, Optional<PaymentQuote> quote) {}
