package studio.fofo.fulfilment.vendors;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.ChoreSource;
import studio.fofo.fulfilment.vendors.NewsRows.CatalogueNews;

/** Connected vendors that miss something, and news of their catalogues. */
@Component
class VendorChores implements ChoreSource {

  private final AccountRows accounts;
  private final Gaps gaps;
  private final NewsRows news;

  VendorChores(AccountRows accounts, Gaps gaps, NewsRows news) {
    this.accounts = accounts;
    this.gaps = gaps;
    this.news = news;
  }

  @Override
  public List<Chore> open(int limit) {
    var missing = accounts.all().stream().flatMap(account -> missing(account).stream());
    var changed = news.unread(limit).stream().collect(Collectors.groupingBy(CatalogueNews::supplier)).entrySet().stream()
        .map(entry -> changed(entry.getKey(), entry.getValue()));
    return Stream.concat(missing, changed).limit(limit).toList();
  }

  private Optional<Chore> missing(AccountRows.Connection account) {
    var words = gaps.of(account);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chore("vendor/" + account.supplier(), Chore.Urgency.SOON, account.supplier() + " is not complete",
            String.join("; ", words), account.connectedAt(), Optional.of(new Chore.Subject("supplier", account.supplier())),
            Chore.Action.page("Complete it", "/console/makers")));
  }

  private static Chore changed(String supplier, List<CatalogueNews> changes) {
    var words = changes.stream().limit(5).map(change -> change.variantId() + ": " + change.words()).collect(Collectors.joining("; "));
    var more = changes.size() > 5 ? " and " + (changes.size() - 5) + " more" : "";
    return new Chore("catalogue/" + supplier, Chore.Urgency.SOON, "The catalogue of " + supplier + " changed", words + more,
        changes.getLast().at(), Optional.of(new Chore.Subject("supplier", supplier)),
        Chore.Action.call("I have seen it", "/console/suppliers/" + supplier + "/news/read"));
  }
}
