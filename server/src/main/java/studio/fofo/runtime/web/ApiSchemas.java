package studio.fofo.runtime.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

/**
 * Describes our records for the OpenAPI document so that clients can generate types from it: a record within another is named after both
 * ({@code OrderView.ItemView} → {@code OrderItemView}), since many modules have an {@code ItemView}. Fields that are not {@code @Nullable}
 * are required. Nullable ones are null in a reply, or missing if the record omits nulls; in a form both mean the same.
 */
final class ApiSchemas extends ModelResolver {

  static final String ANY = "any JSON";

  ApiSchemas() {
    super(Json31.mapper(), new Names());
    openapi31(true);
  }

  @Override
  public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
    var javaType = _mapper.constructType(type.getType());
    if (JsonNode.class.isAssignableFrom(javaType.getRawClass())) {
      return new JsonSchema().description(ANY);
    }
    if (javaType.getRawClass() == SseEmitter.class) {
      return new JsonSchema().typesItem("string").description("server-sent events");
    }
    var schema = super.resolve(type, context, next);
    if (javaType.getRawClass().isRecord()) {
      require(javaType, schema, context);
    }
    return schema;
  }

  private void require(JavaType javaType, @Nullable Schema<?> schema, ModelConverterContext context) {
    var described = context.getDefinedModels().get(_typeNameResolver.nameForType(javaType, Set.of()));
    for (var component : javaType.getRawClass().getRecordComponents()) {
      for (var candidate : new Schema<?>[] {described, schema}) {
        if (candidate != null && candidate.getProperties() != null && candidate.getProperties().containsKey(component.getName())) {
          describe(component, candidate);
        }
      }
    }
  }

  private static void describe(RecordComponent component, Schema<?> described) {
    var name = component.getName();
    if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
      described.getProperties().put(name, new JsonSchema().description(ANY));
    }
    ApiFormats.narrow(name, described.getProperties().get(name));
    var isRequired = described.getRequired() != null && described.getRequired().contains(name);
    var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !isRequired;
    var isForm = component.getDeclaringRecord().getSimpleName().endsWith("Form");
    var leftOut = nullable && (isForm || leavesNullsOut(component));
    if (!leftOut && !isRequired) {
      described.addRequiredItem(name);
    }
    if (nullable && (isForm || !leftOut)) {
      described.getProperties().put(name, orNull(Objects.requireNonNull(described.getProperties().get(name))));
    }
  }

  private static boolean leavesNullsOut(RecordComponent component) {
    var own = component.getAccessor().getAnnotation(JsonInclude.class);
    var whole = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
    return own != null ? own.value() != JsonInclude.Include.ALWAYS : whole != null && whole.value() != JsonInclude.Include.ALWAYS;
  }

  private static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() != null) {
      return new JsonSchema().anyOf(List.of(schema, new JsonSchema().typesItem("null")));
    }
    if (schema.getTypes() != null) {
      schema.addType("null");
    }
    return schema.getEnum() == null ? schema : orNull(schema, new ArrayList<>(schema.getEnum()));
  }

  @SuppressWarnings("unchecked")
  private static Schema<?> orNull(Schema<?> schema, List<Object> words) {
    words.add(null);
    ((Schema<Object>) schema).setEnum(words);
    return schema;
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
