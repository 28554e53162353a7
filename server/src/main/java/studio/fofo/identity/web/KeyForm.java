package studio.fofo.identity.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Scope;

/** An API key to create. Only its owner sees its name. */
record KeyForm(@Schema(requiredMode = REQUIRED, minLength = 1, maxLength = LONGEST_NAME) @Nullable String name,
    @ArraySchema(arraySchema = @Schema(requiredMode = REQUIRED, description = "what the key may do"), schema = @Schema(implementation = Scope.class), minItems = 1) @Nullable List<@Nullable String> scopes) {

  static final int LONGEST_NAME = 80;

  record Wanted(String name, Set<Scope> scopes) {}

  /** @throws studio.fofo.kernel.Refusal {@code BODY_INVALID}, {@code IDENTITY_KEY_FORM_INVALID} */
  Wanted wanted() {
    var check = FieldChecks.ofPrivateText(IdentityErrors.IDENTITY_KEY_FORM_INVALID);
    var given = check.present("name", name);
    var label = name == null ? "" : check.text("name", given, 1, LONGEST_NAME);
    var words = scopes == null ? List.<@Nullable String>of() : scopes;
    if (check.that(scopes != null, HttpErrors.BODY_INVALID, "scopes", "are missing")) {
      var known = Arrays.stream(Scope.values()).map(Scope::word).toList();
      check.that(!words.isEmpty() && known.containsAll(words), "scopes",
          "are " + (words.size() > known.size() ? words.size() + " words" : words) + ", expected one or more of " + known);
    }
    check.done();
    return new Wanted(label, words.stream().flatMap(word -> Scope.of(String.valueOf(word)).stream()).collect(Collectors.toSet()));
  }
}
