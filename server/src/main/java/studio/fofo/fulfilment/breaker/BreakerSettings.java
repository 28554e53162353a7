package studio.fofo.fulfilment.breaker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.fulfilment.breaker.*}: when a supplier that does not respond is left alone.
 *
 * @param failures calls in a row that fail before it is left alone
 * @param pause how long it is left alone the first time; each further failure doubles it
 * @param longestPause the longest pause, and so how late its return may be noticed
 */
@ConfigurationProperties("fofo.fulfilment.breaker")
public record BreakerSettings(
    @DefaultValue("4") int failures,
    @DefaultValue("30s") Duration pause,
    @DefaultValue("5m") Duration longestPause) {}
