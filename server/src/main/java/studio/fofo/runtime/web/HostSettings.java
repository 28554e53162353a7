package studio.fofo.runtime.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.gateway.hosts}.
 *
 * @param hosts host names, without a port, that the gateway accepts besides localhost and the host of {@code fofo.public-url}
 */
@ConfigurationProperties("fofo.gateway")
record HostSettings(@DefaultValue List<String> hosts) {}
