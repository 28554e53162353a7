package studio.fofo.fulfilment.printfiles;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;

/** The finished print files, one per line of a production. */
@Repository
public class PrintFileRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  PrintFileRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Records a file; the first one of a line stays. */
  void add(ProductionId production, PrintFile file, int bytes) {
    jdbc.sql("""
            insert into fulfilment.print_files (production_id, line, title, variant, quantity, url, bytes, made_at)
            values (:production, :line, :title, :variant, :quantity, :url, :bytes, :now)
            on conflict (production_id, line) do nothing
            """)
        .param("production", production.value())
        .param("line", file.line())
        .param("title", file.title())
        .param("variant", file.variant())
        .param("quantity", file.quantity())
        .param("url", file.url())
        .param("bytes", bytes)
        .param("now", Productions.utc(clock.instant()))
        .update();
  }

  /** All files of a production, by line. */
  public List<PrintFile> of(ProductionId production) {
    return jdbc.sql("""
            select line, title, variant, quantity, url from fulfilment.print_files
            where production_id = :production order by line
            """)
        .param("production", production.value())
        .query((row, number) -> new PrintFile(row.getInt("line"), row.getString("title"), row.getString("variant"),
            row.getInt("quantity"), row.getString("url")))
        .list();
  }

  Set<Integer> linesOf(ProductionId production) {
    return of(production).stream().map(PrintFile::line).collect(Collectors.toSet());
  }
}
