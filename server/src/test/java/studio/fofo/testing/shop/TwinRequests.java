package studio.fofo.testing.shop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.minting.Twins;

/** Records requested twins. */
public final class TwinRequests implements Twins {

  /** One call. */
  public record Request(String key, long chainId, ArtworkId artwork, String productKey, Address wallet, long quantity) {}

  private final List<Request> requests = new CopyOnWriteArrayList<>();

  public List<Request> ofOrder(String orderId) {
    return requests.stream().filter(request -> request.key().startsWith(orderId)).toList();
  }

  @Override
  public void request(String key, long chainId, ArtworkId artwork, String productKey, Address recipientWallet, long quantity) {
    requests.add(new Request(key, chainId, artwork, productKey, recipientWallet, quantity));
  }

  @Override
  public void request(String key, ArtworkId artwork, String productKey, Address recipientWallet, long quantity) {
    request(key, 0, artwork, productKey, recipientWallet, quantity);
  }
}
