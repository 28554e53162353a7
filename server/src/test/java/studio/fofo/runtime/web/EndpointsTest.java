package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.fofo.runtime.CountsAs;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.RateTier;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.web.Endpoints.Endpoint;
import studio.fofo.testing.ProductClasses;

/** The declarations of endpoints. */
class EndpointsTest {

  private static final Set<Class<? extends Annotation>> SCOPES = Set.of(NeedsScope.class, NeedsNoScope.class, ForPeople.class);

  @Test
  void declareTheirScopeOnce() {
    assertThat(ours()).hasSizeGreaterThan(70).allSatisfy(endpoint -> {
      assertThat(endpoint.oneOf(SCOPES)).as("%s: @NeedsScope, @NeedsNoScope or @ForPeople", endpoint).isPresent();
      assertThat(Stream.of(endpoint.handler(), endpoint.controller()).map(EndpointsTest::statements)).as("%s", endpoint)
          .allMatch(statements -> statements <= 1);
    });
  }

  /** The local chain takes transactions of its wallets; a paymaster is asked by wallets, and counts for whom it pays. */
  @Test
  void onlyReadIfOpenToStrangers() {
    assertThat(changing().filter(endpoint -> endpoint.oneOf(SCOPES).orElseThrow() instanceof NeedsNoScope).map(Endpoint::toString))
        .containsExactlyInAnyOrder("POST /rpc/{chainId}", "POST /rpc/{chainId}/paymaster");
  }

  @Test
  void changeNothingWithTheReadScope() {
    assertThat(changing()).noneMatch(
        endpoint -> endpoint.oneOf(SCOPES).orElseThrow() instanceof NeedsScope needed && needed.value() == Scope.READ);
  }

  @Test
  void countSignInAndPicturesSeparately() {
    assertThat(counted(RateTier.AUTH)).containsExactlyInAnyOrder("POST /api/v1/auth/siwe/nonce", "POST /api/v1/auth/siwe/verify",
        "POST /api/v1/auth/email/code", "POST /api/v1/auth/email/verify");
    assertThat(counted(RateTier.GENERATE)).containsExactlyInAnyOrder("POST /api/v1/ai/generate", "POST /api/v1/ai/artworks/{id}/vary",
        "DELETE /api/v1/ai/jobs/{id}", "POST /api/v1/artworks");
    assertThat(counted(RateTier.READ)).containsExactly("POST /rpc/{chainId}");
  }

  @Test
  void areFoundByMethodAndPath() {
    assertThat(Endpoints.of("GET", "/api/v1/orders/order_1")).map(Endpoint::toString).contains("GET /api/v1/orders/{id}");
    assertThat(Endpoints.of("HEAD", "/api/v1/orders/order_1")).isPresent();
    assertThat(Endpoints.of("GET", "/api/v1/console/factory/jobs/next")).map(Endpoint::toString)
        .contains("GET /api/v1/console/factory/jobs/next");
    assertThat(Endpoints.of("PUT", "/api/v1/orders/order_1")).isEmpty();
    assertThat(Endpoints.of("GET", "/api/v1/ordersX/order_1")).isEmpty();
    assertThat(Endpoints.at("/api/v1/products/prod_1")).map(Endpoint::methods)
        .containsExactlyInAnyOrder(Set.of("GET"), Set.of("PATCH"), Set.of("DELETE"));
  }

  /** Tests have controllers, too. */
  private static List<Endpoint> ours() {
    return Endpoints.all().stream().filter(endpoint -> ProductClasses.all().contain(endpoint.controller())).toList();
  }

  private static Stream<Endpoint> changing() {
    return ours().stream().filter(endpoint -> !endpoint.methods().equals(Set.of("GET")));
  }

  private static List<String> counted(RateTier tier) {
    return changing().filter(endpoint -> endpoint.statement(CountsAs.class).map(CountsAs::value).filter(tier::equals).isPresent())
        .map(Endpoint::toString).toList();
  }

  private static long statements(AnnotatedElement place) {
    return Arrays.stream(place.getAnnotations()).filter(statement -> SCOPES.contains(statement.annotationType())).count();
  }
}
