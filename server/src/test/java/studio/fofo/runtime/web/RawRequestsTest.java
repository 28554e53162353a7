package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.RawRequests;

/** Arbitrary bytes: never a failure of ours, always a problem with the headers of all our data, and the next request is served. */
@ModuleTest
class RawRequestsTest {

  private final Environment environment;

  RawRequestsTest(Environment environment) {
    this.environment = environment;
  }

  @Test
  void survivesMalformedRequests() throws IOException {
    var port = environment.getRequiredProperty("local.server.port", Integer.class);
    for (var fault : RawRequests.all().entrySet()) {
      var reply = RawRequests.send(port, fault.getValue());
      var status = RawRequests.status(reply);
      assertThat(status).as("%s: %s", fault.getKey(), reply).matches("none|[234]..|501|505|100");
      if (status.startsWith("4")) {
        assertThat(reply).as(fault.getKey()).contains("application/problem+json", "nosniff", "Content-Security-Policy")
            .doesNotContain("Tomcat", "<html", "java.", "org.apache");
      }
    }
    assertThat(RawRequests.send(port, "GET /api/v1/products HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }
}
