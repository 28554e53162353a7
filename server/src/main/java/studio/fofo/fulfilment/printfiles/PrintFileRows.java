package studio.fofo.fulfilment.printfiles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.painter.proof.Finding;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The finished print files, one per line of a production. */
@Repository
public class PrintFileRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  PrintFileRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Records a file; the first one of a line stays. */
  void add(ProductionId production, PrintFile file, int bytes, LineProof proof) {
    jdbc.sql("""
            insert into fulfilment.print_files (production_id, line, title, variant, quantity, url, bytes, made_at, findings, proof_url)
            values (:production, :line, :title, :variant, :quantity, :url, :bytes, :now, cast(:findings as jsonb), :proof)
            on conflict (production_id, line) do nothing
            """)
        .param("production", production.value())
        .param("line", file.line())
        .param("title", file.title())
        .param("variant", file.variant())
        .param("quantity", file.quantity())
        .param("url", file.url())
        .param("bytes", bytes)
        .param("findings", json.writeValueAsString(proof.findings()))
        .param("proof", proof.pictureUrl().orElse(null))
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

  /** What was found in the files of a production, by line. */
  public List<LineProof> proofsOf(ProductionId production) {
    return proofsOf(List.of(production)).getOrDefault(production, List.of());
  }

  /** The same for several productions, in one read. */
  public Map<ProductionId, List<LineProof>> proofsOf(Collection<ProductionId> productions) {
    var found = new HashMap<ProductionId, List<LineProof>>();
    jdbc.sql("""
            select production_id, line, findings::text, proof_url from fulfilment.print_files
            where production_id = any(:productions) order by line
            """)
        .param("productions", productions.stream().map(ProductionId::value).toArray(String[]::new))
        .query(row -> {
          found.computeIfAbsent(new ProductionId(row.getString(1)), first -> new ArrayList<>()).add(new LineProof(row.getInt(2),
              json.readValue(row.getString(3), new TypeReference<List<Finding>>() {}), Optional.ofNullable(row.getString(4))));
        });
    return found;
  }

  Set<Integer> linesOf(ProductionId production) {
    return of(production).stream().map(PrintFile::line).collect(Collectors.toSet());
  }
}
