package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.json.JsonMapper;

class FilterFailuresTest {

  private final FilterFailures failures = new FilterFailures(new Problems(JsonMapper.shared()));

  @Test
  void asksToRetryWhileTheDatabaseOrTheDiskFails() throws Exception {
    for (var failed : new Exception[] {
        new CannotGetJdbcConnectionException("no connection"), new CannotCreateTransactionException("no connection"),
        new UncategorizedSQLException("insert", "insert", new SQLException("could not extend file", "53100")),
        new UncategorizedSQLException("select", "select", new SQLException("terminating connection", "57P01")),
        new UncategorizedSQLException("select", "select", new SQLException("an I/O error occurred", "08006")),
        new ServletException(new IOException("No space left on device"))}) {
      var reply = run(failed);
      assertThat(reply.getStatus()).as("%s", failed).isEqualTo(503);
      assertThat(reply.getContentType()).isEqualTo("application/problem+json");
      assertThat(reply.getHeader("Retry-After")).isNotNull();
    }
  }

  @Test
  void reportsUnknownFailuresWithoutDetails() throws Exception {
    var reply = run(new IllegalStateException("secret"));
    assertThat(reply.getStatus()).isEqualTo(500);
    assertThat(reply.getContentAsString()).contains("INTERNAL").doesNotContain("secret");
  }

  @Test
  void removesContentHeadersFromAProblem() throws Exception {
    var reply = run(new IllegalStateException("late"));
    assertThat(reply.getHeader("ETag")).isNull();
    assertThat(reply.getHeader("Content-Disposition")).isNull();
    assertThat(reply.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(reply.getContentAsString()).doesNotContain("half");
  }

  private MockHttpServletResponse run(Exception failed) throws Exception {
    FilterChain chain = (request, anyResponse) -> {
      var response = (HttpServletResponse) anyResponse;
      response.setHeader("ETag", "\"1\"");
      response.setHeader("Content-Disposition", "attachment");
      response.setHeader("Cache-Control", "public, max-age=60");
      response.getOutputStream().print("half");
      if (failed instanceof ServletException servlet) {
        throw servlet;
      }
      throw (RuntimeException) failed;
    };
    var response = new MockHttpServletResponse();
    failures.doFilter(new MockHttpServletRequest("POST", "/api/v1/orders"), response, chain);
    return response;
  }
}
