package studio.fofo.runtime.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code fofo.gateway.secret}.
 *
 * @param secret what the gateway shows to the processes behind it, which answer nobody else; at least 20 characters. Unset, that in
 *     {@code FOFO_HOME/keys}, made at random; on several machines, which share no home, the same must be set for all
 */
@ConfigurationProperties("fofo.gateway")
record GatewaySecretSettings(@Nullable String secret) {}
