package studio.fofo.fulfilment.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.fulfilment.inbox.*}: what vendors post to us.
 *
 * @param keep how long events are kept, so that a repeat is recognised
 */
@ConfigurationProperties("fofo.fulfilment.inbox")
public record InboxSettings(@DefaultValue("90d") Duration keep) {}
