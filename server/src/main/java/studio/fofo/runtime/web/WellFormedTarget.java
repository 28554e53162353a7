package studio.fofo.runtime.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/** Refuses paths and queries whose percent-encoded bytes are no UTF-8; the container would read other characters than the client meant. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class WellFormedTarget extends OncePerRequestFilter {

  private static final int ESCAPE = 3;

  private final Problems problems;

  WellFormedTarget(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isUtf8(request.getRequestURI()) && isUtf8(request.getQueryString())) {
      chain.doFilter(request, response);
    } else {
      problems.write(response, new Refusal(HttpErrors.PARAMETER_INVALID, "the path or the query is no percent-encoded UTF-8"));
    }
  }

  static boolean isUtf8(@Nullable String encoded) {
    if (encoded == null || encoded.indexOf('%') < 0) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(encoded)));
      return true;
    } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
      return false;
    }
  }

  private static byte[] bytes(String encoded) {
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (var index = 0; index < encoded.length(); index++) {
      if (encoded.charAt(index) == '%') {
        bytes.writeBytes(HexFormat.of().parseHex(encoded, index + 1, index + ESCAPE));
        index += ESCAPE - 1;
      } else {
        bytes.writeBytes(String.valueOf(encoded.charAt(index)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
