package studio.fofo.minting.web;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.chain.Chains;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.collection.Collections;
import studio.fofo.minting.holding.Holdings;
import studio.fofo.minting.holding.Token;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Creators' own collections, for everybody to see. */
@RestController
@RequestMapping("/api/v1")
@ConditionalOnRole(Role.CHAIN)
class CollectionPageController {

  private static final String ALL = "collections";
  private static final String MINE = "me/collections";
  private static final String PIECES = "collections/tokens";
  private static final BigInteger ABOVE_ALL = BigInteger.TWO.pow(256);
  private static final Instant AFTER_ALL = Instant.parse("2999-01-01T00:00:00Z");

  private final Collections collections;
  private final CollectionViews views;
  private final Holdings holdings;
  private final Tokens tokens;
  private final Chains chains;

  CollectionPageController(Collections collections, CollectionViews views, Holdings holdings, Tokens tokens, Chains chains) {
    this.collections = collections;
    this.views = views;
    this.holdings = holdings;
    this.tokens = tokens;
    this.chains = chains;
  }

  @NeedsNoScope(owner = Scope.MINT)
  @GetMapping("/collections")
  Page<CollectionView> all(@RequestParam(required = false) @Nullable Long chainId, @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var chain = Optional.ofNullable(chainId);
    chain.ifPresent(chains::require);
    var size = Page.limit(limit);
    var list = ALL + chain.map(id -> "/" + id).orElse("");
    var after = Cursor.read(list, cursor, 2);
    var before = after == null ? AFTER_ALL : Cursor.time(after.get(0));
    var found = collections.open(chain, before, after == null ? "" : after.get(1), size + 1);
    return Page.of(found, size, (Collection last) -> Cursor.write(list, last.requestedAt().toString(), last.id().value()))
        .mapAll(views::views);
  }

  @NeedsNoScope(owner = Scope.MINT)
  @GetMapping("/collections/{id}")
  CollectionView collection(@PathVariable String id) {
    return views.view(require(id));
  }

  @NeedsNoScope(owner = Scope.MINT)
  @GetMapping("/collections/{id}/tokens")
  Page<TokenView> pieces(@PathVariable String id, @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var size = Page.limit(limit);
    var list = PIECES + "/" + id;
    var after = Cursor.read(list, cursor, 1);
    var below = after == null ? ABOVE_ALL : number(after.getFirst());
    var collection = require(id);
    var found = collection.address().map(address -> holdings.tokensOf(collection.chainId(), address, below, size + 1)).orElse(List.of());
    return Page.of(found, size, (Token last) -> Cursor.write(list, last.tokenId().toString())).mapAll(tokens::listed);
  }

  @NeedsScope(Scope.MINT)
  @GetMapping("/me/collections")
  Page<CollectionView> mine(Caller caller, @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var size = Page.limit(limit);
    var after = Cursor.read(MINE, cursor, 2);
    var before = after == null ? AFTER_ALL : Cursor.time(after.get(0));
    var found = collections.of(caller.userId(), before, after == null ? "" : after.get(1), size + 1);
    return Page.of(found, size, (Collection last) -> Cursor.write(MINE, last.requestedAt().toString(), last.id().value()))
        .mapAll(views::views);
  }

  private Collection require(String id) {
    return collections.find(CollectionId.named(id)).orElseThrow(() -> CollectionId.unknown(id));
  }

  private static BigInteger number(String text) {
    if (!text.matches("[0-9]{1,78}")) {
      throw new Refusal(HttpErrors.CURSOR_INVALID, "the cursor does not belong to this list; start without a cursor");
    }
    return new BigInteger(text);
  }
}
