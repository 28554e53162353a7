package studio.fofo.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.gateway.limits.*}: requests per {@code window}.
 *
 * @param enabled false switches all rate limits off
 * @param window the period of the limits
 * @param auth signing in and requesting codes, per address
 * @param keyFailures wrong API keys, per address
 * @param generate pictures requested or uploaded, per person
 * @param write everything else that changes something, per person
 * @param read everything else, per person, or per address if anonymous
 * @param localFactor multiplies the limits of clients on this machine: tests, benchmarks, and the web's server, which reads for all
 *     visitors
 */
@ConfigurationProperties("fofo.gateway.limits")
record LimitSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("60s") Duration window,
    @DefaultValue("30") long auth,
    @DefaultValue("20") long keyFailures,
    @DefaultValue("20") long generate,
    @DefaultValue("120") long write,
    @DefaultValue("1200") long read,
    @DefaultValue("1000") long localFactor) {}
