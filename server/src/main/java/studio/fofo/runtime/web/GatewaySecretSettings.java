package studio.fofo.runtime.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code fofo.gateway.secret}.
 *
 * @param secret sent by the gateway to the processes behind it, which answer nobody else; at least 20 characters. Default: a random one in
 * {@code FOFO_HOME/keys}; on several machines, which share no home, set the same for all
 */
@ConfigurationProperties("fofo.gateway")
record GatewaySecretSettings(@Nullable String secret) {}
