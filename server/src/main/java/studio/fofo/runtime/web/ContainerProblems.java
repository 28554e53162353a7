package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.HttpErrors;

/** Makes the servlet container itself refuse with a problem if a request is so malformed that it never reaches us. */
@Configuration(proxyBeanMethods = false)
class ContainerProblems {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusesWithProblems() {
    return factory -> factory.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(Report.class.getName());
      }
    });
  }

  /** As on every other data reply, even if the container refused before our filters ran. */
  private static final Map<String, String> HEADERS = Map.of(
      "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "strict-origin-when-cross-origin",
      "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  static void addMissing(HttpServletResponse response) {
    HEADERS.forEach((name, value) -> {
      if (!response.containsHeader(name)) {
        response.setHeader(name, value);
      }
    });
  }

  /** Instantiated by the container, by name. */
  public static final class Report extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      var code = response.getStatus() < 500 ? HttpErrors.PARAMETER_INVALID : HttpErrors.INTERNAL;
      var problem = """
          {"type":"https://fofo.studio/problems/%s","title":"Request refused","status":%s,"detail":"%s","code":"%s","traceId":"%s",\
          "retryable":false}""".formatted(
          code.name().toLowerCase(Locale.ROOT).replace('_', '-'), response.getStatus(),
          code == HttpErrors.INTERNAL ? "an internal error occurred" : "the request line or a header is malformed",
          code.name(), TypeId.next("trace"));
      try {
        ProblemHeaders.dropOthers(response.getResponse());
        HEADERS.forEach(response::setHeader);
        ProblemHeaders.owed(response.getStatus(), "GET, HEAD, OPTIONS").forEach((name, value) -> {
          if (!response.getResponse().containsHeader(name)) {
            response.setHeader(name, value);
          }
        });
        response.setContentType(Problems.MEDIA_TYPE);
        response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
        response.finishResponse();
      } catch (IOException gone) {
        container.getLogger().debug("the client disconnected before its refusal was written", gone);
      }
    }
  }
}
