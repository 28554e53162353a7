package studio.fofo.ordering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.operator.*}: the operator and seller, as shown on the pages for contact, terms, privacy and returns.
 *
 * @param name of the person or the company, as the law knows it
 * @param address postal, line by line
 * @param email where buyers reach somebody
 * @param vatId the VAT identification number; {@code none} for who has none
 * @param returnsDays within how many days after delivery a buyer may send something back
 * @param country whose law applies, in English, such as {@code Ireland}
 */
@ConfigurationProperties("fofo.operator")
public record SellerSettings(
    @Nullable String name,
    @DefaultValue List<String> address,
    @Nullable String email,
    @Nullable String vatId,
    @DefaultValue("14") int returnsDays,
    @Nullable String country) {

  /** What stands for a VAT number where there is none. */
  public static final String NO_VAT_ID = "none";

  public SellerSettings {
    if (returnsDays < 0 || returnsDays > 3650) {
      throw new IllegalArgumentException("fofo.operator.returns-days is " + returnsDays + ", expected 0 to 3650 days");
    }
    address = List.copyOf(address);
  }
}
