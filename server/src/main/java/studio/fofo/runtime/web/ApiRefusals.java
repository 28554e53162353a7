package studio.fofo.runtime.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The statuses and headers that follow from an operation's signature: authentication, parameters, and failures common to all calls.
 */
final class ApiRefusals {

  private static final String PROBLEM = "#/components/schemas/Problem";
  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("400", "a parameter, a header or the body is invalid"),
      Map.entry("401", "not signed in, or the credentials are no longer valid"),
      Map.entry("403", "not allowed: an API key without the scope, or the console without being an operator"),
      Map.entry("404", "not found, or it belongs to somebody else"),
      Map.entry("406", "the reply is not available in any type that Accept allows"),
      Map.entry("408", "the complete body did not arrive in time"),
      Map.entry("409", "the resource's state, or an earlier call with this key, does not allow it now"),
      Map.entry("410", "it existed and is gone"),
      Map.entry("412", "a precondition does not hold: the resource has changed since it was read"),
      Map.entry("413", "the body is too large"), Map.entry("415", "the body's type is not supported here"),
      Map.entry("416", "the range is outside the content"),
      Map.entry("421", "the Host header names another site"), Map.entry("422", "well-formed, but it cannot be done as asked"),
      Map.entry("429", "too many requests"), Map.entry("500", "our fault"), Map.entry("503", "a part of the studio does not respond"));

  private final Operation operation;
  private final PathItem.HttpMethod method;
  private final String path;

  ApiRefusals(Operation operation, PathItem.HttpMethod method, String path) {
    this.operation = operation;
    this.method = method;
    this.path = path;
  }

  void add(List<String> besides) {
    var statuses = new TreeSet<>(besides);
    statuses.addAll(List.of("400", "406", "421", "500", "503"));
    if (path.startsWith("/api/")) {
      statuses.addAll(List.of("401", "403", "429"));
    }
    if (path.contains("{")) {
      statuses.add("404");
    }
    if (method != PathItem.HttpMethod.GET) {
      statuses.addAll(List.of("408", "413", "415"));
    }
    if (takes("Idempotency-Key")) {
      statuses.addAll(List.of("409", "422"));
    }
    if (takes("If-Match")) {
      statuses.add("412");
    }
    operation.getResponses().remove("default");
    operation.getResponses().forEach((status, reply) -> reply.setHeaders(headers(status, reply)));
    statuses.forEach(status -> operation.getResponses().computeIfAbsent(status, ApiRefusals::problem));
    if (method == PathItem.HttpMethod.GET && operation.getResponses().containsKey("200")) {
      operation.getResponses().computeIfAbsent("304",
          known -> new ApiResponse().description("the reader has it already, by If-None-Match"));
    }
  }

  private boolean takes(String header) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(parameter -> parameter.getName().equals(header));
  }

  private Map<String, Header> headers(String status, ApiResponse reply) {
    var headers = new TreeMap<String, Header>();
    if (reply.getHeaders() != null) {
      headers.putAll(reply.getHeaders());
    }
    if (method == PathItem.HttpMethod.GET && status.equals("200") && !path.endsWith("/events")) {
      headers.put("ETag", text("the tag for If-None-Match, and for If-Match if it can be edited"));
    }
    if (status.equals("201") || status.equals("202") && takes("Idempotency-Key")) {
      headers.put("Location", text("where it can be read"));
    }
    if (takes("Idempotency-Key")) {
      headers.put("Idempotent-Replayed", text("true when this is the reply to an earlier call with the key"));
    }
    if (path.startsWith("/api/v1/")) {
      headers.put("RateLimit", text("what is left of the limit, and for how long"));
    }
    return headers;
  }

  private static ApiResponse problem(String status) {
    var reply = new ApiResponse().description(WORDS.get(status))
        .content(new Content().addMediaType(Problems.MEDIA_TYPE, new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    return switch (status) {
      case "401" -> reply.addHeaderObject("WWW-Authenticate", text("how to authenticate (RFC 6750)"));
      case "429", "503" -> reply.addHeaderObject("Retry-After", text("seconds to wait"));
      default -> reply;
    };
  }

  private static Header text(String description) {
    return new Header().description(description).schema(new JsonSchema().typesItem("string"));
  }
}
