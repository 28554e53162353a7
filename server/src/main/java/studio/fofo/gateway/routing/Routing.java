package studio.fofo.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import jakarta.servlet.DispatcherType;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Roles;
import studio.fofo.runtime.web.GatewaySecret;
import studio.fofo.runtime.web.Problems;
import studio.fofo.runtime.web.TrustedHops;

/**
 * Serves all processes under one origin: requests for roles that run elsewhere, and for the web's pages, are forwarded. This process's own
 * endpoints are answered by its controllers, without a hop.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.GATEWAY)
@EnableConfigurationProperties(RoutingSettings.class)
class Routing {

  /** Paths that never belong to the web, so that an unknown API path is answered here, with a problem. */
  private static final List<String> OURS = List.of("/api/", "/ipfs/", "/media/", "/rpc/", "/healthz", "/readyz", "/.well-known/jwks.json");

  private final Problems problems;

  Routing(Problems problems) {
    this.problems = problems;
  }

  /**
   * HTTP/1.1 without offering an upgrade, which not every upstream handles well; connections are kept alive and shared. The client's
   * Accept-Encoding is passed on, and compressed replies pass unchanged: decompressing them here would only mean compressing them again.
   */
  @Bean
  ClientHttpRequestFactory upstreamRequests(RoutingSettings settings) {
    var requests = new JdkClientHttpRequestFactory(new PatientClient(HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(Duration.ofSeconds(2))
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build(), settings.patience(), settings.silence()));
    requests.enableCompression(false);
    return requests;
  }

  /**
   * The document of the whole API, as built in: a gateway alone has none of the other processes' controllers, but still has to serve it.
   */
  @Bean
  @Order(0)
  RouterFunction<ServerResponse> wholeApiDocument(Roles roles, @Value("classpath:api/openapi.json") Resource document) {
    return RouterFunctions.route()
        .GET("/api/v1/openapi.json", request -> !roles.all(), request -> ServerResponse.ok()
            .contentType(MediaType.APPLICATION_JSON).header("Cache-Control", "no-cache").body(document))
        .build();
  }

  @Bean
  @Order(1)
  RouterFunction<ServerResponse> roleRoutes(Roles roles, RoutingSettings settings, GatewaySecret secret) {
    var routes = RouterFunctions.route();
    RoleEndpoints.scan().forEach((role, patterns) -> {
      if (!roles.has(role)) {
        routes.add(proxy(role.word(), matches(patterns), upstream(role, settings), List.of(secret.value())));
      }
    });
    return routes.route(request -> false, request -> ServerResponse.notFound().build()).build();
  }

  @Bean
  @Order(2)
  @ConditionalOnProperty("fofo.gateway.web")
  RouterFunction<ServerResponse> webRoute(RoutingSettings settings) {
    return proxy("web", Routing::isPage, String.valueOf(settings.web()), List.of());
  }

  /** @param shown the proof that we are the gateway; empty for upstreams that need none */
  private RouterFunction<ServerResponse> proxy(String name, RequestPredicate predicate, String baseUrl, List<String> shown) {
    return route(name).route(predicate, http())
        .before(uri(baseUrl))
        .before(request -> fromVisitor(request, shown))
        .onError(ResourceAccessException.class, (unreachable, request) -> unavailable(name))
        .build();
  }

  /** Sets the visitor's address and the proof that the request came through us, replacing whatever it contained of both. */
  private static ServerRequest fromVisitor(ServerRequest request, List<String> shown) {
    return ServerRequest.from(request).headers(headers -> {
      headers.set(TrustedHops.VISITOR, request.servletRequest().getRemoteAddr());
      headers.remove(GatewaySecret.HEADER);
      headers.addAll(GatewaySecret.HEADER, shown);
    }).build();
  }

  /** Not the container's error dispatch: that is answered here, with a problem. */
  private static boolean isPage(ServerRequest request) {
    return request.servletRequest().getDispatcherType() != DispatcherType.ERROR && OURS.stream().noneMatch(request.path()::startsWith);
  }

  private ServerResponse unavailable(String name) {
    var refusal = new Refusal(HttpErrors.UPSTREAM_UNAVAILABLE,
        "the part \"" + name + "\" of the studio is not responding; try again in a moment");
    return ServerResponse.status(503)
        .contentType(MediaType.parseMediaType(Problems.MEDIA_TYPE))
        .header("Retry-After", "2")
        .header("Cache-Control", "no-store")
        .body(problems.view(refusal));
  }

  private static RequestPredicate matches(List<PathPattern> patterns) {
    return request -> patterns.stream().anyMatch(pattern -> pattern.matches(request.requestPath().pathWithinApplication()));
  }

  private static String upstream(Role role, RoutingSettings settings) {
    var url = settings.upstreams().get(role);
    if (url == null) {
      throw new IllegalStateException("this process does not run the role " + role.word()
          + " and does not know which process does: set fofo.gateway.upstreams." + role.word() + " to its URL");
    }
    return url;
  }
}
