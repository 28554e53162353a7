package studio.fofo.minting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Address;
import studio.fofo.minting.drop.Phase;

/**
 * A window in which people mint by themselves.
 *
 * @param name as its creator called it; may be empty
 * @param tokenId the edition that is minted; absent for numbered pieces of a collection of originals
 * @param endsAt absent for never
 * @param price of one piece in base units; a place on the list may have another
 * @param perWallet most pieces per account; absent for no limit, or where the list says it
 * @param supply most pieces in all; absent for no limit
 * @param closing ends it for good, sent by the collection's owner; absent if it is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PhaseView(
    String id, String name, Phase.State state, @Nullable String tokenId, Instant startsAt, @Nullable Instant endsAt,
    @Schema(pattern = "^(native|0x[0-9a-fA-F]{40})$") String currency, String price, @Nullable Long perWallet, @Nullable Long supply,
    long claimed, boolean hasAllowList, @Nullable CallView closing) {

  static PhaseView of(Phase phase, Instant now, CallView closing) {
    var state = phase.at(now);
    return new PhaseView(phase.id().toString(), phase.name(), state,
        phase.edition().equals(BigInteger.ZERO) ? null : phase.edition().toString(), phase.startsAt(), phase.endsAt().orElse(null),
        currency(phase), phase.price().toString(), phase.perWallet() == 0 || phase.root().isPresent() ? null : phase.perWallet(),
        phase.supply() == 0 ? null : phase.supply(), phase.claimed(), phase.root().isPresent(),
        state == Phase.State.ENDED ? null : closing);
  }

  private static String currency(Phase phase) {
    return phase.currency().equals(Address.ZERO) ? "native" : phase.currency().value();
  }
}
