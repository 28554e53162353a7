package studio.fofo.runtime.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Refusal;

/** An error as RFC 9457 problem+json, with our {@code code}, {@code traceId}, {@code retryable} and {@code errors}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
    String type, String title, @Schema(minimum = "400", maximum = "599") int status, String detail, String code, String traceId,
    @JsonInclude(JsonInclude.Include.ALWAYS) boolean retryable, @Nullable List<Refusal.FieldError> errors) {}
