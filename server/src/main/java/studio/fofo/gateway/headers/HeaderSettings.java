package studio.fofo.gateway.headers;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.gateway.headers.*}.
 *
 * @param connectSources where pages may connect besides this origin and the chains' public nodes: WalletConnect's relays
 * @param frameSources what pages may embed: WalletConnect's verification
 * @param imageSources where pages may load pictures besides this origin
 * @param strictTransport how long browsers should insist on TLS; only sent over TLS
 */
@ConfigurationProperties("fofo.gateway.headers")
record HeaderSettings(
    @DefaultValue List<String> connectSources,
    @DefaultValue List<String> frameSources,
    @DefaultValue List<String> imageSources,
    @DefaultValue("365d") Duration strictTransport) {}
