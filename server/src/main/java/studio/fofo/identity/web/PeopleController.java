package studio.fofo.identity.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;

/** People as the public sees them: by the name that they chose, or their wallet's shortened address. */
@RestController
@NeedsNoScope
@ConditionalOnRole(Role.BUSINESS)
@RequestMapping("/api/v1/people")
class PeopleController {

  private static final int MOST = 100;

  private final Users users;

  PeopleController(Users users) {
    this.users = users;
  }

  /** A person as JSON: {@code {"id":"user_…","name":"Ada"}}. */
  record PersonView(String id, String name) {}

  /** Several at once, in the requested order; unknown ids are left out. */
  @GetMapping
  Page<PersonView> several(@RequestParam List<String> id) {
    if (id.size() > MOST) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID, "id is given " + id.size() + " times, expected at most " + MOST);
    }
    var asked = id.stream().distinct().flatMap(text -> parse(text).stream()).toList();
    Map<UserId, String> names = asked.isEmpty() ? Map.of() : users.names(asked);
    return new Page<>(asked.stream().filter(names::containsKey)
        .map(user -> new PersonView(user.value(), Objects.requireNonNull(names.get(user)))).toList(), null);
  }

  @GetMapping("/{id}")
  PersonView one(@PathVariable String id) {
    return parse(id).flatMap(user -> Optional.ofNullable(users.names(List.of(user)).get(user)))
        .map(name -> new PersonView(id, name))
        .orElseThrow(() -> new Refusal(IdentityErrors.IDENTITY_PERSON_UNKNOWN, "no person has the id \""
            + (id.length() > 100 ? id.substring(0, 100) + "…" : id) + "\""));
  }

  private static Optional<UserId> parse(String id) {
    try {
      return Optional.of(new UserId(id));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
