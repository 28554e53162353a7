package studio.fofo.catalog.offering;

import java.util.List;
import java.util.Optional;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Design;
import studio.fofo.catalog.BlankId;
import studio.fofo.kernel.Money;
import studio.fofo.minting.MintId;

/**
 * A product to be offered; its fields are well-formed.
 *
 * @param mintId empty: the artwork's own mint, if there is one
 * @param design empty: the blank's default
 * @param variantIds empty: all of the blank's
 * @param chainId empty: any chain of the studio
 */
public record ProductDraft(
    ArtworkId artworkId, Optional<MintId> mintId, BlankId blankId, Optional<Design> design, String title, String description, Money price,
    List<String> variantIds, List<String> tags, Optional<Long> editionSize, Optional<Long> chainId) {}
