package studio.fofo.runtime.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Lets controllers declare {@code Caller}, {@code NewId} and {@code MultipartForm} parameters. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private static final List<CoercionInputShape> NO_TEXT = List.of(CoercionInputShape.Integer, CoercionInputShape.Float,
      CoercionInputShape.Boolean);

  private final List<CallerSource> sources;

  WebConfiguration(List<CallerSource> sources) {
    this.sources = sources;
  }

  /** JSON only: otherwise other formats on the class path would be offered, too. */
  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.configureMessageConvertersList(found -> {
      found.removeIf(converter -> converter instanceof AbstractJacksonHttpMessageConverter<?>
          && !(converter instanceof JacksonJsonHttpMessageConverter)
          || converter instanceof AbstractJackson2HttpMessageConverter);
      found.replaceAll(
          converter -> converter instanceof JacksonJsonHttpMessageConverter json ? new JsonReplies(strict(json.getMapper())) : converter);
    });
  }

  /** Parsers disagree about repeated fields, so they are refused; numbers and texts are not converted into each other. */
  private static JsonMapper strict(JsonMapper json) {
    return json.rebuild().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(LogicalType.Textual, text -> NO_TEXT.forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
        .build();
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArgument(sources));
    resolvers.add(new NewIdArgument());
    resolvers.add(new MultipartFormArgument());
  }
}
