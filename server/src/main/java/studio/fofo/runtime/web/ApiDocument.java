package studio.fofo.runtime.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.method.HandlerMethod;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.MultipartForm;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.Page;

/**
 * Adds our conventions to the OpenAPI document: which calls need sign-in or an {@code Idempotency-Key}, and that every refusal is a
 * problem.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

  private static final String BEARER = "bearer";
  private static final String PROBLEM = "Problem";
  private static final int LONGEST_KEY = 255;

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, NewId.class, MultipartForm.class);
  }

  @Bean
  ApiSchemas apiSchemas() {
    return new ApiSchemas();
  }

  @Bean
  OpenApiCustomizer apiConventions(@Value("${fofo.public-url}") String publicUrl) {
    var operations = new ApiOperations();
    return document -> {
      document.setServers(List.of(new Server().url(publicUrl)));
      document.setInfo(new Info().title("FOFO Studio").version("1")
          .description("Type an idea, own it, wear it. Conventions, error codes and paying step by step: docs/api in the repository."));
      document.setSecurity(List.of(new SecurityRequirement()));
      if (document.getComponents() == null) {
        document.setComponents(new Components());
      }
      document.getComponents()
          .addSecuritySchemes(BEARER, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
              .description("An access token from /api/v1/auth, or an API key that begins with fofo_live_"));
      document.getComponents().addSchemas(PROBLEM, problemSchema());
      operations.describe(document);
    };
  }

  @Bean
  OperationCustomizer operationConventions() {
    return (operation, handler) -> {
      caller(handler).ifPresent(parameter -> secure(operation, parameter));
      if (handler.hasMethodAnnotation(Idempotent.class)) {
        operation.addParametersItem(new HeaderParameter().name("Idempotency-Key").required(true)
            .description("1 to 255 characters of your choice; the same key and body take effect once and give the same reply")
            .schema(new StringSchema().minLength(1).maxLength(LONGEST_KEY)));
      }
      if (operation.getParameters() != null) {
        operation.getParameters().forEach(ApiDocument::narrow);
      }
      if (operation.getParameters() != null && handler.hasMethodAnnotation(PatchMapping.class)) {
        operation.getParameters().stream().filter(parameter -> parameter.getName().equals("If-Match"))
            .forEach(parameter -> parameter.setRequired(true));
      }
      return operation;
    };
  }

  /** Parameters are text, so none is ever null; lists have the same limits everywhere. */
  private static void narrow(Parameter parameter) {
    if (parameter.getSchema() == null) {
      return;
    }
    // springdoc gives parameters of one type the same object: what is said of one would be said of all.
    var schema = AnnotationsUtils.clone(parameter.getSchema(), true);
    parameter.setSchema(schema);
    if (schema.getTypes() != null) {
      schema.getTypes().remove("null");
    }
    if (schema.getEnum() != null) {
      schema.getEnum().remove(null);
    }
    if (parameter.getName().equals("limit")) {
      schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Page.LARGEST));
    }
    ApiFormats.narrow(parameter.getName(), schema);
  }

  private static Optional<MethodParameter> caller(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters()).filter(parameter -> parameter.getParameterType() == Caller.class).findFirst();
  }

  /** A call that is also open to strangers lists the empty requirement next to the token. */
  private static void secure(Operation operation, MethodParameter caller) {
    if (caller.isOptional() || caller.hasParameterAnnotation(Nullable.class)) {
      operation.addSecurityItem(new SecurityRequirement());
    }
    operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  /** The field errors are inlined: schemas that only a component refers to are dropped from the document. */
  private static Schema<?> problemSchema() {
    var converters = new ModelConverters(true);
    converters.addConverter(new ApiSchemas());
    var schemas = converters.readAll(ProblemView.class);
    var problem = Objects.requireNonNull(schemas.get(ProblemView.class.getSimpleName()));
    @SuppressWarnings("rawtypes")
    Map<String, Schema> properties = Objects.requireNonNull(problem.getProperties());
    Objects.requireNonNull(properties.get("errors")).setItems(schemas.get("RefusalFieldError"));
    return problem;
  }
}
