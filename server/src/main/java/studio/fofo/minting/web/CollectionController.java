package studio.fofo.minting.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.chain.ChainStates;
import studio.fofo.chain.Chains;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.Changing;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.collection.Collections;
import studio.fofo.minting.collection.Drafts;
import studio.fofo.minting.collection.Opening;
import studio.fofo.minting.web.CallView.CallsView;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Opens and changes creators' own collections. */
@RestController
@NeedsScope(Scope.MINT)
@RequestMapping("/api/v1")
@ConditionalOnRole(Role.CHAIN)
class CollectionController {

  private final Opening opening;
  private final Changing changing;
  private final Drafts drafts;
  private final Collections collections;
  private final CollectionViews views;
  private final Chains chains;
  private final ChainStates states;
  private final Users users;

  CollectionController(Opening opening, Changing changing, Drafts drafts, Collections collections, CollectionViews views,
      Chains chains, ChainStates states, Users users) {
    this.opening = opening;
    this.changing = changing;
    this.drafts = drafts;
    this.collections = collections;
    this.views = views;
    this.chains = chains;
    this.states = states;
    this.users = users;
  }

  @PostMapping("/collections")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Idempotent
  ResponseEntity<CollectionView> open(Caller caller, NewId newId, @RequestBody CollectionForm form) {
    var wallet = users.wallet(caller.userId()).orElseThrow(() -> new Refusal(MintingErrors.MINT_NO_WALLET,
        "your account has no wallet to own the collection; link one, then open it"));
    var order = form.order(new CollectionId(newId.as(CollectionId.PREFIX)), caller.userId(), wallet,
        states.best(chains.ids().stream()).orElseThrow());
    var collection = opening.request(order);
    return ResponseEntity.accepted().location(URI.create("/api/v1/collections/" + collection.id())).body(views.view(collection));
  }

  @PostMapping("/collections/{id}/changes")
  @Idempotent
  CallsView changes(Caller caller, @PathVariable String id, @RequestBody CollectionChangesForm form) {
    var collection = collections.requireOwned(CollectionId.named(id), caller.userId());
    var wishes = form.wishes(collection);
    drafts.count(caller.userId());
    return CallsView.of(collection.chainId(), collection.owner(), changing.calls(collection, wishes));
  }
}
