/**
 * The single origin in front of everything: the steps that every request passes before it reaches a module.
 *
 * <p>In this order:
 * <ol>
 *   <li>an id for the request, in the logs, in every problem and in {@code X-Request-Id};
 *   <li>security headers on every reply, and CORS for the origins in {@code fofo.gateway.cors.allowed-origins} (none by default);
 * <li>texts are compressed for clients that accept it ({@code compression});
 *   <li>the host name: a foreign name that resolves to us (DNS rebinding) gets 421;
 *   <li>the size of the body (runtime);
 *   <li>an API key is exchanged for a short-lived access token: nothing behind this point ever sees a key;
 *   <li>the access token is verified (identity's filter chain, which every role has);
 * <li>rate limits: per address for sign-in and anonymous callers, per person for everybody else;
 *   <li>idempotency (runtime), then the controller, or forwarding to the process that has it, or to the web ({@code routing}).
 * </ol>
 *
 * <p>Invariants:
 * <ol>
 *   <li>An API key never reaches a controller or another process.
 *   <li>A request over its limit reaches no controller and costs no database access.
 *   <li>Replies from memory ({@link studio.fofo.runtime.web.HotReads}) are not limited: they are served first.
 * </ol>
 *
 * <p>Limits count per process: behind a load balancer with n gateways a client gets up to n times as much. Their port
 * ({@link studio.fofo.gateway.limits.RateLimits}) allows a shared store.
 *
 * <p>Addresses are the peer's, or the visitor's behind the reverse proxies in {@code fofo.gateway.trusted-proxies}
 * ({@link studio.fofo.runtime.web.TrustedHops}); the gateway passes them on to the processes behind it.
 *
 * <p>Processes behind it only answer the gateway, which sends them a secret ({@link studio.fofo.runtime.web.GatewaySecret}).
 *
 * <p>It contains no business logic.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "chain", "identity"})
package studio.fofo.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
