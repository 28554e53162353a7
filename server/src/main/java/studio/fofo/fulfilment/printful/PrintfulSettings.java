package studio.fofo.fulfilment.printful;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.fulfilment.printful.*}.
 *
 * @param url where its API is
 * @param timeout for each reply
 * @param requestsPerMinute how many requests are sent on average; it allows 120
 * @param burst how many requests may be sent at once
 * @param tolerancePercent by how much an order may cost more than estimated and still be confirmed; above it, people decide
 * @param poll the pause between two questions for a result that it calculates
 * @param polls how often a result that it calculates is asked for in one attempt
 * @param appears after how long an order that it does not show, though it may have been created, counts as never created
 * @param usualDays the longest delivery, in days, if it does not say
 * @param dashboard where operators see their orders at Printful; {@code ?order_id=…} is added
 * @param mockups whether Printful draws pictures of new products, which are shown after our own
 */
@ConfigurationProperties("fofo.fulfilment.printful")
record PrintfulSettings(
    @DefaultValue("https://api.printful.com") URI url,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("100") int requestsPerMinute,
    @DefaultValue("50") int burst,
    @DefaultValue("5") int tolerancePercent,
    @DefaultValue("500ms") Duration poll,
    @DefaultValue("20") int polls,
    @DefaultValue("10m") Duration appears,
    @DefaultValue("21") int usualDays,
    @DefaultValue("https://www.printful.com/dashboard") URI dashboard,
    @DefaultValue("false") boolean mockups) {}
