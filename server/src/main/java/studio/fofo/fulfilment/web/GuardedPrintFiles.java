package studio.fofo.fulfilment.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.runtime.Caller;
import studio.fofo.storage.Exposure;

/**
 * Print files are the goods: whoever has one can print it any number of times. They are open to operators, and to suppliers by a signed
 * link from an operator or adapter; but neither to buyers nor to the creator, who has the original.
 */
@Repository
class GuardedPrintFiles implements Exposure {

  private static final String SUFFIX = ".png";

  private final JdbcClient jdbc;
  private final PrintLinks links;

  GuardedPrintFiles(JdbcClient jdbc, PrintLinks links) {
    this.jdbc = jdbc;
    this.links = links;
  }

  @Override
  public Verdict of(Set<String> addresses, @Nullable Caller asker) {
    if (addresses.stream().noneMatch(this::isPrintFile)) {
      return Verdict.EVERYBODY;
    }
    return asker != null && asker.isOperator() ? Verdict.THIS_ASKER : Verdict.OTHERS;
  }

  @Override
  public boolean isGivenAway(Set<String> addresses, String signature) {
    return addresses.stream().anyMatch(address -> links.opens(address, signature));
  }

  /** No page shows a PNG from there, so only print files cost a database read. */
  private boolean isPrintFile(String address) {
    return address.endsWith(SUFFIX) && jdbc.sql("""
        select exists (select 1 from fulfilment.print_files where url = :url or proof_url = :url)
          or exists (select 1 from fulfilment.factory_lines where url = :url)
          or exists (select 1 from fulfilment.makers_mockups where file_url = :url)""")
        .param("url", address).query(Boolean.class).single();
  }
}
