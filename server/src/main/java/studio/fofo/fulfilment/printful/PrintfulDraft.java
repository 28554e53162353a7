package studio.fofo.fulfilment.printful;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.ordering.Gift;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A submission as Printful's order, and the comparison of both. */
final class PrintfulDraft {

  private PrintfulDraft() {}

  /** @param variants of all lines */
  static ObjectNode of(Submission submission, Map<String, VendorVariant> variants) {
    var draft = JsonMapper.shared().createObjectNode().put("external_id", PrintfulIds.of(submission.externalId()))
        .put("shipping", PrintfulOffers.METHOD);
    draft.set("recipient", PrintfulRecipient.of(submission.recipient().address()));
    var items = draft.putArray("order_items");
    submission.lines().forEach(line -> items.add(item(submission, line, require(variants, line.variantId()))));
    customization(submission).ifPresent(custom -> draft.set("customization", custom));
    draft.putObject("retail_costs").put("currency", submission.lines().getFirst().unitPrice().currency());
    return draft;
  }

  /** The packing slip says who sends it, and has the gift note. Where returns go is a setting of the store at Printful. */
  private static Optional<ObjectNode> customization(Submission submission) {
    var custom = JsonMapper.shared().createObjectNode();
    submission.recipient().gift().map(Gift::note).filter(note -> !note.isEmpty())
        .ifPresent(note -> custom.putObject("gift").put("message", note));
    submission.sender().ifPresent(sender -> {
      var slip = custom.putObject("packing_slip").put("store_name", sender.name());
      sender.email().ifPresent(email -> slip.put("email", email));
    });
    return custom.isEmpty() ? Optional.empty() : Optional.of(custom);
  }

  private static ObjectNode item(Submission submission, Submission.Line line, VendorVariant variant) {
    var item = JsonMapper.shared().createObjectNode().put("source", "catalog")
        .put("catalog_variant_id", Long.parseLong(variant.vendorId()))
        .put("external_id", PrintfulIds.line(submission.externalId(), line.number()))
        .put("quantity", line.file().quantity())
        .put("name", line.file().title())
        .put("retail_price", PrintfulCosts.decimal(line.unitPrice()));
    item.putArray("placements").addObject().put("placement", variant.placement()).put("technique", variant.technique())
        .putArray("layers").addObject().put("type", "file").put("url", line.fileUrl().toString());
    return item;
  }

  /**
   * What of an order is not what was asked for: an item that was changed or is missing, or has no print file, which would be made blank.
   *
   * @param items with their placements
   */
  static List<String> differences(Submission submission, Map<String, VendorVariant> variants, List<JsonNode> items) {
    var differences = new ArrayList<String>();
    var ordered = items.stream().filter(item -> !item.path("external_id").asString("").isEmpty())
        .collect(Collectors.toMap(item -> item.path("external_id").asString(), item -> item, (one, other) -> one));
    for (var line : submission.lines()) {
      var item = Optional.ofNullable(ordered.remove(PrintfulIds.line(submission.externalId(), line.number())));
      item.map(found -> difference(line, require(variants, line.variantId()), found))
          .orElse(Optional.of("line " + line.number() + " is not in it")).ifPresent(differences::add);
    }
    var more = items.size() - submission.lines().size();
    if (differences.isEmpty() && more > 0) {
      differences.add("it has " + more + " more items than were ordered");
    }
    return differences;
  }

  private static Optional<String> difference(Submission.Line line, VendorVariant variant, JsonNode item) {
    if (item.path("quantity").asInt(0) != line.file().quantity()) {
      return Optional.of("line " + line.number() + " has " + item.path("quantity").asInt(0) + " pieces instead of "
          + line.file().quantity());
    }
    if (!item.path("catalog_variant_id").asString("").equals(variant.vendorId())) {
      return Optional.of("line " + line.number() + " is another variant");
    }
    return hasFile(item) ? Optional.empty() : Optional.of("line " + line.number() + " has no print file and would be blank");
  }

  private static boolean hasFile(JsonNode item) {
    return item.path("placements").valueStream().flatMap(placement -> placement.path("layers").valueStream())
        .anyMatch(layer -> layer.path("type").asString("").equals("file") && !layer.path("url").asString("").isBlank());
  }

  /** Why Printful refuses a file of these items; empty if it does not, or not yet. */
  static Optional<String> refusedFile(List<JsonNode> items) {
    return items.stream().flatMap(item -> item.path("placements").valueStream())
        .filter(placement -> placement.path("status").asString("").equals("failed"))
        .map(placement -> "the print file is refused: " + placement.path("status_explanation").asString("no reason given")).findFirst();
  }

  private static VendorVariant require(Map<String, VendorVariant> variants, String variantId) {
    return Optional.ofNullable(variants.get(variantId))
        .orElseThrow(() -> SupplierUnavailable.unknown("variant " + variantId + " is not mapped to Printful's any more", null));
  }
}
