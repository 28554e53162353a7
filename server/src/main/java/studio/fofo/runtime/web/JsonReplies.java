package studio.fofo.runtime.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problems as {@code application/problem+json} and everything else as {@code application/json}, whatever other JSON types a client
 * accepts.
 */
final class JsonReplies extends JacksonJsonHttpMessageConverter {

  private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);
  private static final List<MediaType> PROBLEM = List.of(MediaType.APPLICATION_PROBLEM_JSON);

  JsonReplies(JsonMapper json) {
    super(json);
  }

  @Override
  public List<MediaType> getSupportedMediaTypes(Class<?> type) {
    return type == ProblemView.class ? PROBLEM : JSON;
  }

  @Override
  public boolean canWrite(ResolvableType declared, Class<?> type, @Nullable MediaType wanted) {
    return super.canWrite(declared, type, wanted)
        && (wanted == null || getSupportedMediaTypes(type).stream().anyMatch(wanted::isCompatibleWith));
  }

  /** Spring sets a file name for paths that look like a file, even if the reply is a problem. */
  @Override
  protected void writeInternal(Object body, ResolvableType declared, HttpOutputMessage reply, @Nullable Map<String, Object> hints)
      throws IOException {
    if (body instanceof ProblemView) {
      reply.getHeaders().remove(HttpHeaders.CONTENT_DISPOSITION);
    }
    super.writeInternal(body, declared, reply, hints);
  }
}
