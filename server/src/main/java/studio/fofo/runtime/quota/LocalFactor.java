package studio.fofo.runtime.quota;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.gateway.limits.*}, as far as day quotas care.
 *
 * @param localFactor clients on this machine have so many times as much: tests, benchmarks, and the web's server, which reads for all
 *     visitors
 */
@ConfigurationProperties("fofo.gateway.limits")
record LocalFactor(@DefaultValue("1000") long localFactor) {}
