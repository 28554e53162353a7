package studio.fofo.ordering.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.ordering.OrderingSettings;
import studio.fofo.ordering.SellerSettings;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;

/** The seller and the terms. */
@RestController
@NeedsNoScope
@ConditionalOnRole(Role.BUSINESS)
class StudioController {

  private final StudioView studio;

  StudioController(OrderingSettings ordering, SellerSettings seller, @Value("${fofo.public-url}") String publicUrl) {
    studio = new StudioView(publicUrl.replaceAll("/+$", ""), ordering.studioFee(), seller.returnsDays(),
        new OperatorView(text(seller.name()), seller.address(),
            text(seller.email()), text(seller.vatId()), text(seller.country())));
  }

  /**
   * The terms.
   *
   * @param url the studio's public origin, without a trailing slash
   * @param feeBps basis points of each piece's margin (its price less its base cost) that the studio keeps; the creator gets the rest
   * @param returnsDays the number of days after delivery within which a buyer may return something
   */
  record StudioView(
      String url, @Schema(minimum = "0", maximum = "10000") int feeBps, @Schema(minimum = "0") int returnsDays, OperatorView operator) {}

  /**
   * The operator of this studio.
   *
   * @param name the legal name; null, like the others, if not configured
   * @param address line by line
   * @param vatId {@code none} if the operator has none
   * @param country whose law applies
   */
  record OperatorView(
      @Nullable String name, @ArraySchema(schema = @Schema(pattern = "\\S")) List<String> address, @Nullable String email,
      @Nullable String vatId, @Schema(pattern = "\\S") @Nullable String country) {}

  @GetMapping("/api/v1/studio")
  StudioView studio() {
    return studio;
  }

  private static @Nullable String text(@Nullable String setting) {
    return Optional.ofNullable(setting).filter(StringUtils::hasText).orElse(null);
  }
}
