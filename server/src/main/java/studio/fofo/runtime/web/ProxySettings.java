package studio.fofo.runtime.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.gateway.trusted-proxies}.
 *
 * @param trustedProxies addresses or networks (10.0.0.0/8) of reverse proxies in front of the gateway, whose X-Forwarded-For is trusted;
 * and, for a process behind the gateway on another machine, the gateway's address, the only one it answers
 */
@ConfigurationProperties("fofo.gateway")
record ProxySettings(@DefaultValue List<String> trustedProxies) {}
