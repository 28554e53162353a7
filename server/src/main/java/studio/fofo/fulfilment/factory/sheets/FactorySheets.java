package studio.fofo.fulfilment.factory.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.catalog.Blanks;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.FactorySettings;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.proof.Technique;
import studio.fofo.painter.sheets.GangSheets;
import studio.fofo.painter.sheets.Nesting;
import studio.fofo.painter.sheets.SheetPiece;
import tools.jackson.databind.json.JsonMapper;

/** Lays gang sheets of the pieces that were started for film and lie on none yet, and keeps them. */
@Component
public class FactorySheets {

  private static final int MOST = 1_000;
  private static final double MM_PER_PIXEL = 25.4 / 300;
  private static final int PERCENT = 100;

  private final Pieces pieces;
  private final Blanks blanks;
  private final FactorySettings settings;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final TransactionTemplate transactions;

  FactorySheets(Pieces pieces, Blanks blanks, FactorySettings settings, JdbcClient jdbc, JsonMapper json, Clock clock,
      TransactionTemplate transactions) {
    this.pieces = pieces;
    this.blanks = blanks;
    this.settings = settings;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * Nests what was started for film.
   *
   * @param key a repeat with the same key returns the sheets of the first call
   * @throws Refusal if there is nothing to nest
   */
  public List<LaidSheet> lay(String key, String by) {
    var earlier = of(key);
    if (!earlier.isEmpty()) {
      return earlier;
    }
    var waiting = pieces.unlaid(Technique.DIRECT_TO_FILM, MOST);
    if (waiting.isEmpty()) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_NOTHING_WAITS, "no piece that was started waits for film");
    }
    var nested = Nesting.of(waiting.stream().map(this::print).toList(), settings.film().film());
    transactions.executeWithoutResult(transaction -> IntStream.range(0, nested.sheets().size())
        .forEach(index -> keep(key + "-" + index, nested, index, by)));
    return of(key);
  }

  private SheetPiece print(Piece piece) {
    var blank = blanks.require(piece.blank());
    var area = blank.areaOf(blank.variant(piece.variantId()).orElseThrow()).printArea();
    return new SheetPiece(Long.toString(piece.number()), area.fileWidth(), area.fileHeight());
  }

  private void keep(String id, GangSheets nested, int index, String by) {
    var sheet = nested.sheets().get(index);
    var layout = LaidSheet.Layout.of(nested.film(), sheet);
    jdbc.sql("""
            insert into fulfilment.factory_sheets (id, technique, layout, length_mm, pieces, waste, at, by)
            values (:id, :technique, cast(:layout as jsonb), :length, :pieces, :waste, :now, :by) on conflict (id) do nothing
            """)
        .param("id", id).param("technique", Technique.DIRECT_TO_FILM.word()).param("layout", json.writeValueAsString(layout))
        .param("length", (int) Math.ceil(sheet.length() * MM_PER_PIXEL)).param("pieces", sheet.pieces().size())
        .param("waste", (int) Math.round(nested.waste() * PERCENT)).param("now", Productions.utc(clock.instant())).param("by", by)
        .update();
    if (pieces.layOn(id, layout.places().stream().map(LaidSheet.Place::piece).toList()) < layout.places().size()) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_NOTHING_WAITS, "somebody else has just laid some of these pieces; try again");
    }
  }

  /** @throws Refusal if there is no such sheet */
  public LaidSheet require(String id) {
    return jdbc.sql("select * from fulfilment.factory_sheets where id = :id").param("id", id).query(this::read).optional()
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_SHEET_UNKNOWN, "the factory has no sheet \"" + id + "\""));
  }

  /** The latest sheets, the newest first. */
  public List<LaidSheet> latest(int limit) {
    return jdbc.sql("select * from fulfilment.factory_sheets order by number desc limit :limit").param("limit", limit)
        .query(this::read).list();
  }

  private List<LaidSheet> of(String key) {
    var found = new ArrayList<LaidSheet>();
    Optional<LaidSheet> next;
    do {
      next = jdbc.sql("select * from fulfilment.factory_sheets where id = :id").param("id", key + "-" + found.size()).query(this::read)
          .optional();
      next.ifPresent(found::add);
    } while (next.isPresent());
    return found;
  }

  private LaidSheet read(ResultSet row, int number) throws SQLException {
    return new LaidSheet(row.getString("id"), row.getLong("number"), json.readValue(row.getString("layout"), LaidSheet.Layout.class),
        row.getInt("length_mm"), row.getInt("waste"), row.getTimestamp("at").toInstant(), row.getString("by"));
  }
}
