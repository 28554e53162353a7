package studio.fofo.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.TypeId;
import tools.jackson.databind.JsonNode;

/** Creators' collections, opened over HTTP. */
@Component
public class CollectionBook {

  private final SignIn signIn;
  private final HungArtworks artworks;
  private final PersonsWallet wallets;
  private Http http;

  CollectionBook(SignIn signIn, HungArtworks artworks, PersonsWallet wallets) {
    this.signIn = signIn;
    this.artworks = artworks;
    this.wallets = wallets;
  }

  public CollectionBook over(Http client) {
    http = client;
    return this;
  }

  public SignIn.Person creator() {
    return signIn.somebody();
  }

  /** A valid form, with some fields replaced. */
  public Map<String, Object> form(SignIn.Person creator, Map<String, ?> more) {
    var form = new HashMap<String, Object>(Map.of("name", "Neon Foxes", "symbol", "NEON", "description", "Foxes in the rain",
        "coverArtworkId", artworks.by(creator.userId()).id().value(), "royaltyBps", 750));
    form.putAll(more);
    return form;
  }

  public Http.Reply request(SignIn.Person creator, Map<String, Object> form) {
    return http.post("/api/v1/collections", form).as(creator).idempotent(TypeId.next("key").toString()).call();
  }

  /** An open collection. */
  public JsonNode open(SignIn.Person creator, Map<String, ?> more) {
    var reply = request(creator, form(creator, more));
    if (reply.status() != 202) {
      throw new AssertionError(reply.text());
    }
    var id = reply.body().get("id").asString();
    return Eventually.get("collection " + id, () -> Optional.of(read(id)).filter(view -> view.get("status").asString().equals("open")));
  }

  /** An open collection into which the studio may mint. */
  public JsonNode mintable(SignIn.Person creator, Map<String, ?> more) {
    var id = open(creator, more).get("id").asString();
    change(creator, id, Map.of("studioMints", true));
    return Eventually.get("permission of " + id, () -> Optional.of(read(id)).filter(view -> view.get("studioMints").asBoolean()));
  }

  public JsonNode read(String id) {
    return http.get("/api/v1/collections/" + id).call().body();
  }

  /** Lets the owner's wallet send the changes. */
  public void change(SignIn.Person creator, String id, Map<String, ?> wishes) {
    wallets.send(creator.wallet(), changes(creator, id, wishes).body().get("calls").values());
  }

  public Http.Reply changes(SignIn.Person creator, String id, Map<String, ?> wishes) {
    return http.post("/api/v1/collections/" + id + "/changes", wishes).as(creator).idempotent(TypeId.next("key").toString()).call();
  }
}
