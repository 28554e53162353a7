package studio.fofo.ordering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import studio.fofo.runtime.MoneyCheck;
import studio.fofo.runtime.MoneyMode;

/** Real money requires the operator's name and address. */
final class SellerMoneyCheck implements MoneyCheck {

  @Override
  public List<String> problems(MoneyMode money, Environment environment) {
    if (money == MoneyMode.PLAY) {
      return List.of();
    }
    var seller = Binder.get(environment).bindOrCreate("fofo.operator", SellerSettings.class);
    var facts = new LinkedHashMap<String, Boolean>();
    facts.put("fofo.operator.name to your legal name", StringUtils.hasText(seller.name()));
    facts.put("fofo.operator.address to your postal address, line by line", seller.address().stream().anyMatch(StringUtils::hasText));
    facts.put("fofo.operator.email to where buyers reach you", StringUtils.hasText(seller.email()));
    facts.put("fofo.operator.vat-id to your VAT number, or to " + SellerSettings.NO_VAT_ID, StringUtils.hasText(seller.vatId()));
    facts.put("fofo.operator.country to the country whose law applies", StringUtils.hasText(seller.country()));
    return facts.entrySet().stream().filter(fact -> !fact.getValue()).map(Map.Entry::getKey)
        .map(missing -> "buyers would not know from whom they buy: set " + missing).toList();
  }
}
