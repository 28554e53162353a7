package studio.fofo.chain.deployment;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code ./fofo chain deploy} needs ({@code fofo.deploy.*}); docs/deploy.md. The server does not read it. Accounts are addresses, or
 * keys in any form of docs/signers.md, whose accounts are then used.
 *
 * @param rpcUrls nodes of the chain; the URLs may contain keys and are never shown. A second one must agree with the first
 * @param publicRpcUrl the node for browsers, without a key
 * @param key the deployer's key: {@code keystore:<file>}, a signing service, or on a test network the key itself
 * @param owner the multisig that will own the contracts; on a test network by default the deployer
 * @param ownerIsAccount allows an owner on a main network that is a plain account instead of a multisig
 * @param pauser may pause minting and payments
 * @param relayer sends mints and pays their gas; it needs no right
 * @param voucher signs vouchers
 * @param quote signs prices
 * @param settler sends settlements and refunds
 * @param treasury receives the studio's share
 * @param feeBps the studio's part of minting prices, in hundredths of a per cent, at most 1000
 * @param startBlock the first block with our contracts, if neither a receipt nor the node can tell
 * @param folder where its files go; by default {@code deployments} in the contracts project, where the server looks
 * @param etherscanKey the API key for {@code --verify etherscan=…}
 */
@ConfigurationProperties("fofo.deploy")
record DeploySettings(
    @DefaultValue List<URI> rpcUrls,
    @Nullable String publicRpcUrl,
    @Nullable String key,
    @Nullable String owner,
    @DefaultValue("false") boolean ownerIsAccount,
    @Nullable String pauser,
    @Nullable String relayer,
    @Nullable String voucher,
    @Nullable String quote,
    @Nullable String settler,
    @Nullable String treasury,
    @DefaultValue("0") int feeBps,
    @Nullable Long startBlock,
    @Nullable Path folder,
    @Nullable String etherscanKey) {

  @Override
  public String toString() {
    return "DeploySettings[]";
  }
}
