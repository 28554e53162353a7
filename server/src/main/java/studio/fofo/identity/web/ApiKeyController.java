package studio.fofo.identity.web;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.identity.keys.ApiKey;
import studio.fofo.identity.keys.ApiKeys;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** One's own API keys; for people only. There are at most twenty, so the list is one page. */
@RestController
@ForPeople
@ConditionalOnRole(Role.BUSINESS)
@RequestMapping("/api/v1/me/api-keys")
class ApiKeyController {

  private final ApiKeys keys;

  ApiKeyController(ApiKeys keys) {
    this.keys = keys;
  }

  /** @param key the key in plain text, only in the reply to its creation */
  record KeyView(
      String id, String name, List<Scope> scopes, String hint, Instant createdAt, @Nullable Instant lastUsedAt, @Nullable String key) {

    static KeyView of(ApiKey key, @Nullable String text) {
      return new KeyView(key.id(), key.name(), key.scopes().stream().sorted(Comparator.comparing(Scope::word)).toList(), key.hint(),
          key.createdAt(), key.lastUsedAt().orElse(null), text);
    }
  }

  @GetMapping
  Page<KeyView> list(Caller caller) {
    return new Page<>(keys.list(PersonOnly.require(caller)).stream().map(key -> KeyView.of(key, null)).toList(), null);
  }

  /** Not {@code @Idempotent}: the reply, and the secret with it, would be stored for replays. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<KeyView> create(Caller caller, @RequestBody KeyForm form) {
    var wanted = form.wanted();
    var created = keys.create(PersonOnly.require(caller), wanted.name(), wanted.scopes());
    return ResponseEntity.created(URI.create("/api/v1/me/api-keys/" + created.key().id()))
        .cacheControl(CacheControl.noStore())
        .body(KeyView.of(created.key(), created.text()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Caller caller, @PathVariable String id) {
    keys.revoke(PersonOnly.require(caller), id);
  }
}
