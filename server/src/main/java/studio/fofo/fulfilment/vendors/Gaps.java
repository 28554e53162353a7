package studio.fofo.fulfilment.vendors;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Blanks;

/** What is missing before a connected vendor makes orders, in words. */
@Component
public class Gaps {

  private final VariantRows variants;
  private final Blanks blanks;

  Gaps(VariantRows variants, Blanks blanks) {
    this.variants = variants;
    this.blanks = blanks;
  }

  public List<String> of(AccountRows.Connection account) {
    var gaps = new ArrayList<String>();
    var mapped = variants.all(account.supplier());
    var ours = blanks.all().stream().mapToInt(blank -> blank.variants().size()).sum();
    var live = mapped.stream().filter(variant -> !variant.discontinued()).count();
    if (live == 0) {
      gaps.add("no variant is mapped: it makes nothing until one is");
    } else if (live < ours) {
      gaps.add((ours - live) + " of " + ours + " variants are not mapped");
    }
    var discontinued = mapped.size() - live;
    if (discontinued > 0) {
      gaps.add(discontinued + (discontinued == 1 ? " mapped variant is" : " mapped variants are") + " no longer made");
    }
    if (!account.signed() && !account.hinted()) {
      gaps.add("it cannot report progress: no webhook secret and no address for unsigned posts; it is polled");
    }
    return gaps;
  }
}
