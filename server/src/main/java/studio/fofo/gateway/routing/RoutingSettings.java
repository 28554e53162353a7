package studio.fofo.gateway.routing;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.runtime.Role;

/**
 * Where to forward requests that this process does not answer itself ({@code fofo.gateway.*}).
 *
 * @param upstreams the base URL of each role that runs in another process, for example {@code business=http://10.0.0.2:8080}
 * @param web the base URL of the web's server; absent, pages are not served
 * @param patience how long another process may take until its reply begins, after which it counts as not responding; three times as long
 *     for requests that change something, twelve times for a form with a file. A stream that has begun may last
 * @param silence how long another process may pause within a reply, after which the reply is given up; event streams send something every
 *     ten seconds
 */
@ConfigurationProperties("fofo.gateway")
record RoutingSettings(
    @DefaultValue Map<Role, String> upstreams, @Nullable String web, @DefaultValue("15s") Duration patience,
    @DefaultValue("30s") Duration silence) {}
