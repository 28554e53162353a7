package studio.fofo.fulfilment.suppliers;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import studio.fofo.fulfilment.suppliers.SupplierHold.AskAgain;
import studio.fofo.fulfilment.suppliers.SupplierHold.Page;
import studio.fofo.fulfilment.suppliers.SupplierHold.Party;
import studio.fofo.fulfilment.suppliers.SupplierHold.Release;

/** A hold in the columns {@code hold_words, hold_party, hold_remedy, hold_label, hold_page} of a row. */
public final class HoldColumns {

  private HoldColumns() {}

  /** The parameters {@code :words, :party, :remedy, :label, :page}; all null if there is no hold. */
  public static StatementSpec bind(StatementSpec statement, Optional<SupplierHold> hold) {
    var remedy = hold.map(SupplierHold::remedy);
    var label = remedy.map(HoldColumns::label).filter(text -> !text.isEmpty()).orElse(null);
    return statement
        .param("words", hold.map(SupplierHold::words).orElse(null))
        .param("party", hold.map(why -> why.party().word()).orElse(null))
        .param("remedy", remedy.map(HoldColumns::word).orElse(null))
        .param("label", label)
        .param("page", remedy.map(found -> found instanceof Page page ? page.url().toString() : null).orElse(null));
  }

  public static Optional<SupplierHold> read(ResultSet row) throws SQLException {
    var words = row.getString("hold_words");
    return words == null
        ? Optional.empty()
        : Optional.of(new SupplierHold(words, Party.of(row.getString("hold_party")),
            remedy(row.getString("hold_remedy"), row.getString("hold_label"), row.getString("hold_page"))));
  }

  /** Holds from before remedies have none. */
  private static SupplierHold.Remedy remedy(@Nullable String word, @Nullable String label, @Nullable String page) {
    if (word != null && label != null) {
      return word.equals("page") && page != null ? new Page(label, URI.create(page)) : new Release(label);
    }
    return new AskAgain();
  }

  private static String word(SupplierHold.Remedy remedy) {
    return switch (remedy) {
      case AskAgain _ -> "ask_again";
      case Release _ -> "release";
      case Page _ -> "page";
    };
  }

  private static String label(SupplierHold.Remedy remedy) {
    return switch (remedy) {
      case AskAgain _ -> "";
      case Release(var label) -> label;
      case Page(var label, var url) -> label;
    };
  }
}
