package studio.fofo.minting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.collection.Collections;
import studio.fofo.minting.collection.Drafts;
import studio.fofo.minting.reveal.Committing;
import studio.fofo.minting.reveal.Drawings;
import studio.fofo.minting.reveal.Reveal.Standing;
import studio.fofo.minting.reveal.RevealId;
import studio.fofo.minting.reveal.Reveals;
import studio.fofo.minting.web.CallView.CallsView;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Drops whose pieces are hidden until a reveal. */
@RestController
@NeedsScope(Scope.MINT)
@RequestMapping("/api/v1/collections/{id}/reveal")
@ConditionalOnRole(Role.CHAIN)
class RevealController {

  private final Collections collections;
  private final Reveals reveals;
  private final Committing committing;
  private final Drawings drawings;
  private final Drafts drafts;

  RevealController(Collections collections, Reveals reveals, Committing committing, Drawings drawings, Drafts drafts) {
    this.collections = collections;
    this.reveals = reveals;
    this.committing = committing;
    this.drawings = drawings;
    this.drafts = drafts;
  }

  @PostMapping
  @Idempotent
  RevealView prepare(Caller caller, NewId newId, @PathVariable String id, @RequestBody RevealForm form) {
    var collection = collections.requireOwned(CollectionId.named(id), caller.userId());
    var order = form.order(new RevealId(newId.as(RevealId.PREFIX)), caller.userId());
    drafts.count(caller.userId());
    committing.prepare(collection, order);
    return view(collection, true);
  }

  /** Before the commitment stands on the chain, only its owner sees it. */
  @GetMapping
  @NeedsNoScope(owner = Scope.MINT)
  RevealView reveal(@Nullable Caller caller, @PathVariable String id) {
    var collection = collections.find(CollectionId.named(id)).orElseThrow(() -> CollectionId.unknown(id));
    return view(collection, caller != null && caller.userId().equals(collection.creator()));
  }

  @GetMapping("/transaction")
  CallsView transaction(Caller caller, @PathVariable String id) {
    var collection = collections.requireOwned(CollectionId.named(id), caller.userId());
    return CallsView.of(collection.chainId(), collection.owner(), List.of(drawings.call(collection)));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(Caller caller, @PathVariable String id) {
    committing.discard(collections.requireOwned(CollectionId.named(id), caller.userId()));
  }

  private RevealView view(Collection collection, boolean isOwn) {
    return reveals.of(collection).filter(reveal -> isOwn || reveal.commitment().isPresent()).map(reveal -> {
      var standing = reveals.standing(collection, reveal);
      return RevealView.of(reveal, standing, standing == Standing.PREPARED
          ? CallsView.of(collection.chainId(), collection.owner(), List.of(reveals.commitment(collection, reveal))) : null);
    }).orElse(RevealView.NONE);
  }
}
