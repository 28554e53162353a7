package studio.fofo.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.gateway.limits.*}: requests per {@code window}.
 *
 * @param auth signing in and asking for codes, per address
 * @param keyFailures API keys that turned out wrong, per address
 * @param generate pictures asked for or uploaded, per person
 * @param write everything else that changes something, per person
 * @param read everything else, per person, or per address for strangers
 * @param localFactor clients on this machine have so many times as much: tests, benchmarks, and the web's server, which reads for all
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
