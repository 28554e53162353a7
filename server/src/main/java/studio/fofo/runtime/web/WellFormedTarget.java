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
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/**
 * Refuses ambiguous requests before anything depends on them: paths that have another spelling ({@link RequestPath}), paths and queries
 * whose percent-encoded bytes are not UTF-8, and a body with an invalid {@code Content-Type}. Without a body that header is ignored.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class WellFormedTarget extends OncePerRequestFilter {

  private static final int ESCAPE = 3;

  private final Problems problems;

  WellFormedTarget(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isUtf8(RequestPath.of(request)) || !isUtf8(request.getQueryString())) {
      problems.write(response, new Refusal(HttpErrors.PARAMETER_INVALID, "the path or the query is not percent-encoded UTF-8"));
    } else if (!RequestPath.isCanonical(request)) {
      problems.write(response,
          new Refusal(HttpErrors.PARAMETER_INVALID, "the path is not in canonical form: send letters, digits and -._~ unescaped, "
              + "and neither \";\", \"\\\", \"//\", \".\" or \"..\" as a segment, nor a percent-encoded \"/\", \"%\" or control character"));
    } else if (isType(request.getContentType())) {
      chain.doFilter(request, response);
    } else if (hasBody(request)) {
      problems.write(response,
          new Refusal(HttpErrors.MEDIA_TYPE_UNSUPPORTED, "the Content-Type of the body is not a media type; send application/json"));
    } else {
      chain.doFilter(new ReplacedHeader(request, "Content-Type", null), response);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  static boolean isType(@Nullable String type) {
    try {
      return type == null || MediaType.parseMediaType(type).isConcrete();
    } catch (InvalidMediaTypeException malformed) {
      return false;
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
