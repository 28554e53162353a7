package studio.fofo.gateway.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which replies are compressed, and their headers. */
class CompressionTest {

  private static final String TEXT = "<p>a neon fox in the rain</p>".repeat(100);

  @Test
  void compressesALongTextAndSaysSo() throws Exception {
    var reply = get("gzip", page(TEXT));
    assertThat(reply.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(reply.getHeader("Vary")).isEqualTo("Accept-Encoding");
    assertThat(reply.getHeader("ETag")).isEqualTo("\"7-gzip\"");
    assertThat(reply.getHeader("Accept-Ranges")).as("a range of it would be of other bytes").isEqualTo("none");
    assertThat(reply.getHeader("Content-Length")).as("the text's length is not the body's").isNull();
    assertThat(unzipped(reply)).isEqualTo(TEXT);
  }

  @Test
  void variesByAcceptEncodingEvenIfUncompressed() throws Exception {
    for (var accepted : new String[] {null, "identity", "*;q=0", "br;q=0, gzip;q=0"}) {
      var reply = get(accepted, page(TEXT));
      assertThat(reply.getHeader("Content-Encoding")).isNull();
      assertThat(reply.getHeader("Vary")).isEqualTo("Accept-Encoding");
      assertThat(reply.getHeader("ETag")).isEqualTo("\"7\"");
      assertThat(reply.getContentLength()).isEqualTo(TEXT.length());
      assertThat(reply.getContentAsString()).isEqualTo(TEXT);
    }
  }

  @Test
  void leavesShortRepliesUnchanged() throws Exception {
    var announced = get("gzip", page("<p>short</p>"));
    assertThat(announced.getHeader("Content-Encoding")).isNull();
    assertThat(announced.getContentAsString()).isEqualTo("<p>short</p>");
    var unannounced = get("gzip", (request, response) -> {
      response.setContentType("text/plain");
      response.getOutputStream().print("short, too");
      response.flushBuffer();
    });
    assertThat(unannounced.getHeader("Content-Encoding")).isNull();
    assertThat(unannounced.getContentAsString()).isEqualTo("short, too");
  }

  @Test
  void leavesEventsPicturesAndCompressedRepliesUnchanged() throws Exception {
    for (var type : new String[] {"text/event-stream", "image/webp", "application/octet-stream"}) {
      var reply = get("gzip", (request, response) -> {
        response.setContentType(type);
        response.getOutputStream().print(TEXT);
      });
      assertThat(reply.getHeader("Content-Encoding")).as(type).isNull();
      assertThat(reply.getHeader("Vary")).as(type).isNull();
      assertThat(reply.getContentAsString()).isEqualTo(TEXT);
    }
    var coded = get("gzip", (request, response) -> {
      ((HttpServletResponse) response).setHeader("Content-Encoding", "br");
      page(TEXT).doFilter(request, response);
    });
    assertThat(coded.getHeader("Content-Encoding")).isEqualTo("br");
    assertThat(coded.getHeader("ETag")).isEqualTo("\"7\"");
    assertThat(coded.getContentAsString()).isEqualTo(TEXT);
  }

  @Test
  void forwardsAnEventAtOnce() throws Exception {
    var response = new MockHttpServletResponse();
    new Compression().doFilter(request("gzip", "GET", "/events"), response, (request, coded) -> {
      coded.setContentType("text/event-stream");
      coded.getOutputStream().print("data: one\n\n");
      assertThat(response.getContentAsString()).isEqualTo("data: one\n\n");
      coded.flushBuffer();
      assertThat(response.isCommitted()).isTrue();
    });
  }

  @Test
  void forwardsFlushedBytes() throws Exception {
    var response = new MockHttpServletResponse();
    new Compression().doFilter(request("gzip", "GET", "/page"), response, (request, coded) -> {
      coded.setContentType("text/html");
      coded.getOutputStream().print(TEXT);
      coded.flushBuffer();
      assertThat(new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray())).readNBytes(TEXT.length()))
          .asString(StandardCharsets.UTF_8).isEqualTo(TEXT);
      coded.getOutputStream().print("<p>second</p>");
    });
    assertThat(unzipped(response)).isEqualTo(TEXT + "<p>second</p>");
  }

  /** Every token and key that we issue is in a reply to a request that changes something. */
  @Test
  void leavesRepliesToWritesAndRangesAndBlocksUnchanged() throws Exception {
    assertThat(filtered(request("gzip", "POST", "/api/v1/auth/refresh"), page(TEXT)).getHeader("Content-Encoding")).isNull();
    assertThat(filtered(request("gzip", "GET", "/ipfs/bafy"), page(TEXT)).getHeader("Content-Encoding")).isNull();
    var part = request("gzip", "GET", "/page");
    part.addHeader("Range", "bytes=0-99");
    assertThat(filtered(part, page(TEXT)).getHeader("Content-Encoding")).isNull();
    assertThat(get("gzip", (request, response) -> {
      ((HttpServletResponse) response).setHeader("Cache-Control", "public, no-transform");
      page(TEXT).doFilter(request, response);
    }).getHeader("Content-Encoding")).isNull();
  }

  @Test
  void setsTheSameHeadersForHead() throws Exception {
    var head = filtered(request("gzip", "HEAD", "/page"), page(TEXT));
    assertThat(head.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(head.getHeader("ETag")).isEqualTo("\"7-gzip\"");
    assertThat(head.getHeader("Vary")).isEqualTo("Accept-Encoding");
    assertThat(head.getContentAsByteArray()).isEmpty();
    var announced = filtered(request("gzip", "HEAD", "/page"), (request, response) -> {
      response.setContentType("text/html");
      response.setContentLength(TEXT.length());
    });
    assertThat(announced.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(announced.getHeader("Content-Length")).isNull();
  }

  @Test
  void namesTheClientsRepresentationInA304() throws Exception {
    for (var had : new String[] {"\"7\"", "\"7-gzip\""}) {
      var request = request("gzip", "GET", "/page");
      request.addHeader("If-None-Match", had);
      var reply = filtered(request, (asked, response) -> {
        ((HttpServletResponse) response).setHeader("ETag", "\"7\"");
        ((HttpServletResponse) response).setStatus(304);
      });
      assertThat(reply.getHeader("ETag")).isEqualTo(had);
      assertThat(reply.getHeader("Vary")).isEqualTo("Accept-Encoding");
    }
  }

  @Test
  void neverCompletesABrokenReply() {
    var response = new MockHttpServletResponse();
    assertThatThrownBy(() -> new Compression().doFilter(request("gzip", "GET", "/page"), response, (request, coded) -> {
      page(TEXT).doFilter(request, coded);
      coded.flushBuffer();
      throw new IOException("broke off");
    })).hasMessage("broke off");
    assertThatThrownBy(() -> unzipped(response)).isInstanceOf(IOException.class);
  }

  @Test
  void forgetsAResetReply() throws Exception {
    var reply = get("gzip", (request, response) -> {
      page(TEXT).doFilter(request, response);
      response.reset();
      response.setContentType("application/problem+json");
      ((HttpServletResponse) response).setStatus(503);
      response.getWriter().print("{}");
    });
    assertThat(reply.getStatus()).isEqualTo(503);
    assertThat(reply.getHeader("Content-Encoding")).isNull();
    assertThat(reply.getHeader("ETag")).isNull();
    assertThat(reply.getContentAsString()).isEqualTo("{}");
  }

  private static FilterChain page(String text) {
    return (request, response) -> {
      response.setContentType("text/html");
      response.setContentLength(text.length());
      ((HttpServletResponse) response).setHeader("ETag", "\"7\"");
      ((HttpServletResponse) response).setHeader("Accept-Ranges", "bytes");
      response.getOutputStream().print(text);
    };
  }

  private static MockHttpServletResponse get(String accepted, FilterChain chain) throws Exception {
    return filtered(request(accepted, "GET", "/page"), chain);
  }

  private static MockHttpServletResponse filtered(MockHttpServletRequest request, FilterChain chain) throws Exception {
    var response = new MockHttpServletResponse();
    new Compression().doFilter(request, response, chain);
    return response;
  }

  private static MockHttpServletRequest request(String accepted, String method, String path) {
    var request = new MockHttpServletRequest(method, path);
    if (accepted != null) {
      request.addHeader("Accept-Encoding", accepted);
    }
    return request;
  }

  private static String unzipped(MockHttpServletResponse reply) throws IOException {
    return new String(new GZIPInputStream(new ByteArrayInputStream(reply.getContentAsByteArray())).readAllBytes(), StandardCharsets.UTF_8);
  }
}
