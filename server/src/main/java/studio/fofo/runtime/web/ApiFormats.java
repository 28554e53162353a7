package studio.fofo.runtime.web;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Formats by field name, since in this API a name means the same everywhere: {@code txHash} is 32 bytes in hexadecimal, {@code amount} a
 * whole number as text, {@code chainId} never 0. A record's own annotations take precedence.
 */
final class ApiFormats {

  private static final String ID = "^[a-z_]+_[0-7][0-9a-hjkmnp-tv-z]{25}$";
  private static final String ADDRESS = "^0x[0-9a-fA-F]{40}$";
  private static final String HASH = "^0x[0-9a-f]{64}$";
  private static final String WHOLE = "^(0|[1-9][0-9]{0,77})$";

  private static final Map<String, String> PATTERNS = Map.ofEntries(
      Map.entry("artworkId", ID), Map.entry("jobId", ID), Map.entry("productId", ID), Map.entry("mintId", ID), Map.entry("orderId", ID),
      Map.entry("creatorId", ID), Map.entry("buyerId", ID), Map.entry("ownerId", ID), Map.entry("nearDuplicateOf", ID),
      Map.entry("varyOf", ID),
      Map.entry("contract", ADDRESS), Map.entry("contracts", ADDRESS), Map.entry("wallets", ADDRESS), Map.entry("buyerWallet", ADDRESS),
      Map.entry("payer", ADDRESS),
      Map.entry("owner", ADDRESS), Map.entry("receiver", ADDRESS), Map.entry("address", ADDRESS),
      Map.entry("txHash", HASH), Map.entry("settlementTxHash", HASH), Map.entry("refundTxHash", HASH),
      Map.entry("amount", WHOLE), Map.entry("tokenId", WHOLE), Map.entry("supply", WHOLE), Map.entry("quantity", WHOLE),
      Map.entry("earned", WHOLE),
      Map.entry("withdrawable", WHOLE), Map.entry("withdrawn", WHOLE),
      Map.entry("currency", "^[A-Z]{3}$"), Map.entry("country", "^[A-Z]{2}$"), Map.entry("colourHex", "^#[0-9a-fA-F]{6}$"),
      Map.entry("palette", "^#[0-9a-fA-F]{6}$"));

  private static final Map<String, Long> LEAST = Stream.concat(
      Stream.of("chainId", "width", "height", "widthPx", "heightPx", "dpi", "line", "quantity", "version", "sequence", "expiresIn")
          .map(name -> Map.entry(name, 1L)),
      Stream.of("bleedPx", "seed", "index", "queuePosition", "progress", "confirmations", "decimals", "editionSize", "royaltyBps", "bps",
          "remaining", "sold", "used",
          "limit", "left", "count", "widthMm", "heightMm", "hidden", "outsideGamut").map(name -> Map.entry(name, 0L)))
      .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private ApiFormats() {}

  /** Narrows the schema of a field, or of its items. */
  static void narrow(String name, @Nullable Schema<?> schema) {
    if (schema == null || schema.getEnum() != null || schema.get$ref() != null) {
      return;
    }
    if (schema.getItems() != null) {
      narrow(name, schema.getItems());
    } else if (schema.getAdditionalProperties() instanceof Schema<?> values) {
      narrow(name, values);
    } else if (is(schema, "string") && schema.getPattern() == null && schema.getFormat() == null) {
      schema.setPattern(PATTERNS.get(name));
    } else if ((is(schema, "integer") || is(schema, "number")) && schema.getMinimum() == null && LEAST.containsKey(name)) {
      schema.setMinimum(BigDecimal.valueOf(LEAST.get(name)));
    }
  }

  private static boolean is(Schema<?> schema, String type) {
    return schema.getTypes() != null && schema.getTypes().contains(type) || type.equals(schema.getType());
  }
}
