package studio.fofo.runtime.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes our records for the OpenAPI document so that clients can generate types from it: a record within another is named after
 * both ({@code OrderView.ItemView} → {@code OrderItemView}), since many modules have an {@code ItemView}; and every component that is not
 * {@code @Nullable} is required.
 */
final class ApiSchemas extends ModelResolver {

  ApiSchemas() {
    super(Json31.mapper(), new Names());
    openapi31(true);
  }

  @Override
  public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
    var schema = super.resolve(type, context, next);
    var javaType = _mapper.constructType(type.getType());
    if (javaType.getRawClass().isRecord()) {
      require(javaType, schema, context);
    }
    return schema;
  }

  private void require(JavaType javaType, @Nullable Schema<?> schema, ModelConverterContext context) {
    var described = context.getDefinedModels().get(_typeNameResolver.nameForType(javaType, Set.of()));
    for (var component : javaType.getRawClass().getRecordComponents()) {
      for (var candidate : new Schema<?>[] {described, schema}) {
        if (candidate != null && candidate.getProperties() != null && candidate.getProperties().containsKey(component.getName())
            && !mayBeMissing(component) && (candidate.getRequired() == null || !candidate.getRequired().contains(component.getName()))) {
          candidate.addRequiredItem(component.getName());
        }
      }
    }
  }

  private static boolean mayBeMissing(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static final class Names extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
      var outer = type.getEnclosingClass();
      if (outer == null || !type.isRecord()) {
        return super.getNameOfClass(type);
      }
      var prefix = outer.getSimpleName().replaceFirst("(View|Form|Controller|Console)s?$", "");
      return type.getSimpleName().startsWith(prefix) ? type.getSimpleName() : prefix + type.getSimpleName();
    }
  }
}
