/**
 * The one origin in front of everything: what every request passes before a module sees it.
 *
 * <p>In this order:
 * <ol>
 *   <li>an id for the request, in the logs, in every problem and in {@code X-Request-Id};
 *   <li>security headers on every reply, and CORS for the origins in {@code fofo.gateway.cors.allowed-origins} (none by default);
 *   <li>texts leave compressed, for who takes that ({@code compression});
 *   <li>the name that we are called by: a stranger's name that leads here (DNS rebinding) gets 421;
 *   <li>the size of the body (runtime);
 *   <li>an API key is exchanged for an access token of some minutes: nothing behind this point ever sees a key;
 *   <li>the access token is verified (identity's filter chain, which every role has);
 *   <li>rate limits: per address for signing in and for strangers, per person for everybody else;
 *   <li>idempotency (runtime), then the controller, or the way to the process that has it, or to the web ({@code routing}).
 * </ol>
 *
 * <p>Invariants:
 * <ol>
 *   <li>An API key never reaches a controller or another process.
 *   <li>A request beyond its limit reaches no controller and costs no database access.
 *   <li>No limit holds up a reply from memory ({@link studio.fofo.runtime.web.HotReads}): those come before everything.
 * </ol>
 *
 * <p>Limits are this process's own: behind a balancer of n gateways a client has up to n times as much. Their port
 * ({@link studio.fofo.gateway.limits.RateLimits}) is where a shared store fits.
 *
 * <p>Addresses are the peer's, or the visitor's behind the reverse proxies in {@code fofo.gateway.trusted-proxies}
 * ({@link studio.fofo.runtime.web.TrustedHops}); the gateway tells them to the processes behind it.
 *
 * <p>Processes behind it answer to it alone: it shows them a secret ({@link studio.fofo.runtime.web.GatewaySecret}).
 *
 * <p>It knows no business, and answers nothing itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "chain", "identity"})
package studio.fofo.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
