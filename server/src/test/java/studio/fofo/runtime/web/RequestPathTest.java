package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1/products", "/api/v1/products/", "/ipfs/bafy/caf%C3%A9.png", "/_next/static/%5Bslug%5D/page-1.js",
      "/a%20b", "/.well-known/jwks.json", "/a..b"})
  void acceptsCanonicalPaths(String path) {
    assertThat(RequestPath.isCanonical(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/api/%761/auth/siwe/nonce", "/%61pi/v1/me", "/api/v1/m%45", "/api/v1/%2e%2e/me", "/api/v1/%2E/me", "/api/v1/me%2Fx",
      "/api/v1/me%5cx", "/api/v1\\me",
      "/api/v1/me;x=1", "/api/v1/me%3Bx", "/api//v1/me", "//api/v1/me", "/api/./v1/me", "/api/../api/v1/me", "/api/v1/..", "/api/v1/me%00",
      "/api/v1/me%0a",
      "/api/v1/me%2531", "/%7Euser", "/media/%2D", "/api/v1/me%7f"})
  void refusesOtherSpellings(String path) {
    assertThat(RequestPath.isCanonical(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/%761/auth/siwe/nonce", "/api/v1/auth/siwe/%6e%6F%6Ece", "/%61%70%69/v1/auth/siwe/nonce"})
  void returnsThePathThatRoutingMatches(String path) {
    assertThat(RequestPath.of(new MockHttpServletRequest("POST", path))).isEqualTo("/api/v1/auth/siwe/nonce");
  }
}
