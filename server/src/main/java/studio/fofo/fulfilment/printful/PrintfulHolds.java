package studio.fofo.fulfilment.printful;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierHold.Page;
import studio.fofo.fulfilment.suppliers.SupplierHold.Party;
import studio.fofo.fulfilment.suppliers.SupplierHold.Release;
import tools.jackson.databind.JsonNode;

/**
 * Why Printful does not go on, and what helps. Its orders state no reason; those of files are at the items. Its API confirms drafts and has
 * nothing to approve a changed design with: that is done on its page of the order.
 *
 * @param dashboard where people see their orders at Printful
 */
record PrintfulHolds(URI dashboard) {

  SupplierHold failed(JsonNode order, List<JsonNode> items) {
    var why = PrintfulDraft.refusedFile(items)
        .orElse("its address, files or payment; correct it there and confirm it again, or withdraw it");
    return new SupplierHold("the order failed at Printful: " + why, Party.STUDIO, page("Correct it at Printful", order));
  }

  /** @param sheets its approval sheets, if it has any */
  SupplierHold onHold(JsonNode order, List<JsonNode> sheets, Map<String, Integer> lineByItem) {
    if (isAt("waiting_for_action", sheets)) {
      return new SupplierHold("Printful suggests another design for " + lines("waiting_for_action", sheets, lineByItem)
          + " and waits for your approval", Party.STUDIO, page("Approve it at Printful", order));
    }
    if (isAt("approval_pending", sheets) || isAt("changes_requested", sheets) || isAt("files_changed", sheets)) {
      return new SupplierHold("Printful has your answer about the design and does not go on yet", Party.SUPPLIER);
    }
    return new SupplierHold("Printful has a problem with the order; its customer service has to be asked", Party.STUDIO,
        page("See it at Printful", order));
  }

  private static boolean isAt(String status, List<JsonNode> sheets) {
    return sheets.stream().anyMatch(sheet -> sheet.path("status").asString("").equals(status));
  }

  private static String lines(String status, List<JsonNode> sheets, Map<String, Integer> lineByItem) {
    var lines = sheets.stream().filter(sheet -> sheet.path("status").asString("").equals(status))
        .map(sheet -> lineByItem.get(sheet.path("order_item_id").asString(""))).filter(line -> line != null).distinct().sorted().toList();
    return lines.isEmpty() ? "the order"
        : (lines.size() == 1 ? "line " : "lines ") + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  SupplierHold outOfStock(JsonNode order) {
    return new SupplierHold("Printful has run out of stock after it accepted the order", Party.STUDIO,
        page("Replace it at Printful", order));
  }

  /** It is not what was ordered: nobody may confirm it here. */
  SupplierHold different(JsonNode order, String words) {
    return new SupplierHold(name(order) + " is not what was ordered: " + words + "; correct it there, or cancel the order", Party.STUDIO,
        page("Correct it at Printful", order));
  }

  SupplierHold edited(JsonNode order, String words) {
    return new SupplierHold("the order was edited: " + words, Party.STUDIO, page("Correct it at Printful", order));
  }

  SupplierHold withoutCosts(JsonNode order) {
    return new SupplierHold(name(order) + " has no costs", Party.STUDIO, page("See it at Printful", order));
  }

  SupplierHold dearer(JsonNode order, String words, SupplierCosts asked) {
    return new SupplierHold(name(order) + " " + words + "; confirm it or withdraw it", Party.STUDIO,
        new Release("Confirm at " + asked.total()));
  }

  /** One that nobody has looked at since it was made: it is compared with what was ordered before it is confirmed. */
  SupplierHold draft() {
    return new SupplierHold("the order is a draft at Printful; confirm it or withdraw it", Party.STUDIO,
        new Release("Check and confirm it"));
  }

  SupplierHold unknown(JsonNode order, String status) {
    return new SupplierHold("Printful reports the unknown status \"" + status + "\"", Party.SUPPLIER, page("See it at Printful", order));
  }

  SupplierHold undeletable(JsonNode order, String words) {
    return new SupplierHold("the draft at Printful is refused and cannot be deleted: " + words, Party.STUDIO,
        page("Delete it at Printful", order));
  }

  private static String name(JsonNode order) {
    return "draft " + order.path("id").asString("") + " at Printful";
  }

  private Page page(String label, JsonNode order) {
    return new Page(label, URI.create(dashboard + "?order_id=" + order.path("id").asString("")));
  }
}
