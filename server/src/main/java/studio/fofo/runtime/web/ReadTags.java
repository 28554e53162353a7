package studio.fofo.runtime.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds an ETag, the digest of the bytes, to every JSON, text or binary reply to GET or HEAD without one, and answers 304 to clients that
 * have it; unless {@link HotReads} does so.
 */
@ControllerAdvice
class ReadTags implements ResponseBodyAdvice<Object> {

  private static final List<Class<?>> TAGGED = List.of(JacksonJsonHttpMessageConverter.class, ByteArrayHttpMessageConverter.class,
      StringHttpMessageConverter.class);

  private final JsonMapper json;

  ReadTags(JsonMapper json) {
    this.json = json;
  }

  @Override
  public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return returned.getMethod() != null && TAGGED.stream().anyMatch(known -> known.isAssignableFrom(converter));
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body, MethodParameter returned, MediaType type, Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request, ServerHttpResponse response) {
    if (body == null || !isPlainRead(request, response)) {
      return body;
    }
    var given = response.getHeaders().getETag();
    var tag = given == null ? EntityTag.of(OptionalLong.empty(), bytes(body)) : given;
    response.getHeaders().setETag(tag);
    if (response.getHeaders().getCacheControl() == null) {
      response.getHeaders().setCacheControl("private, no-cache");
    }
    if (!EntityTag.anyMatches(request.getHeaders().getOrEmpty(HttpHeaders.IF_NONE_MATCH), tag)) {
      return body;
    }
    response.setStatusCode(HttpStatus.NOT_MODIFIED);
    return null;
  }

  private byte[] bytes(Object body) {
    return switch (body) {
      case byte[] bytes -> bytes;
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      default -> json.writeValueAsBytes(body);
    };
  }

  private static boolean isPlainRead(ServerHttpRequest request, ServerHttpResponse response) {
    return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
        && response instanceof ServletServerHttpResponse servletResponse && servletResponse.getServletResponse().getStatus() == 200
        && request instanceof ServletServerHttpRequest servletRequest && HotReads.wish(servletRequest.getServletRequest()) == null;
  }
}
